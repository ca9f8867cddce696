package org.orrery.indexer.derive.worker.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.indexer.derive.worker.inside.Builds.asar;
import static org.orrery.indexer.derive.worker.inside.Builds.files;
import static org.orrery.indexer.derive.worker.inside.Builds.gzip;
import static org.orrery.indexer.derive.worker.inside.Builds.pck;
import static org.orrery.indexer.derive.worker.inside.Builds.program;
import static org.orrery.indexer.derive.worker.inside.Builds.tar;
import static org.orrery.indexer.derive.worker.inside.Builds.unityWebData;
import static org.orrery.indexer.derive.worker.inside.Builds.utf8;
import static org.orrery.indexer.derive.worker.inside.Builds.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.blob.Digest;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Trying;

class InsideRecipeTest {

  private static final Map<String, byte[]> TWO =
      files("art/rock.png", "a rock", "art/雪.png", "some snow");

  private static final InsideLimits TIGHT =
      new InsideLimits(5, 100_000, 10, 1_000, 2, 10_000, 4_096, 60);

  @TempDir private Path folder;

  private Made made(byte[] bytes) throws IOException {
    return made(bytes, InsideLimits.DEFAULTS);
  }

  private Made made(byte[] bytes, InsideLimits limits) throws IOException {
    var place = Files.createTempDirectory(folder, "work");
    var file = Files.write(place.resolve("given"), bytes);
    return InsideRecipe.make(file, Files.createDirectory(place.resolve("made")), limits, () -> {});
  }

  /** Digests by path. */
  private static Map<String, Digest> found(Made made) throws IOException {
    var found = new TreeMap<String, Digest>();
    for (var line : Files.readAllLines(Trying.output(made, InsideRecipe.FILES))) {
      var parts = line.split(" ", 3);
      found.put(parts[2], new Digest(parts[0]));
    }
    return found;
  }

  private static Map<String, Digest> digests(String prefix, Map<String, byte[]> files) {
    var digests = new TreeMap<String, Digest>();
    files.forEach((path, bytes) -> digests.put(prefix + path, Digest.of(bytes)));
    return digests;
  }

  private static List<String> gaps(Made made) {
    var codes = new ArrayList<String>();
    if (made.measures().get("gaps") instanceof List<?> gaps) {
      gaps.forEach(gap -> codes.add(String.valueOf(((Map<?, ?>) gap).get("code"))));
    }
    return codes;
  }

  @Test
  void every_format_shows_its_files_by_path_and_digest() throws IOException {
    var formats = new LinkedHashMap<String, byte[]>();
    formats.put("zip", zip(TWO));
    formats.put("tar", tar(TWO));
    formats.put("tar.gz", gzip(tar(TWO)));
    formats.put("pck 1", pck(1, 0, 0, TWO));
    formats.put("pck 2", pck(2, 0, 0, TWO));
    formats.put("pck 3", pck(3, 2, 0, TWO));
    formats.put("program with a pck", program(pck(2, 2, 0, TWO)));
    formats.put("Unity's web data", unityWebData(TWO));

    for (var format : formats.entrySet()) {
      var made = made(format.getValue());

      assertThat(found(made)).as(format.getKey()).isEqualTo(digests("", TWO));
      assertThat(gaps(made)).as(format.getKey()).isEmpty();
      assertThat(made.measures()).containsEntry("files", 2).containsEntry("bytes", 15L);
    }
  }

  @Test
  void a_zip_at_the_end_of_a_program_is_found() throws IOException {
    var code = utf8("MZ" + "code ".repeat(500));
    var zip = zip(TWO);
    var whole = Arrays.copyOf(code, code.length + zip.length);
    System.arraycopy(zip, 0, whole, code.length, zip.length);

    assertThat(found(made(whole))).isEqualTo(digests("", TWO));
  }

