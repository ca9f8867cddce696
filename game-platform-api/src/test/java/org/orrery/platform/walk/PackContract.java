package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Samples;

/** Packs of materials, over HTTP. */
public interface PackContract extends OnAShelf {

  private String under(String license) {
    var title = "Packed under " + license;
    var description = Shelf.otherwise(Samples.material(title, title), "license", license);
    var material = shelf().ada().begins("materials", description);
    shelf().ada().puts(material, "one.txt", Samples.utf8(license)).expect(201);
    shelf().ada().releases(material);
    return material.substring("/api/materials/".length());
  }

  private static Map<String, Object> wanted(boolean sold, String... assets) {
    return Map.of(
        "name",
        "Night sky",
        "use",
        Map.of("commercial", sold, "modified", false),
        "items",
        Arrays.stream(assets).map(asset -> Map.of("asset", asset)).toList());
  }

  private String made(boolean sold, String... assets) {
    return shelf().grace().post("/api/packs", wanted(sold, assets)).expect(201).header("Location");
  }

  @Test
  default void a_pack_is_made_read_listed_changed_and_dropped() {
    var one = under("CC-BY-4.0");
    var other = under("MIT");

    var made = shelf().grace().post("/api/packs", wanted(true, one)).expect(201);
    var address = made.header("Location");
    assertThat(made.text("verdict")).isEqualTo("conditions");
    assertThat(made.list("items").getFirst())
        .containsEntry("asset", one)
        .containsEntry("release", 1)
        .containsEntry("verdict", "conditions");
    assertThat(Answer.object(made.json(), "notice")).containsKey("zh");

    var read = shelf().grace().get(address).expect(200);
    assertThat(read.json()).isEqualTo(made.json());
    shelf().grace().get(address, "If-None-Match", read.header("ETag")).expect(304);
    assertThat(shelf().grace().get("/api/packs?limit=1").expect(200).list("items"))
        .singleElement()
        .satisfies(
            pack ->
                assertThat(pack)
                    .containsEntry("id", made.text("id"))
                    .containsEntry("itemCount", 1));

    var items = List.of(Map.of("asset", one), Map.of("asset", other, "files", List.of("one.txt")));
    shelf().grace().patch(address, Map.of("items", items)).expectProblem(428);
    var changed =
        shelf()
            .grace()
            .patch(address, Map.of("items", items), "If-Match", read.header("ETag"))
            .expect(200);
    assertThat(changed.text("name")).isEqualTo("Night sky");
    assertThat(changed.list("items")).hasSize(2);
    shelf()
        .grace()
        .patch(address, Map.of("name", "x"), "If-Match", read.header("ETag"))
        .expectProblem(412);

    shelf().grace().delete(address).expectProblem(428);
    shelf().grace().delete(address, "If-Match", changed.header("ETag")).expect(204);
    shelf().grace().get(address).expectProblem(404);
  }

