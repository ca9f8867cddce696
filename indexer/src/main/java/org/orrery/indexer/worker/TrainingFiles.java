package org.orrery.indexer.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.orrery.indexer.extract.Source;

/** The least of a file in each of the formats that workers meet most, for them to practise on. */
final class TrainingFiles {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

  private static final int SIDE = 600;

  private TrainingFiles() {}

  /** Writes them into a folder. */
  static List<Source> in(Path folder) throws IOException {
    var contents = new TreeMap<String, byte[]>();
    contents.put("a.txt", utf8("Sirius 天狼星\n"));
    contents.put("b.txt", "天狼星是夜空中最亮的恒星。\n".getBytes(Charset.forName("GB18030")));
    contents.put("c.csv", utf8("name,note\nSirius,天狼星\n"));
    contents.put("d.json", utf8("{\"name\": \"Sirius\"}"));
    contents.put("e.html", utf8("<!doctype html><title>Sirius</title><p>天狼星</p>"));
    contents.put(
        "f.svg", utf8(XML + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Sirius</text></svg>"));
    contents.put("g.gltf", utf8("{\"asset\": {\"version\": \"2.0\"}, \"nodes\": []}"));
    contents.put("h.pdf", pdf());
    contents.put("i.docx", docx());
    contents.put("j.xlsx", xlsx());
    contents.put("k.zip", zip(Map.of("inner.txt", "Sirius")));
    contents.put("l.png", png());
    contents.put("m.wav", wav());

    var sources = new ArrayList<Source>();
    for (var content : contents.entrySet()) {
      var file = Files.write(folder.resolve(content.getKey()), content.getValue());
      sources.add(new Source(file, content.getKey(), type(content.getKey())));
    }
    return sources;
  }

  /** What has previews is made some of; the others' types are found out. */
  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "svg" -> "image/svg+xml";
      case "pdf" -> "application/pdf";
      case "png" -> "image/png";
      case "wav" -> "audio/vnd.wave";
      case "csv" -> "text/csv";
      case "gltf" -> "model/gltf+json";
      default -> "application/octet-stream";
    };
  }

  /** A grey square. */
  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    var header = ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put((byte) 8);
    chunk(out, "IHDR", header.array());
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(new byte[SIDE * (SIDE + 1)]);
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    var chunk = ByteBuffer.allocate(4 + data.length).put(utf8(type)).put(data).array();
    var checksum = new CRC32();
    checksum.update(chunk);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(chunk);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }

  /** A second of silence. */
  private static byte[] wav() {
    int bytes = 8_000;
    return ByteBuffer.allocate(44 + bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(utf8("RIFF"))
        .putInt(36 + bytes)
        .put(utf8("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(bytes)
        .putInt(bytes)
        .putShort((short) 1)
        .putShort((short) 8)
        .put(utf8("data"))
        .putInt(bytes)
        .array();
  }

  // Without a table of offsets, which readers rebuild.
  private static byte[] pdf() {
    return utf8(
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R
          /Resources<</Font<</F1 5 0 R>>>>>> endobj
        4 0 obj <</Length 34>> stream
        BT /F1 12 Tf 9 9 Td (Sirius) Tj ET
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        trailer <</Root 1 0 R>>
        %%EOF
        """);
  }

  private static byte[] docx() throws IOException {
    return zip(
        Map.of(
            "[Content_Types].xml",
            types("/word/document.xml", TYPES + "wordprocessingml.document.main+xml"),
            "_rels/.rels",
            relation(OFFICE, "word/document.xml"),
            "word/document.xml",
            XML
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>Sirius</w:t></w:r></w:p></w:body></w:document>"));
  }

  private static byte[] xlsx() throws IOException {
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    var sheet = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return zip(
        Map.of(
            "[Content_Types].xml",
            types("/xl/workbook.xml", TYPES + "spreadsheetml.sheet.main+xml"),
            "_rels/.rels",
            relation(OFFICE, "xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels",
            relation(sheet + "/worksheet", "sheet1.xml"),
            "xl/workbook.xml",
            XML
                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(main, sheet)
                + "<sheet name=\"stars\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/sheet1.xml",
            XML
                + "<worksheet xmlns=\"%s\"><sheetData><row r=\"1\">".formatted(main)
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>Sirius</t></is></c>"
                + "</row></sheetData></worksheet>"));
  }

  private static String types(String part, String type) {
    return XML
        + "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"%s\" ContentType=\"%s\"/></Types>".formatted(part, type);
  }

  private static String relation(String type, String target) {
    return XML
        + "<Relationships xmlns=\"%srelationships\">".formatted(PACKAGE)
        + "<Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/>".formatted(type, target)
        + "</Relationships>";
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(utf8(entry.getValue()));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
