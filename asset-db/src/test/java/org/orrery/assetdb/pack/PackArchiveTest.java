package org.orrery.assetdb.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.Archive;
import org.orrery.assetdb.release.Release;

class PackArchiveTest implements OnH2 {

  private static final String SITE = "https://museum.example";

  private final Release scan =
      aMaterial()
          .saying("title", Map.of("en", "Crab: the “Nebula” (Ⅱ) – é", "zh", "蟹状星云"))
          .saying("contributors", List.of(Map.of("name", "Ada *L*", "roles", List.of("creator"))))
          .with(aScan())
          .with(aPicture("图/星.png"))
          .releasedIn(database().emptied());
  private final Release chinese =
      aMaterial()
          .saying("title", Map.of("zh", "月球"))
          .saying("license", "MIT")
          .with(aPicture("con.png"))
          .with(aPicture("b/c.png"))
          .releasedIn(database());

  @Override
  public void begin_with_nothing() {
    // What is packed stands already.
  }

  private PackId pack() {
    return database()
        .get(Packing.class)
        .make(
            database().grace(),
            Map.of(
                "name",
                "Night sky 夜空",
                "use",
                Map.of("commercial", true, "modified", true, "result", "open"),
                "items",
                List.of(
                    Map.of("asset", scan.asset().value()),
                    Map.of("asset", chinese.asset().value(), "files", List.of("con.png")))))
        .pack()
        .id();
  }

  private Archive archive(PackId id) {
    return switch (database().get(Viewing.class).take(database().grace(), id, SITE)) {
      case Taking.Ready ready -> ready.archive();
      case Taking.Uncleared no -> throw new AssertionError(no);
    };
  }

  private static byte[] bytes(Archive archive) throws IOException {
    try (var stream = archive.open(ByteRange.all(archive.size()))) {
      return stream.readAllBytes();
    }
  }

  private static Map<String, byte[]> entries(Archive archive) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(archive.open(ByteRange.all(archive.size())))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        entries.put(name.substring(name.indexOf('/') + 1), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(Map<String, byte[]> entries, String name) {
    return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
  }

  @Test
  void each_material_has_a_folder_beside_credits_lock_and_licences() throws IOException {
    var id = pack();

    var archive = archive(id);
    var entries = entries(archive);

    assertThat(archive.name()).isEqualTo("night-sky-" + id + ".zip");
    var one = "crab-the-nebula-ii-e-" + scan.asset() + "/";
    var other = "material-" + chinese.asset() + "/";
    assertThat(entries.keySet())
        .containsExactlyInAnyOrder(
            "",
            "README.txt",
            "CREDITS.md",
            "credits.json",
            "materials.lock.json",
            "LICENSES/",
            "LICENSES/CC-BY-4.0.txt",
            "LICENSES/MIT.txt",
            one,
            one + "scans/",
            one + "scans/crab.glb",
            one + "图/",
            one + "图/星.png",
            other,
            other + "con.png");
    assertThat(text(entries, one + "scans/crab.glb")).isEqualTo(aScan().text());
    assertThat(text(entries, "README.txt")).contains("no legal advice", "不构成法律意见", id.value());
    assertThat(text(entries, "CREDITS.md"))
        .contains("Ada \\*L\\*", "蟹状星云", "月球", SITE + "/materials/" + scan.asset())
        .contains("Permission is hereby granted");
  }

  @Test
  void the_lock_names_every_release_and_file_in_its_canonical_form() throws IOException {
    var id = pack();

    var bytes = Objects.requireNonNull(entries(archive(id)).get("materials.lock.json"));
    var lock = Json.object(new String(bytes, StandardCharsets.UTF_8));

    assertThat(Json.canonical(lock)).isEqualTo(bytes);
    assertThat(lock)
        .containsEntry("format", "orrery-materials-lock/1")
        .containsEntry("pack", id.value())
        .containsEntry("name", "Night sky 夜空")
        .containsEntry("use", Map.of("commercial", true, "modified", true, "result", "open"));
    var file = chinese.files().getLast();
    assertThat((List<?>) lock.get("materials"))
        .hasSize(2)
        .last()
        .isEqualTo(
            Map.of(
                "asset",
                chinese.asset().value(),
                "release",
                1,
                "version",
                "1",
                "digest",
                chinese.digest().toString(),
                "license",
                "MIT",
                "url",
                SITE + "/materials/" + chinese.asset(),
                "files",
                List.of(
                    Map.of(
                        "path",
                        "con.png",
                        "digest",
                        file.digest().toString(),
                        "size",
                        (int) file.size(),
                        "license",
                        "MIT"))));
  }

  @Test
  void it_has_the_same_bytes_every_time() throws IOException {
    var id = pack();
    var first = archive(id);

    database().clock().pass(Duration.ofDays(300));
    var packing = database().get(Packing.class);
    packing.amend(database().grace(), id, Map.of("name", "Other"), java.util.Optional.empty());
    var other = archive(id);
    packing.amend(
        database().grace(), id, Map.of("name", "Night sky 夜空"), java.util.Optional.empty());
    var second = archive(id);

    assertThat(second.layout()).isEqualTo(first.layout());
    assertThat(bytes(second)).isEqualTo(bytes(first)).hasSize((int) first.size());
    assertThat(other.layout()).isNotEqualTo(first.layout());
  }

  @Test
  void other_programs_read_it(@TempDir Path folder) throws Exception {
    var file = folder.resolve("pack.zip");
    Files.write(file, bytes(archive(pack())));

    var process =
        new ProcessBuilder("unzip", "-t", file.toString()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("No errors detected");
  }
}
