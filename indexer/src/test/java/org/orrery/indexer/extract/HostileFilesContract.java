package org.orrery.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.extract.Extraction.Extracted;
import org.orrery.indexer.extract.Extraction.Failed;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.extract.fixture.Archives;
import org.orrery.indexer.extract.fixture.MediaFiles;
import org.orrery.indexer.extract.fixture.OfficeFiles;
import org.orrery.indexer.extract.fixture.PdfFiles;

/** What a text extractor makes of files that mean harm or are broken. */
public interface HostileFilesContract extends TextExtractorContract {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertFailed(Extraction extraction, Reason reason) {
    assertThat(extraction).isInstanceOf(Failed.class);
    assertThat(((Failed) extraction).reason()).isEqualTo(reason);
    assertThat(((Failed) extraction).detail()).endsWith(".");
  }

  @AfterEach
  default void an_ordinary_file_is_read_afterwards() throws Exception {
    assertThat(extracted("after.txt", "text/plain", utf8("still here")).text())
        .isEqualTo("still here");
  }

  @Test
  default void bombs_are_cut_short() throws Exception {
    for (var bomb :
        Map.of(
                "text.zip", Archives.zipBomb("bomb.txt", 64),
                "nested.zip", Archives.zip(Map.of("bomb.zip", Archives.zipBomb("bomb.txt", 64))),
                "text.gz", Archives.gzipBomb(64),
                "twice.gz", Archives.gzip(Archives.gzipBomb(64)))
            .entrySet()) {
      var extracted = extracted(bomb.getKey(), "application/octet-stream", bomb.getValue());

      assertThat(extracted.truncated()).as(bomb.getKey()).isTrue();
      assertThat(extracted.text().length()).isLessThanOrEqualTo(5_000_000);
    }
  }

