package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.blob.Digest;

/** Bytes of released files, whole, in parts and on conditions. */
public interface DownloadingContract extends OnAShelf {

  @Test
  default void every_file_comes_back_as_it_was_put() {
    for (var path : shelf().files().keySet()) {
      var bytes = shelf().bytes(path);

      var answer = shelf().visitor().get(shelf().file(path)).expect(200);

      assertThat(answer.body()).isEqualTo(bytes);
      assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
      assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
      assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
      assertThat(answer.header("Repr-Digest"))
          .isEqualTo(
              "sha-256=:" + Base64.getEncoder().encodeToString(Digest.of(bytes).bytes()) + ":");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
      assertThat(answer.header("Content-Disposition")).contains("filename*=UTF-8''");
    }
  }

  @Test
  default void parts_put_together_are_the_whole() {
    var address = shelf().file(Shelf.CHINESE_PATH);
    var bytes = shelf().bytes(Shelf.CHINESE_PATH);
    var whole = new ByteArrayOutputStream();

    for (var start = 0; start < bytes.length; start += 10_000) {
      var end = Math.min(start + 10_000, bytes.length) - 1;
      var part = shelf().visitor().get(address, "Range", "bytes=" + start + "-" + end).expect(206);
      assertThat(part.header("Content-Range"))
          .isEqualTo("bytes " + start + "-" + end + "/" + bytes.length);
      assertThat(part.header("Content-Length")).isEqualTo(Integer.toString(end - start + 1));
      whole.writeBytes(part.body());
    }

    assertThat(Digest.of(whole.toByteArray())).isEqualTo(Digest.of(bytes));
  }