  @Test
  void an_asar_shows_its_tree_and_leaves_links_and_unpacked_files_out() throws IOException {
    var tree =
        """
        {"files":{"app":{"files":{"main.js":{"offset":"0","size":4},"lib.node":{"size":9,"unpacked":true}}},
        "link":{"link":"app/main.js"},"far.js":{"offset":"3","size":99}}}""";

    var made = made(asar(tree, utf8("code")));

    assertThat(found(made)).isEqualTo(digests("", files("app/main.js", "code")));
    assertThat(gaps(made)).containsExactly("malformed");
  }

  @Test
  void containers_in_containers_are_opened_three_deep() throws IOException {
    var deepest = zip(files("deepest.txt", "deepest"));
    var third = zip(Map.of("four.zip", deepest));
    var second = gzip(tar(Map.of("three.zip", third)));
    var made = made(zip(Map.of("two.tgz", second, "game.pck", pck(2, 0, 0, TWO))));

    assertThat(found(made))
        .containsAllEntriesOf(digests("game.pck/", TWO))
        .containsEntry("two.tgz", Digest.of(second))
        .containsEntry("two.tgz/three.zip", Digest.of(third))
        .containsEntry("two.tgz/three.zip/four.zip", Digest.of(deepest))
        .doesNotContainKey("two.tgz/three.zip/four.zip/deepest.txt");
    assertThat(gaps(made)).containsExactly("nested-too-deep");
  }

  @Test
  void lock_files_are_handed_over_wherever_they_are() throws IOException {
    var lock = files("data/materials.lock.json", "{\"format\":\"x\"}");

    var made = made(zip(Map.of("game.pck", pck(2, 0, 0, lock))));

    var output =
        made.outputs().stream()
            .filter(one -> one.role().equals(InsideRecipe.LOCK))
            .findFirst()
            .orElseThrow();
    assertThat(output.file()).hasContent("{\"format\":\"x\"}");
    assertThat(output.details()).containsEntry("path", "game.pck/data/materials.lock.json");
  }

  @Test
  void what_is_encrypted_says_so() throws IOException {
    assertThat(gaps(made(pck(2, 1, 0, TWO)))).containsExactly("encrypted");
    assertThat(gaps(made(pck(2, 0, 1, TWO)))).containsExactly("encrypted");
    var zip = zip(TWO);
    setEncrypted(zip);
    assertThat(gaps(made(zip))).containsExactly("encrypted");
  }