  @Test
  default void a_document_that_unpacks_to_a_thousandfold_is_not_read_in_whole() throws Exception {
    var bomb = OfficeFiles.docx("", "x" + " ".repeat(64 << 20));

    switch (extract("bomb.docx", "application/zip", bomb)) {
      case Extracted(var read, _, _, _) -> assertThat(read.length()).isLessThan(5_000_001);
      case Failed(var reason, _) -> assertThat(reason).isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  default void only_so_many_files_in_an_archive_are_read() throws Exception {
    var entries = new LinkedHashMap<String, byte[]>();
    for (int number = 1; number <= 2_001; number++) {
      entries.put(number + ".txt", utf8("content" + number));
    }

    var extracted = extracted("many.zip", "application/zip", Archives.zip(entries));

    assertThat(extracted.text()).contains("content2000").doesNotContain("content2001");
    assertThat(extracted.truncated()).isTrue();
  }

  @Test
  default void an_entity_bomb_does_not_go_off() throws Exception {
    var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
    for (int level = 1; level < 12; level++) {
      bomb.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
    }
    bomb.append("]><lolz>&l11;</lolz>");

    for (var name : new String[] {"bomb.xml", "bomb.svg"}) {
      var extraction = extract(name, "application/xml", utf8(bomb.toString()));

      if (extraction instanceof Extracted(var text, _, _, _)) {
        assertThat(text.length()).isLessThan(200_000);
      }
    }
  }

  @Test
  default void an_external_entity_never_reads_our_files() throws Exception {
    for (var name : new String[] {"leak.xml", "leak.svg", "leak.html", "leak.kml"}) {
      var leak =
          """
          <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY leak SYSTEM "file:///etc/passwd">
          <!ENTITY %% more SYSTEM "file:///etc/hostname"> %%more;]>
          <svg xmlns="http://www.w3.org/2000/svg"><text>before &leak; after</text></svg>
          """
              .formatted();

      if (extract(name, "application/xml", utf8(leak)) instanceof Extracted(var text, _, _, _)) {
        assertThat(text).doesNotContain("root:", "/bin/", "nologin");
      }
    }
    var docx =
        Archives.zip(
            Map.of(
                "[Content_Types].xml",
                utf8("<!DOCTYPE a [<!ENTITY leak SYSTEM \"file:///etc/passwd\">]><a>&leak;</a>"),
                "word/document.xml",
                utf8("<!DOCTYPE a [<!ENTITY leak SYSTEM \"file:///etc/passwd\">]><a>&leak;</a>")));
    if (extract("leak.docx", "application/zip", docx) instanceof Extracted(var text, _, _, _)) {
      assertThat(text).doesNotContain("root:");
    }
  }

  @Test
  default void deep_nesting_is_refused() throws Exception {
    var xml = "<a>".repeat(101) + "x" + "</a>".repeat(101);
    var html = "<blockquote>".repeat(5_000) + "x";
    var json = "[".repeat(100_000);

    assertFailed(extract("deep.xml", "application/xml", utf8(xml)), Reason.TOO_DEEP);
    assertFailed(extract("deep.html", "text/html", utf8(html)), Reason.TOO_DEEP);
    assertFailed(
        extract("deep.glb", "model/gltf-binary", MediaFiles.glb("{\"a\":" + json)),
        Reason.MALFORMED);
  }

  @Test
  default void a_locked_document_says_that_it_is_locked() throws Exception {
    assertFailed(
        extract("locked.docx", "application/x-ole-storage", OfficeFiles.encryptedDocx("secret")),
        Reason.ENCRYPTED);
  }

  @Test
  default void an_enormous_picture_is_not_decoded() throws Exception {
    assertThat(extract("huge.png", "image/png", MediaFiles.enormousPngHeader()))
        .isInstanceOfAny(Extracted.class, Failed.class);
  }

  @Test
  default void cut_off_files_are_answers_too() throws Exception {
    var pdf = PdfFiles.english("Saturn has rings");
    var docx = OfficeFiles.docx("", "Saturn has rings");
    for (int part = 1; part < 5; part++) {
      var cutPdf = Arrays.copyOf(pdf, pdf.length * part / 5);
      var cutDocx = Arrays.copyOf(docx, docx.length * part / 5);

      assertThat(extract("cut.pdf", "application/pdf", cutPdf)).isNotNull();
      assertThat(extract("cut.docx", "application/zip", cutDocx)).isNotNull();
    }
  }

  @Test
  default void noise_is_an_answer_whatever_it_claims_to_be() throws Exception {
    long seed = System.nanoTime();
    System.out.println("noise from seed " + seed);
    var random = new Random(seed);
    var claims =
        Map.ofEntries(
            Map.entry("application/pdf", "%PDF-1.7\n"),
            Map.entry("application/zip", "PK\3\4"),
            Map.entry("application/gzip", "\37\u008b\b"),
            Map.entry(
                "application/x-ole-storage", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            Map.entry("application/rtf", "{\\rtf1"),
            Map.entry("image/png", "\u0089PNG\r\n\u001a\n"),
            Map.entry("image/jpeg", "\u00ff\u00d8\u00ff\u00e1"),
            Map.entry("image/tiff", "II*\0"),
            Map.entry("image/webp", "RIFF\0\0\1\0WEBPVP8 "),
            Map.entry("audio/mpeg", "ID3\3\0\0\0\0\1\0"),
            Map.entry("audio/wav", "RIFF\0\0\1\0WAVEfmt "),
            Map.entry("audio/flac", "fLaC"),
            Map.entry("audio/ogg", "OggS"),
            Map.entry("video/mp4", "\0\0\0\30ftypisom"),
            Map.entry("model/gltf-binary", "glTF\2\0\0\0\0\20\0\0\0\10\0\0JSON"),
            Map.entry("text/html", "<html>"),
            Map.entry("image/svg+xml", "<?xml version=\"1.0\"?><svg>"),
            Map.entry("text/plain", ""));
    for (var claim : claims.entrySet()) {
      var noise = new byte[4_096];
      random.nextBytes(noise);
      var magic = claim.getValue().getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(magic, 0, noise, 0, magic.length);

      assertThat(extract("noise", claim.getKey(), noise)).as(claim.getKey()).isNotNull();
    }
  }
}