  @Test
  default void ends_and_open_parts_are_served() {
    var address = shelf().file(Shelf.CHINESE_PATH);
    var bytes = shelf().bytes(Shelf.CHINESE_PATH);

    var last = shelf().visitor().get(address, "Range", "bytes=-5").expect(206);
    var rest =
        shelf().visitor().get(address, "Range", "bytes=" + (bytes.length - 7) + "-").expect(206);
    var beyond = shelf().visitor().get(address, "Range", "bytes=0-999999999").expect(206);
    var farBeyond =
        shelf().visitor().get(address, "Range", "bytes=3-99999999999999999999").expect(206);
    var more = shelf().visitor().get(address, "Range", "bytes=-99999999999999999999").expect(206);
    var loud = shelf().visitor().get(address, "Range", "Bytes=2-4").expect(206);
    var lonely = shelf().visitor().get(address, "Range", "bytes=, 2-4 ,").expect(206);

    assertThat(last.body()).isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length));
    assertThat(beyond.body()).isEqualTo(bytes);
    assertThat(farBeyond.body()).isEqualTo(Arrays.copyOfRange(bytes, 3, bytes.length));
    assertThat(more.body()).isEqualTo(bytes);
    assertThat(loud.body()).isEqualTo(Arrays.copyOfRange(bytes, 2, 5));
    assertThat(lonely.body()).isEqualTo(loud.body());
  }

  @Test
  default void a_part_that_is_not_there_is_told_so_and_nonsense_gets_the_whole() {
    var address = shelf().file(Shelf.CHINESE_PATH);
    var bytes = shelf().bytes(Shelf.CHINESE_PATH);

    var beyondAllNumbers = "bytes=99999999999999999999-";
    for (var range : List.of("bytes=" + bytes.length + "-", "bytes=-0", beyondAllNumbers)) {
      var refused = shelf().visitor().get(address, "Range", range).expectProblem(416);
      assertThat(refused.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
    }
    for (var range : List.of("bytes=5-1", "lines=1-2", "bytes=a-b", "bytes=0-1,5-6", "bytes=-")) {
      assertThat(shelf().visitor().get(address, "Range", range).expect(200).body())
          .as(range)
          .isEqualTo(bytes);
    }
  }

  @Test
  default void a_part_is_given_only_of_the_bytes_that_were_meant() {
    var address = shelf().file("paper.pdf");
    var tag = shelf().visitor().head(address).header("ETag");

    var same = shelf().visitor().get(address, "Range", "bytes=0-3", "If-Range", tag);
    var other = shelf().visitor().get(address, "Range", "bytes=0-3", "If-Range", "\"other\"");
    var weak = shelf().visitor().get(address, "Range", "bytes=0-3", "If-Range", "W/" + tag);

    assertThat(same.expect(206).content()).isEqualTo("%PDF");
    assertThat(other.expect(200).body()).isEqualTo(shelf().bytes("paper.pdf"));
    weak.expect(200);
  }

  @Test
  default void a_part_is_given_of_bytes_that_have_the_exact_date_that_was_meant() {
    var address = shelf().file("paper.pdf");
    var date = shelf().visitor().head(address).header("Last-Modified");

    var same = shelf().visitor().get(address, "Range", "bytes=0-3", "If-Range", date);
    var later =
        shelf()
            .visitor()
            .get(address, "Range", "bytes=0-3", "If-Range", "Fri, 31 Dec 2100 23:59:59 GMT");
    var nonsense = shelf().visitor().get(address, "Range", "bytes=0-3", "If-Range", "yesterday");

    assertThat(same.expect(206).content()).isEqualTo("%PDF");
    later.expect(200);
    nonsense.expect(200);
  }

  @Test
  default void other_bytes_than_the_meant_ones_are_refused_where_that_is_asked() {
    var address = shelf().file("paper.pdf");
    var tag = shelf().visitor().head(address).header("ETag");
    var old = "Thu, 01 Jan 2015 00:00:00 GMT";

    shelf().visitor().get(address, "If-Match", "\"other\"").expectProblem(412);
    shelf().visitor().get(address, "If-Match", "W/" + tag).expectProblem(412);
    shelf().visitor().get(address, "If-Match", "\"other\", " + tag).expect(200);
    shelf().visitor().get(address, "If-Match", "*", "If-Unmodified-Since", old).expect(200);
    shelf().visitor().get(address, "If-Unmodified-Since", old).expectProblem(412);
    shelf().visitor().get(address, "If-Match", tag, "If-None-Match", tag).expect(304);
  }

  @Test
  default void bytes_that_are_no_newer_than_known_are_not_sent_again() {
    var address = shelf().file("paper.pdf");
    var date = shelf().visitor().head(address).header("Last-Modified");

    shelf().visitor().get(address, "If-Modified-Since", date).expect(304);
    shelf().visitor().get(address, "If-Modified-Since", "yesterday").expect(200);
    shelf().visitor().get(address, "If-Modified-Since", "Thu Jan  1 00:00:00 2015").expect(200);
    shelf()
        .visitor()
        .get(address, "If-Modified-Since", date, "If-None-Match", "\"other\"")
        .expect(200);
  }

  @Test
  default void a_digest_is_left_out_only_where_it_is_not_wanted() {
    var address = shelf().file("paper.pdf");
    var whole = shelf().visitor().get(address).header("Repr-Digest");

    var part = shelf().visitor().get(address, "Range", "bytes=0-3").expect(206);
    var wanted = shelf().visitor().get(address, "Want-Repr-Digest", "sha-512=3, sha-256=10");
    var unwanted = shelf().visitor().get(address, "Want-Repr-Digest", "sha-512=3, sha-256=0");

    assertThat(part.header("Repr-Digest")).isEqualTo(whole);
    assertThat(wanted.header("Repr-Digest")).isEqualTo(whole);
    assertThat(unwanted.header("Repr-Digest")).isEmpty();
  }

  @Test
  default void known_bytes_are_not_sent_again() {
    var address = shelf().file("paper.pdf");
    var tag = shelf().visitor().head(address).header("ETag");

    var known = shelf().visitor().get(address, "If-None-Match", tag).expect(304);

    assertThat(known.body()).isEmpty();
    assertThat(known.header("ETag")).isEqualTo(tag);
    shelf().visitor().get(address, "If-None-Match", "W/" + tag).expect(304);
    shelf().visitor().get(address, "If-None-Match", "\"a\", " + tag).expect(304);
    shelf().visitor().get(address, "If-None-Match", "*").expect(304);
    shelf().visitor().get(address, "If-None-Match", "\"other\"").expect(200);
    shelf().visitor().get(address, "If-None-Match", tag, "Range", "bytes=0-3").expect(304);
  }

  @Test
  default void head_tells_all_and_sends_nothing() {
    for (var path : shelf().files().keySet()) {
      var whole = shelf().visitor().get(shelf().file(path));
      var head = shelf().visitor().head(shelf().file(path)).expect(200);

      assertThat(head.body()).isEmpty();
      for (var name :
          List.of(
              "Content-Length",
              "Content-Type",
              "ETag",
              "Repr-Digest",
              "Accept-Ranges",
              "Last-Modified",
              "Content-Disposition")) {
        assertThat(head.header(name)).as(name).isEqualTo(whole.header(name)).isNotEmpty();
      }
      var part = shelf().visitor().head(shelf().file(path), "Range", "bytes=0-1").expect(200);
      assertThat(part.header("Content-Length")).isEqualTo(whole.header("Content-Length"));
      assertThat(part.header("Content-Range")).isEmpty();
    }
  }

  @Test
  default void descriptions_are_not_sent_again_either() {
    for (var path :
        List.of(
            shelf().magnetar(),
            shelf().magnetar() + "/releases",
            "/api/licenses",
            "/api/subjects")) {
      var tag = shelf().visitor().get(path).expect(200).header("ETag");

      var known = shelf().visitor().get(path, "If-None-Match", tag);

      assertThat(tag).as(path).matches("\"[^\"]+\"");
      assertThat(known.expect(304).body()).isEmpty();
      shelf().visitor().get(path, "If-None-Match", "\"other\"").expect(200);
    }
  }

  @Test
  default void a_file_is_sent_as_it_is_whatever_encodings_the_client_takes() {
    var address = shelf().file(Shelf.CHINESE_PATH);

    var answer = shelf().visitor().get(address, "Accept-Encoding", "gzip, br").expect(200);

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(shelf().bytes(Shelf.CHINESE_PATH));
  }

  @Test
  default void a_list_for_download_programs_names_every_file_and_its_digest() {
    var list = shelf().magnetar() + "/manifest.txt";
    var csv = shelf().bytes(Shelf.CHINESE_PATH);

    var aria2 = shelf().visitor().get(list).expect(200);
    var sums = shelf().visitor().get(list + "?format=sha256sum&release=1").expect(200);

    assertThat(aria2.header("Content-Type")).startsWith("text/plain");
    assertThat(aria2.content().lines()).hasSize(3 * shelf().files().size());
    assertThat(aria2.content())
        .contains(
            shelf().platform().origin()
                + shelf().file(Shelf.CHINESE_PATH)
                + "?release=1\n  out="
                + Shelf.CHINESE_PATH
                + "\n  checksum=sha-256="
                + Digest.of(csv).hex()
                + "\n");
    assertThat(sums.content())
        .contains(Digest.of(csv).hex() + "  " + Shelf.CHINESE_PATH + "\n")
        .hasLineCount(shelf().files().size());
    shelf().visitor().get(list, "If-None-Match", aria2.header("ETag")).expect(304);
    shelf().visitor().get(list + "?format=metalink").expectProblem(400);
    shelf().visitor().get(list + "?release=7").expectProblem(404);
  }

  @Test
  default void what_is_not_there_is_not_found() {
    shelf().visitor().get(shelf().magnetar() + "/files/nothing.txt").expectProblem(404);
    shelf().visitor().get(shelf().magnetar() + "?release=9").expectProblem(404);
    shelf().visitor().get(shelf().magnetar() + "?release=0").expectProblem(400);
    shelf().visitor().get(shelf().magnetar().replace("materials", "games")).expectProblem(404);
  }
}