  /** Sets the flag in every central head. */
  private static void setEncrypted(byte[] zip) {
    for (var at = 0; at < zip.length - 4; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        zip[at + 8] |= 1;
      }
    }
  }

  @Test
  void engines_own_formats_and_plain_programs_say_why_they_stay_shut() throws IOException {
    assertThat(gaps(made(utf8("UnityFS\0 and so on")))).containsExactly("engine-format");
    assertThat(gaps(made(utf8("7z\u00bc\u00af'\u001c")))).isNotEmpty();
    assertThat(gaps(made(utf8("MZ" + "code ".repeat(500))))).containsExactly("no-container");
    assertThat(gaps(made(utf8("words")))).containsExactly("no-container");
    assertThat(gaps(made(new byte[0]))).containsExactly("no-container");
    assertThat(gaps(made(pck(9, 0, 0, TWO)))).containsExactly("unsupported");
    assertThat(gaps(made(pck(3, 4, 0, TWO)))).containsExactly("other-files");
  }

  @Test
  void bombs_end_at_the_ratio_and_what_came_before_is_known() throws IOException {
    var bomb = new LinkedHashMap<String, byte[]>();
    bomb.put("first.txt", utf8("first"));
    bomb.put("zeros", new byte[90_000]);

    var made = made(zip(bomb), TIGHT);

    assertThat(found(made)).isEqualTo(digests("", files("first.txt", "first")));
    assertThat(gaps(made)).containsExactly("ratio");
  }

  @Test
  void a_bomb_inside_ends_alone() throws IOException {
    var bomb = zip(Map.of("zeros", new byte[90_000]));
    var build = new LinkedHashMap<String, byte[]>();
    build.put("bomb.zip", bomb);
    build.put("last.txt", utf8("last"));

    var made = made(zip(build), TIGHT);

    assertThat(found(made)).containsOnlyKeys("bomb.zip", "last.txt");
    assertThat(gaps(made)).containsExactly("ratio");
  }

  @Test
  void too_many_files_and_too_many_bytes_end_all() throws IOException {
    var many = new LinkedHashMap<String, byte[]>();
    for (var number = 0; number < 9; number++) {
      many.put("file-" + number, utf8("file " + number));
    }
    assertThat(gaps(made(zip(many), TIGHT))).containsExactly("too-many-files");
    assertThat(found(made(zip(many), TIGHT))).hasSize(5);

    var noise = new byte[60_000];
    new Random(1).nextBytes(noise);
    var large = tar(Map.of("a", noise, "b", noise));
    assertThat(gaps(made(large, TIGHT))).containsExactly("too-many-bytes");
  }

  @Test
  void large_and_deep_containers_inside_are_noted_and_not_opened() throws IOException {
    var noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    var large = zip(Map.of("noise", noise));

    assertThat(gaps(made(zip(Map.of("large.zip", large)), TIGHT)))
        .containsExactly("nested-too-large");
  }

  @Test
  void entries_of_a_pck_that_overlap_are_each_known() throws IOException {
    // Both rows point to the same bytes; the ratio alone bounds how often.
    var pack = pck(2, 0, 0, files("a", "same", "b", "same"));
    var made = made(pack);

    assertThat(found(made).values()).containsOnly(Digest.of(utf8("same")));
    assertThat(found(made)).hasSize(2);
  }

  @Test
  void sizes_that_lie_outside_the_file_are_damage() throws IOException {
    var pack = pck(2, 0, 0, files("far", "far away"));
    var size = 96 + 4 + 4 + 12 + 8;
    ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN).putLong(size, Long.MAX_VALUE / 2);
    assertThat(gaps(made(pack))).containsExactly("malformed");

    var data = unityWebData(files("far", "far away"));
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putInt(24, -1);
    assertThat(gaps(made(data))).containsExactly("malformed");
  }

  @Test
  void truncated_files_are_borne_at_every_length() throws IOException {
    for (var whole :
        List.of(
            zip(TWO),
            gzip(tar(TWO)),
            pck(1, 0, 0, TWO),
            pck(3, 2, 0, TWO),
            program(pck(2, 2, 0, TWO)),
            unityWebData(TWO),
            asar("{\"files\":{\"a\":{\"offset\":\"0\",\"size\":1}}}", utf8("a")))) {
      for (var length = 0; length < whole.length; length += 1 + whole.length / 60) {
        var made = made(Arrays.copyOf(whole, length));

        assertThat(made.measures()).containsKey("gaps");
      }
    }
  }

  @Test
  void noise_behind_every_magic_is_borne() throws IOException {
    var random = new Random(7);
    for (var magic :
        List.of(
            "PK\3\4",
            "GDPC\2\0\0\0",
            "UnityWebData1.0\0",
            "BZh9",
            "\u001f",
            "MZ",
            "GDPC\3\0\0\0")) {
      var bytes = new byte[5_000];
      random.nextBytes(bytes);
      System.arraycopy(utf8(magic), 0, bytes, 0, magic.length());

      assertThat(gaps(made(bytes))).as(magic).isNotEmpty();
    }
  }

  @Test
  void paths_are_data_of_one_line() throws IOException {
    var made =
        made(
            zip(
                files(
                    "..\\..\\etc/pass\nwd", "a", "/root", "b", "./x", "c", "y".repeat(2000), "d")));

    assertThat(found(made))
        .containsOnlyKeys("../../etc/pass\uFFFDwd", "root", "x", "y".repeat(1000));
  }
}
