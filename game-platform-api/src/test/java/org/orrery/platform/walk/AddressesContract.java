package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Samples;

/** What stands in an address: paths of files, numbers, conditions. */
public interface AddressesContract extends OnAShelf {

  @Test
  default void a_path_is_read_from_the_address_as_it_stands_there() {
    var material = shelf().ada().begins("materials", Samples.material("Addresses", "地址"));
    var text = Samples.utf8("text");

    for (var path :
        List.of("a b.txt", "a+b.txt", "100%.txt", "中文/数据.txt", "h#a?s.txt", "q\"u'o.txt")) {
      var address = Shelf.inAddress(path).replace("%2B", "+");
      assertThat(shelf().ada().puts(material, address, text).expect(201).text("path"))
          .isEqualTo(path);
    }
    shelf().ada().puts(material, "folder/", text).expectProblem(422);
    shelf().ada().puts(material, "a%FFb.txt", text).expectProblem(400);
    shelf().ada().puts(material, "%2e%2e/b.txt", text).expectProblem(422);
    shelf().ada().delete(material + "/draft/files/a%20b.txt").expect(204);
    shelf().ada().releases(material);

    shelf().visitor().get(material + "/files/a+b.txt").expect(200);
    shelf().visitor().get(material + "/files/a%20b.txt").expectProblem(404);
  }

  @Test
  default void a_zip_is_unpacked_at_the_top_where_no_path_is_named() {
    var material = shelf().ada().begins("materials", Samples.material("At the top", "顶层"));
    var zip = Samples.zip(Map.of("one.txt", Samples.utf8("1"), "sub/two.txt", Samples.utf8("2")));

    for (var path : List.of("?unpack=true", ".?unpack=true")) {
      assertThat(shelf().ada().puts(material, path, zip).expect(201).list("items"))
          .extracting(file -> file.get("path"))
          .containsExactlyInAnyOrder("one.txt", "sub/two.txt");
    }
    shelf().ada().puts(material, "", zip).expectProblem(422);
  }

  @Test
  default void a_file_may_be_empty() {
    var material = shelf().ada().begins("materials", Samples.material("Void", "空"));

    assertThat(shelf().ada().puts(material, "empty.bin", new byte[0]).expect(201).json())
        .containsEntry("size", 0);
    shelf().ada().releases(material);

    assertThat(shelf().visitor().get(material + "/files/empty.bin").expect(200).body()).isEmpty();
    shelf().visitor().get(material + "/files/empty.bin", "Range", "bytes=0-5").expectProblem(416);
  }

  @Test
  default void a_parameter_of_the_wrong_kind_is_refused() {
    for (var path :
        List.of("?release=newest", "?release=99999999999", "?release=", "/releases?limit=many")) {
      assertThat(shelf().visitor().get(shelf().magnetar() + path).expectProblem(400).text("detail"))
          .as(path)
          .contains("whole number");
    }
    shelf().visitor().get("/api/suggest?q=a&limit=many").expectProblem(400);
    assertThat(
            shelf()
                .ada()
                .puts(shelf().magnetar(), "a.zip?unpack=maybe", Samples.utf8("a"))
                .expectProblem(400)
                .text("detail"))
        .contains("true or false");
  }

  @Test
  default void head_tells_what_get_would() {
    for (var path :
        List.of(shelf().magnetar(), "/api/licenses", "/api/search?q=magnetar", "/openapi.yaml")) {
      var got = shelf().visitor().get(path).expect(200);

      var told = shelf().visitor().head(path).expect(200);

      assertThat(told.body()).isEmpty();
      assertThat(told.header("ETag")).as(path).isEqualTo(got.header("ETag"));
      assertThat(told.header("Content-Type")).isEqualTo(got.header("Content-Type"));
      shelf().visitor().head(path, "If-None-Match", got.header("ETag")).expect(304);
      shelf().visitor().get(path, "If-None-Match", got.header("ETag")).expect(304);
    }
  }

  @Test
  default void what_is_like_nothing_released_is_not_found() {
    var draft = shelf().ada().begins("materials", Samples.material("Alone", "独自"));

    shelf().visitor().get(shelf().magnetar() + "/similar").expect(200);
    shelf().visitor().get(draft + "/similar").expectProblem(404);
    shelf()
        .visitor()
        .get(shelf().magnetar().replace("materials", "games") + "/similar")
        .expectProblem(404);
  }

  @Test
  default void a_body_that_is_missing_is_asked_for() {
    assertThat(
            shelf()
                .ada()
                .send(
                    "POST",
                    "/api/materials",
                    java.net.http.HttpRequest.BodyPublishers.noBody(),
                    "Content-Type",
                    "application/json")
                .expectProblem(400)
                .text("detail"))
        .isEqualTo("A body is wanted here; the request has none.");
  }
}
