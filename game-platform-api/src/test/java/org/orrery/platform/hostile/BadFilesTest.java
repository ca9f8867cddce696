package org.orrery.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Samples;

final class BadFilesTest extends BadInput {

  private static final int MOST_ENTRIES = 10_000;

  BadFilesTest() throws IOException {
    super(
        Map.of(
            "orrery.deposit.archive-entries",
            MOST_ENTRIES,
            "orrery.deposit.file-bytes",
            64 * 1024 * 1024));
  }

  private static byte[] zipOf(int entries) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var number = 1; number <= entries; number++) {
      files.put("folder" + number % 100 + "/" + number + ".txt", Samples.utf8("n" + number % 500));
    }
    return Samples.zip(files);
  }

  private Answer unpacked(byte[] zip) {
    return ada.puts(draft, "under?unpack=true", zip);
  }

  @Test
  void ten_thousand_files_in_a_zip_are_taken_and_one_more_is_not() {
    var many = ada.begins("materials", Samples.material("Many", "许多"));

    var put = ada.puts(many, "all?unpack=true", zipOf(MOST_ENTRIES)).expect(201);

    assertThat(put.json()).containsEntry("total", MOST_ENTRIES);
    refused(413, () -> unpacked(zipOf(MOST_ENTRIES + 1)));
  }

  @Test
  void bombs_and_archives_that_lead_elsewhere_are_not_unpacked() {
    assertThat(refused(413, () -> unpacked(Samples.zipBomb(63))).text("detail"))
        .contains("nothing.bin");
    for (var name : List.of("../x", "/x", "a/../../x", "x\u0000y", "a//x")) {
      refused(422, () -> unpacked(Samples.zip(Map.of("good.txt", new byte[1], name, new byte[1]))));
    }
    var zip = zipOf(3);
    refused(422, () -> unpacked(Arrays.copyOf(zip, zip.length / 2)));
    refused(422, () -> unpacked(Samples.utf8("no zip at all")));
    refused(422, () -> unpacked(Samples.zip(Map.of())));
  }

  @Test
  void a_file_past_the_limit_is_refused_whether_or_not_it_says_so() {
    var tooLarge = new byte[65 * 1024 * 1024];

    refused(413, () -> ada.puts(draft, "large.bin", tooLarge));
    refused(
        413,
        () ->
            ada.send(
                "PUT",
                draft + "/draft/files/large.bin",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge))));
  }

  @Test
  void files_that_harm_their_readers_are_kept_and_the_next_is_found() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("bomb.pdf", Samples.pdfBomb(512));
    files.put("cut.pdf", Arrays.copyOf(Samples.pdf("cut", "断"), 300));
    files.put("enormous.png", Samples.pngThatDeclares(30_000, 30_000));
    files.put("nested.zip", Samples.zip(Map.of("inner.zip", Samples.zipBomb(64))));
    files.put("zz-last.txt", Samples.utf8("survivorship"));
    var material = ada.begins("materials", Samples.material("Harm", "害"));
    files.forEach((path, bytes) -> ada.puts(material, path, bytes).expect(201));

    ada.releases(material);
    ada.awaitsProcessing(material);

    var processing = platform.visitor().get(material + "/processing").expect(200);
    assertThat(processing.list("files"))
        .filteredOn(file -> "bomb.pdf".equals(file.get("path")))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.get("state")).isEqualTo("failed");
              assertThat(String.valueOf(file.get("detail"))).endsWith(".");
            });
    assertThat(processing.list("files"))
        .filteredOn(file -> "zz-last.txt".equals(file.get("path")))
        .allMatch(file -> "done".equals(file.get("state")));
    assertThat(platform.visitor().searches("survivorship").json()).containsEntry("total", 1);
    files.forEach(
        (path, bytes) ->
            assertThat(platform.visitor().get(material + "/files/" + path).expect(200).body())
                .isEqualTo(bytes));
    assertThat(platform.visitor().isReady()).isTrue();
  }
}