  @Test
  default void the_same_request_makes_one_pack() {
    var wanted = wanted(true, under("MIT"));
    var key = UUID.randomUUID().toString();

    var first = shelf().grace().post("/api/packs", wanted, "Idempotency-Key", key).expect(201);
    var second = shelf().grace().post("/api/packs", wanted, "Idempotency-Key", key).expect(201);

    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  default void a_pack_is_its_owners_alone() {
    var address = made(true, under("MIT"));

    for (var path : List.of(address, address + "/archive")) {
      shelf().visitor().get(path).expectProblem(401);
      shelf().ada().get(path).expectProblem(404);
    }
    shelf().ada().delete(address, "If-Match", "*").expectProblem(404);
    shelf().visitor().post("/api/packs", wanted(true, "x")).expectProblem(401);
    assertThat(shelf().grace().get("/api/packs/xxxxx-xxxxx").expectProblem(404).text("detail"))
        .contains("mistyped");
  }

  @Test
  default void every_fault_of_a_pack_is_named() {
    var faults =
        shelf()
            .grace()
            .post(
                "/api/packs",
                Map.of(
                    "use", Map.of("commercial", "perhaps"),
                    "items", List.of(Map.of("asset", "nonsense")),
                    "public", true))
            .expectProblem(422);

    assertThat(faults.pointers())
        .contains("/name", "/use/commercial", "/use/modified", "/items/0/asset", "/public");
  }

  @Test
  default void a_newer_release_is_told_and_one_act_updates_the_pack() {
    var asset = under("MIT");
    var address = made(true, asset);
    shelf().ada().releases("/api/materials/" + asset);

    var told = shelf().grace().get(address).expect(200);
    var updated = shelf().grace().post(address + "/update", Map.of()).expect(200);

    assertThat(told.list("items").getFirst())
        .containsEntry("release", 1)
        .containsEntry("newerRelease", 2);
    assertThat(updated.list("items").getFirst())
        .containsEntry("release", 2)
        .doesNotContainKey("newerRelease");
  }

  @Test
  default void an_archive_has_its_materials_credits_licences_and_lock() throws IOException {
    var magnetar = shelf().magnetar().substring("/api/materials/".length());
    var address = made(true, magnetar, under("MIT")) + "/archive";

    var first = shelf().grace().get(address).expect(200);
    var second = shelf().grace().get(address).expect(200);
    var head = shelf().grace().head(address).expect(200);

    assertThat(first.digest()).isEqualTo(second.digest());
    assertThat(first.header("ETag")).isEqualTo(second.header("ETag")).startsWith("\"");
    assertThat(first.header("Content-Type")).isEqualTo("application/zip");
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(first.body().length));
    shelf().grace().get(address, "If-None-Match", first.header("ETag")).expect(304);

    var together = new ByteArrayOutputStream();
    for (var start = 0; start < first.body().length; start += 50_000) {
      var end = Math.min(start + 50_000, first.body().length) - 1;
      together.writeBytes(
          shelf().grace().get(address, "Range", "bytes=" + start + "-" + end).expect(206).body());
    }
    assertThat(Digest.of(together.toByteArray())).isEqualTo(first.digest());

    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(first.body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName().replaceFirst("^[^/]+/", ""), zip.readAllBytes());
      }
    }
    var folder = "notes-on-a-magnetar-" + magnetar + "/";
    shelf()
        .files()
        .forEach((path, bytes) -> assertThat(entries.get(folder + path)).isEqualTo(bytes));
    assertThat(entries)
        .containsKeys("CREDITS.md", "credits.json", "LICENSES/MIT.txt", "README.txt");
    var lock =
        Json.object(
            new String(
                entries.getOrDefault("materials.lock.json", new byte[0]), StandardCharsets.UTF_8));
    assertThat(lock).containsEntry("format", "orrery-materials-lock/1");
    assertThat(Answer.objects(lock, "materials").getFirst())
        .containsEntry("url", shelf().visitor().origin() + "/materials/" + magnetar);
  }

  @Test
  default void a_contradiction_is_refused_with_its_reasons_and_what_to_take_instead() {
    var free = "/api/materials/" + under("CC0-1.0");
    shelf().ada().awaitsProcessing(free);
    var unsold = under("CC-BY-NC-4.0");
    var address = made(true, under("MIT"), unsold);

    var refused = shelf().grace().get(address + "/archive").expectProblem(409);

    assertThat(refused.text("verdict")).isEqualTo("conflict");
    assertThat(refused.list("conflicts").getFirst())
        .hasEntrySatisfying("reason", reason -> assertThat(reason.toString()).contains("商业"));
    assertThat(refused.list("alternatives"))
        .singleElement()
        .satisfies(
            alternative -> {
              assertThat(alternative).containsEntry("asset", unsold);
              assertThat(Answer.objects(alternative, "instead")).hasSizeBetween(1, 3);
            });
    assertThat(shelf().grace().get(address).expect(200).text("verdict")).isEqualTo("conflict");
  }

  @Test
  default void what_cannot_be_had_now_is_named() {
    var day = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    var later =
        shelf()
            .ada()
            .begins(
                "materials", Shelf.otherwise(Samples.material("Later", "以后"), "embargoUntil", day));
    shelf().ada().puts(later, "a.txt", Samples.utf8("a")).expect(201);
    shelf().ada().releases(later);
    var id = later.substring("/api/materials/".length());
    var address = made(true, id);

    assertThat(shelf().grace().get(address + "/archive").expectProblem(403).text("detail"))
        .contains(id, day);
    assertThat(shelf().grace().get(address).expect(200).list("items").getFirst())
        .containsKey("obstacle");
  }
}
