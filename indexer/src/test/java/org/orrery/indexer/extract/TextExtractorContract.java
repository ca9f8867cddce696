package org.orrery.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.indexer.extract.fixture.Archives.gzip;
import static org.orrery.indexer.extract.fixture.Archives.nested;
import static org.orrery.indexer.extract.fixture.Archives.zip;
import static org.orrery.indexer.extract.fixture.OfficeFiles.docx;
import static org.orrery.indexer.extract.fixture.OfficeFiles.epub;
import static org.orrery.indexer.extract.fixture.OfficeFiles.odt;
import static org.orrery.indexer.extract.fixture.OfficeFiles.pptx;
import static org.orrery.indexer.extract.fixture.OfficeFiles.xlsx;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.indexer.extract.Extraction.Detail;
import org.orrery.indexer.extract.Extraction.Extracted;
import org.orrery.indexer.extract.fixture.MediaFiles;
import org.orrery.indexer.extract.fixture.PdfFiles;

/** What a text extractor gets out of the files that materials are made of. */
public interface TextExtractorContract {
  String CHINESE = "猎户座大星云是离地球最近的恒星形成区之一，用肉眼就能看见。";

  TextExtractor extractor();

  /** A folder for the test's files. */
  Path folder();

  default Extraction extract(String name, String mediaType, byte[] content)
      throws IOException, InterruptedException {
    var file = Files.createTempFile(folder(), "source", "");
    Files.write(file, content);
    return extractor().extract(new Source(file, name, mediaType));
  }

