package org.orrery.platform.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Descriptions and files to deposit. */
public final class Samples {

  private Samples() {}

  /** A material's description that is fit for release. */
  public static Map<String, Object> material(String english, String chinese) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", "document");
    json.put("title", Map.of("en", english, "zh", chinese));
    json.put("license", "CC-BY-4.0");
    json.put("subjects", List.of("astronomy.stars"));
    json.put("languages", List.of("en", "zh"));
    json.put("year", 2026);
    return json;
  }

  /** A game's description that is fit for release. */
  public static Map<String, Object> game(String english, String chinese) {
    var json = new LinkedHashMap<String, Object>();
    json.put("title", Map.of("en", english, "zh", chinese));
    json.put("summary", Map.of("en", "A game about the sky.", "zh", "关于天空的游戏。"));
    json.put("license", "MIT");
    json.put("subjects", List.of("astronomy.stars"));
    json.put("languages", List.of("en", "zh"));
    json.put("platforms", List.of("web"));
    return json;
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A page with a line in Helvetica and a line in a Chinese font that the file only names. */
  public static byte[] pdf(String english, String chinese) {
    var hex = HexFormat.of().formatHex(chinese.getBytes(StandardCharsets.UTF_16BE));
    return pageOf(
        "BT /F1 18 Tf 72 700 Td (" + english + ") Tj /F2 18 Tf 0 -40 Td <" + hex + "> Tj ET", "");
  }

  /** A page whose one stream of drawing unpacks to this many mebibytes of nested saves. */
  public static byte[] pdfBomb(int mebibytes) {
    var packed = new ByteArrayOutputStream();
    var block = "q ".repeat(512 * 1024).getBytes(StandardCharsets.US_ASCII);
    try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      for (var count = 0; count < mebibytes; count++) {
        deflater.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pageOf(packed.toString(StandardCharsets.ISO_8859_1), "/Filter/FlateDecode");
  }

  private static byte[] pageOf(String content, String filter) {
    return pdf(
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
            "<<%s/Length %d>>\nstream\n%s\nendstream".formatted(filter, content.length(), content),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
                + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
                + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6"
                + "/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
                + "/CapHeight 880/StemV 93>>>>]>>"));
  }

  private static byte[] pdf(List<String> objects) {
    var out = new ByteArrayOutputStream();
    var offsets = new ArrayList<Integer>();
    out.writeBytes(latin("%PDF-1.4\n"));
    for (var index = 0; index < objects.size(); index++) {
      offsets.add(out.size());
      out.writeBytes(latin((index + 1) + " 0 obj\n" + objects.get(index) + "\nendobj\n"));
    }
    var xref = out.size();
    out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
    offsets.forEach(offset -> out.writeBytes(latin("%010d 00000 n \n".formatted(offset))));
    out.writeBytes(
        latin(
            "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, xref)));
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A model of one node that has the name. */
  public static byte[] glb(String name) {
    var json =
        "{\"asset\":{\"version\":\"2.0\"},\"scene\":0,\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{\"name\":\"%s\"}]}"
            .formatted(name);
    var padded = utf8(json + " ".repeat((4 - utf8(json).length % 4) % 4));
    return ByteBuffer.allocate(20 + padded.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin("glTF"))
        .putInt(2)
        .putInt(20 + padded.length)
        .putInt(padded.length)
        .put(latin("JSON"))
        .put(padded)
        .array();
  }

  /** A PNG that declares these sides and holds next to nothing. */
  public static byte[] pngThatDeclares(int width, int height) {
    var header = ByteBuffer.allocate(17).put(latin("IHDR")).putInt(width).putInt(height);
    header.put(new byte[] {8, 6, 0, 0, 0});
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    out.writeBytes(chunk(header.array()));
    out.writeBytes(chunk(latin("IDAT")));
    out.writeBytes(chunk(latin("IEND")));
    return out.toByteArray();
  }

  private static byte[] chunk(byte[] typeAndData) {
    var checksum = new CRC32();
    checksum.update(typeAndData);
    return ByteBuffer.allocate(typeAndData.length + 8)
        .putInt(typeAndData.length - 4)
        .put(typeAndData)
        .putInt((int) checksum.getValue())
        .array();
  }

  /** A zip of these entries, in the map's order. */
  public static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip whose one entry unpacks to this many mebibytes of nothing. */
  public static byte[] zipBomb(int mebibytes) {
    return zip(Map.of("nothing.bin", new byte[mebibytes * 1024 * 1024]));
  }
}
