package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.blob.Digest;
import org.orrery.platform.running.Samples;

/** Drafts, their files, and releases. */
public interface DepositingContract extends OnAShelf {

  @Test
  default void a_draft_says_what_still_stops_its_release() {
    var draft = shelf().ada().begins("materials", Map.of("title", Map.of("zh", "星云")));

    var seen = shelf().ada().get(draft + "/draft").expect(200);
    var refused = shelf().ada().post(draft + "/draft/release", Map.of()).expectProblem(409);

    assertThat(seen.list("problems")).isNotEmpty();
    assertThat(refused.list("problems")).isEqualTo(seen.list("problems"));
    assertThat(refused.pointers()).contains("/kind", "/license", "/files");
    shelf().visitor().get(draft).expectProblem(404);
  }

  @Test
  default void a_file_is_told_by_path_size_digest_and_type() {
    var draft = shelf().ada().begins("materials", Samples.material("A file", "文件"));
    var bytes = Samples.pdf("hello", "你好");
    var digest = Base64.getEncoder().encodeToString(Digest.of(bytes).bytes());

    var put =
        shelf()
            .ada()
            .puts(draft, "a/b%20c.pdf", bytes, "Repr-Digest", "sha-256=:" + digest + ":")
            .expect(201);
    var again = shelf().ada().puts(draft, "a/b%20c.pdf", bytes).expect(200);

    assertThat(put.json())
        .containsEntry("path", "a/b c.pdf")
        .containsEntry("size", bytes.length)
        .containsEntry("digest", Digest.of(bytes).toString())
        .containsEntry("mediaType", "application/pdf");
    assertThat(again.json()).isEqualTo(put.json());
    assertThat(shelf().ada().get(draft + "/draft").list("files")).containsExactly(put.json());
  }

  @Test
  default void a_file_is_described_and_taken_away_again() {
    var draft = shelf().ada().begins("materials", Samples.material("A file", "文件"));
    shelf().ada().puts(draft, "x.txt", Samples.utf8("x")).expect(201);
    var file = draft + "/draft/files/x.txt";

    shelf().ada().patch(file, Map.of("license", "CC0-1.0", "role", "readme")).expect(204);
    var described = shelf().ada().get(draft + "/draft").list("files");
    shelf().ada().delete(file).expect(204);

    assertThat(described.getFirst())
        .containsEntry("license", "CC0-1.0")
        .containsEntry("role", "readme");
    assertThat(shelf().ada().get(draft + "/draft").list("files")).isEmpty();
    shelf().ada().delete(file).expectProblem(404);
  }

  @Test
  default void a_zip_is_unpacked_below_its_path() {
    var draft = shelf().ada().begins("materials", Samples.material("A zip", "压缩包"));
    var zip = Samples.zip(Map.of("a.txt", Samples.utf8("a"), "数/b.txt", Samples.utf8("b")));

    var put = shelf().ada().puts(draft, "all?unpack=true", zip).expect(201);

    assertThat(put.list("items").stream().map(file -> file.get("path")))
        .containsExactlyInAnyOrder("all/a.txt", "all/数/b.txt");
    assertThat(shelf().ada().get(draft + "/draft").list("files")).hasSize(2);
  }

  @Test
  default void a_second_release_leaves_the_first_as_it_was() {
    var material = shelf().released("Two releases", "the first text");
    var first = shelf().visitor().get(material).expect(200);
    shelf().ada().puts(material, "notes.txt", Samples.utf8("the second text")).expect(200);
    shelf()
        .ada()
        .patch(material + "/draft", Map.of("title", Map.of("en", "Renamed")), "If-Match", "*")
        .expect(200);
    assertThat(shelf().visitor().get(material + "/files/notes.txt").content())
        .isEqualTo("the first text");

    var made =
        shelf().ada().post(material + "/draft/release", Map.of("version", "2.0")).expect(201);

    assertThat(made.json()).containsEntry("release", 2).containsEntry("version", "2.0");
    assertThat(made.header("Location")).isEqualTo(material + "?release=2");
    assertThat(shelf().visitor().get(material).json()).containsEntry("release", 2);
    var old = shelf().visitor().get(material + "?release=1").expect(200);
    assertThat(old.text("digest")).isEqualTo(first.text("digest"));
    assertThat(old.json().get("title")).isEqualTo(first.json().get("title"));
    assertThat(old.list("files"))
        .extracting(file -> file.get("path"), file -> file.get("digest"))
        .containsExactlyElementsOf(
            first.list("files").stream()
                .map(file -> tuple(file.get("path"), file.get("digest")))
                .toList());
    assertThat(shelf().visitor().get(material + "/files/notes.txt").content())
        .isEqualTo("the second text");
    assertThat(shelf().visitor().get(material + "/files/notes.txt?release=1").content())
        .isEqualTo("the first text");
  }

  @Test
  default void releases_are_listed_newest_first_in_pages() {
    var material = shelf().released("Many releases", "text");
    for (var number = 2; number <= 5; number++) {
      shelf().ada().releases(material);
    }

    var first = shelf().visitor().get(material + "/releases?limit=2").expect(200);
    var second =
        shelf()
            .visitor()
            .get(material + "/releases?limit=2&cursor=" + first.text("next"))
            .expect(200);
    var last =
        shelf()
            .visitor()
            .get(material + "/releases?limit=2&cursor=" + second.text("next"))
            .expect(200);

    assertThat(first.json()).containsEntry("total", 5);
    assertThat(List.of(first, second, last))
        .flatExtracting(page -> page.list("items"))
        .extracting(release -> release.get("release"))
        .containsExactly(5, 4, 3, 2, 1);
    assertThat(last.json()).doesNotContainKey("next");
    shelf().visitor().get(material + "/releases?cursor=nonsense").expectProblem(400);
    shelf().visitor().get(material + "/releases?limit=101").expectProblem(400);
  }

  @Test
  default void a_released_asset_cannot_be_dropped_and_a_draft_can() {
    var draft = shelf().ada().begins("materials", Samples.material("To drop", "放弃"));

    shelf().ada().delete(draft + "/draft").expectProblem(428);
    shelf().ada().delete(draft + "/draft", "If-Match", "*").expect(204);

    shelf().ada().get(draft + "/draft").expectProblem(404);
    shelf().ada().delete(shelf().magnetar() + "/draft", "If-Match", "*").expectProblem(409);
  }

  @Test
  default void anothers_draft_is_not_there() {
    var draft = shelf().grace().begins("games", Samples.game("Mine", "我的"));
    shelf().grace().puts(draft, "index.html", Samples.utf8("<p>x")).expect(201);

    shelf().ada().get(draft + "/draft").expectProblem(404);
    shelf().ada().patch(draft + "/draft", Map.of(), "If-Match", "*").expectProblem(404);
    shelf().ada().puts(draft, "x.txt", Samples.utf8("x")).expectProblem(404);
    shelf().ada().delete(draft + "/draft/files/index.html").expectProblem(404);
    shelf().ada().post(draft + "/draft/release", Map.of()).expectProblem(404);
    shelf().visitor().get(draft + "/draft").expectProblem(401);
    shelf().visitor().get(draft + "/files/index.html").expectProblem(404);
    assertThat(shelf().grace().get(draft + "/draft").list("files")).hasSize(1);
  }
}