  default Extracted extracted(String name, String mediaType, byte[] content)
      throws IOException, InterruptedException {
    var extraction = extract(name, mediaType, content);
    assertThat(extraction).as(name).isInstanceOf(Extracted.class);
    return (Extracted) extraction;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  default void chinese_text_is_read_in_every_usual_encoding(String charset) throws Exception {
    var content = ("Orion: " + CHINESE + "\n").getBytes(Charset.forName(charset));

    assertThat(extracted("orion.txt", "text/plain", content).text()).isEqualTo("Orion: " + CHINESE);
  }

  @ParameterizedTest
  @CsvSource({
    "Big5, 獵戶座大星雲是離地球最近的恆星形成區之一，用肉眼就能看見。",
    "Shift_JIS, オリオン大星雲は地球に最も近い恒星形成領域のひとつで、肉眼でも見えます。",
    "GB18030, 星图",
    "GB18030, 天狼星 Sirius",
  })
  default void short_notes_in_other_encodings_are_read(String charset, String text)
      throws Exception {
    var content = text.getBytes(Charset.forName(charset));

    assertThat(extracted("note.txt", "text/plain", content).text()).isEqualTo(text);
  }

  @Test
  default void a_western_accent_is_not_taken_for_chinese() throws Exception {
    var content =
        "Le Verrier a découvert Neptune par le calcul, près de l'écliptique."
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(extracted("neptune.txt", "text/plain", content).text())
        .contains("découvert", "près", "l'écliptique");
  }

  @ParameterizedTest
  @CsvSource({
    "stars.csv, text/csv",
    "stars.tsv, text/tab-separated-values",
    "stars.json, application/json",
    "stars.geojson, application/geo+json",
    "README.md, text/markdown",
    "Star.java, text/x-java-source",
    "star.py, text/x-python",
    "star.gd, text/plain",
    "stars.yml, application/yaml",
    "stars.svg, image/svg+xml",
    "stars.html, text/html",
    "stars.kml, application/vnd.google-earth.kml+xml",
  })
  default void text_in_its_many_forms_is_read(String name, String mediaType) throws Exception {
    var content =
        switch (mediaType) {
          case "text/csv" -> "name,note\nSirius," + CHINESE + "\n";
          case "text/tab-separated-values" -> "name\tnote\nSirius\t" + CHINESE + "\n";
          case "application/json" -> "{\"Sirius\": \"" + CHINESE + "\"}";
          case "application/geo+json" ->
              "{\"type\": \"Feature\", \"properties\": {\"Sirius\": \"" + CHINESE + "\"}}";
          case "image/svg+xml" ->
              """
              <?xml version="1.0" encoding="UTF-8"?>
              <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
              <svg xmlns="http://www.w3.org/2000/svg"><title>Sirius</title><text>%s</text></svg>
              """
                  .formatted(CHINESE);
          case "text/html" ->
              "<!doctype html><html lang=zh><p>Sirius</p><p>" + CHINESE + "</p></html>";
          case "application/vnd.google-earth.kml+xml" ->
              "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><name>Sirius %s</name></kml>"
                  .formatted(CHINESE);
          default -> "# Sirius\n// " + CHINESE + "\n";
        };

    assertThat(extracted(name, mediaType, utf8(content)).text()).contains("Sirius", CHINESE);
  }

  @Test
  default void a_page_says_its_title_and_language_and_hides_its_scripts() throws Exception {
    var page =
        """
        <!doctype html><html lang="en"><head><title>Moons of Jupiter</title>
        <meta charset="gb18030"><script>var hidden = 1;</script><style>p {}</style></head>
        <body><p>木星的卫星</p></body></html>
        """
            .getBytes(Charset.forName("GB18030"));

    var extracted = extracted("moons.html", "text/html", page);

    assertThat(extracted.text()).isEqualTo("木星的卫星");
    assertThat(extracted.details()).containsEntry(Detail.TITLE, List.of("Moons of Jupiter"));
    assertThat(extracted.language()).isEqualTo(Optional.of("en"));
  }

  @Test
  default void pdf_is_read_in_english_and_in_chinese() throws Exception {
    var english = extracted("sky.pdf", "application/pdf", PdfFiles.english("Saturn has rings"));
    var chinese = extracted("天.pdf", "application/pdf", PdfFiles.chinese("土星有光环"));

    assertThat(english.text()).isEqualTo("Saturn has rings");
    assertThat(english.details())
        .containsEntry(Detail.TITLE, List.of("The night sky"))
        .containsEntry(Detail.CREATOR, List.of("Caroline Herschel"));
    assertThat(chinese.text()).isEqualTo("土星有光环");
  }

  @Test
  default void office_documents_and_books_are_read() throws Exception {
    var docx = extracted("a.docx", "application/zip", docx("星图", CHINESE));

    assertThat(docx.text()).contains(CHINESE);
    assertThat(docx.details()).containsEntry(Detail.TITLE, List.of("星图"));
    assertThat(extracted("a.xlsx", "application/zip", xlsx(CHINESE)).text()).contains(CHINESE);
    assertThat(extracted("a.pptx", "application/zip", pptx(CHINESE)).text()).contains(CHINESE);
    assertThat(extracted("a.odt", "application/zip", odt(CHINESE)).text()).contains(CHINESE);
    assertThat(extracted("a.epub", "application/epub+zip", epub(CHINESE)).text()).contains(CHINESE);
    assertThat(
            extracted("a.rtf", "application/rtf", utf8("{\\rtf1\\ansi\\pard \\u26143?Comet\\par}"))
                .text())
        .isEqualTo("星Comet");
  }

  @Test
  default void documents_inside_archives_are_read() throws Exception {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("papers/orion.docx", docx("", CHINESE));
    entries.put("notes.txt", utf8("The Trapezium cluster"));
    entries.put("broken.pdf", utf8("%PDF-1.4 and no more"));
    entries.put("inner.zip", zip("deep.txt", "A protoplanetary disc"));

    var extracted = extracted("orion.zip", "application/zip", zip(entries));

    assertThat(extracted.text())
        .contains(CHINESE, "The Trapezium cluster", "A protoplanetary disc", "papers/orion.docx");
    assertThat(extracted.truncated()).isFalse();
    assertThat(extracted("a.txt.gz", "application/gzip", gzip(utf8("packed alone"))).text())
        .contains("packed alone");
  }

  @Test
  default void archives_are_opened_to_eight_levels() throws Exception {
    var allowed = extracted("deep.zip", "application/zip", nested(8, "found at the bottom"));
    var tooDeep = extracted("deeper.zip", "application/zip", nested(9, "never found"));

    assertThat(allowed.text()).contains("found at the bottom");
    assertThat(allowed.truncated()).isFalse();
    assertThat(tooDeep.text()).doesNotContain("never found");
    assertThat(tooDeep.truncated()).isTrue();
  }

  @Test
  default void pictures_and_sounds_say_what_they_are() throws Exception {
    var jpeg = extracted("m42.jpg", "image/jpeg", MediaFiles.jpeg("The Orion nebula"));
    var mp3 = extracted("song.mp3", "audio/mpeg", MediaFiles.mp3("东方红", "Satellite"));

    assertThat(jpeg.details()).containsEntry(Detail.DESCRIPTION, List.of("The Orion nebula"));
    assertThat(mp3.details())
        .containsEntry(Detail.TITLE, List.of("东方红"))
        .containsEntry(Detail.CREATOR, List.of("Satellite"));
    assertThat(extracted("call.flac", "audio/flac", MediaFiles.flac("Title=乌鸦的叫声")).details())
        .containsEntry(Detail.TITLE, List.of("乌鸦的叫声"));
  }

  @Test
  default void models_are_found_by_their_names_and_notes() throws Exception {
    var json =
        """
        {"asset": {"version": "2.0", "generator": "Blender", "copyright": "2026 Museum",
          "extras": {"title": "Sputnik 1", "author": "Ada", "note": "人造卫星"}},
         "nodes": [{"name": "Antenna", "extras": {"material": "aluminium"}}],
         "meshes": [{"name": "Sphere", "primitives": []}], "materials": [{"name": "Polished"}]}
        """;

    for (var model :
        List.of(
            extracted("a.glb", "model/gltf-binary", MediaFiles.glb(json)),
            extracted("a.gltf", "model/gltf+json", utf8(json)))) {
      assertThat(model.text())
          .contains("Antenna", "aluminium", "Sphere", "Polished", "人造卫星")
          .doesNotContain("Blender");
      assertThat(model.details())
          .containsEntry(Detail.TITLE, List.of("Sputnik 1"))
          .containsEntry(Detail.CREATOR, List.of("Ada"))
          .containsEntry(Detail.RIGHTS, List.of("2026 Museum"));
    }
  }

  @Test
  default void what_has_no_words_has_an_empty_text() throws Exception {
    assertThat(extracted("a.png", "image/png", MediaFiles.png()).text()).isEmpty();
    assertThat(extracted("a.wav", "audio/wav", MediaFiles.wav()).text()).isEmpty();
    assertThat(extracted("a.flac", "audio/flac", MediaFiles.flac("")).text()).isEmpty();
    assertThat(extracted("a.stl", "model/stl", new byte[184]).text()).isEmpty();
    assertThat(extracted("a.glb", "model/gltf-binary", MediaFiles.glb("{}")).text()).isEmpty();
    assertThat(extracted("a.txt", "text/plain", new byte[0]).text()).isEmpty();
    assertThat(extracted("a", "application/octet-stream", new byte[] {1, 2, 3}).text()).isEmpty();
  }

  @Test
  default void a_long_text_is_cut_at_the_limit() throws Exception {
    var extracted = extracted("long.txt", "text/plain", utf8("星".repeat(5_000_100)));

    assertThat(extracted.text()).hasSizeBetween(4_999_000, 5_000_000);
    assertThat(extracted.truncated()).isTrue();
  }
}
