package org.orrery.assetdb.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.inside.SourceName;

class EvidenceTest {

  private static final long LARGE = 10_000;

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Evidence.Wanted> wanted(String paths, long size) {
    var wanted = new ArrayList<Evidence.Wanted>();
    for (var path : paths.split(" ", -1)) {
      wanted.add(new Evidence.Wanted(path, digest(path), size));
    }
    return wanted;
  }

  /**
   * A build that holds these bytes, each named by the path that it has in the material, and names.
   */
  private static Evidence of(List<Evidence.Wanted> wanted, String bytes, String names) {
    var byDigest = new HashMap<Digest, String>();
    var byName = new HashMap<String, String>();
    for (var path : bytes.split(" ", -1)) {
      byDigest.put(digest(path), "build/" + path);
    }
    for (var path : names.split(" ", -1)) {
      byName.put(SourceName.of(path), "build/" + path);
    }
    return Evidence.of(wanted, byDigest, byName);
  }

  @ParameterizedTest(name = "{0} in a build with {1} and names {2} is {3}, complete {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.glb             | a.glb       | a.glb       | SAME    | true
          a.glb b.png       | a.glb b.png | x           | SAME    | true
          a.glb b.png       | a.glb       | x           | SAME    | false
          a.glb b.png       | a.glb       | b.png       | CHANGED | false
          a.glb b.png       | x           | b.png       | CHANGED | false
          a.glb b.png       | x           | B.PNG       | CHANGED | false
          a.glb b.png       | x           | x           | ABSENT  | false
          a.glb README.md   | a.glb       | README.md   | SAME    | true
          a.glb README.md   | README.md   | README.md   | ABSENT  | false
          a.glb LICENSE.txt | LICENSE.txt | LICENSE.txt | ABSENT  | false
          README.md         | README.md   | x           | SAME    | true
          README.md         | x           | README.md   | ABSENT  | false
          """)
  void cases_of_a_material(
      String files, String bytes, String names, Presence presence, boolean complete) {
    var evidence = of(wanted(files, LARGE), bytes, names);

    assertThat(evidence.presence()).isEqualTo(presence);
    assertThat(evidence.isComplete()).isEqualTo(complete);
  }

  @Test
  void tiny_files_count_only_where_there_are_no_others_and_never_by_name() {
    assertThat(of(wanted("dot.png", 40), "dot.png", "x").presence()).isEqualTo(Presence.SAME);
    assertThat(of(wanted("dot.png", 40), "x", "dot.png").presence()).isEqualTo(Presence.ABSENT);

    var both = new ArrayList<>(wanted("dot.png", 40));
    both.addAll(wanted("a.glb", LARGE));
    assertThat(of(both, "dot.png", "x").presence()).isEqualTo(Presence.ABSENT);
  }

  @Test
  void each_file_tells_where_it_was_found() {
    var evidence = of(wanted("a.glb b.png c.csv", LARGE), "a.glb", "img/b.png");

    assertThat(evidence.files())
        .extracting(Evidence.Trace::path, Evidence.Trace::presence, trace -> trace.at().orElse("-"))
        .containsExactly(
            tuple("a.glb", Presence.SAME, "build/a.glb"),
            tuple("b.png", Presence.CHANGED, "build/img/b.png"),
            tuple("c.csv", Presence.ABSENT, "-"));
  }

  @Test
  void a_material_without_files_is_absent() {
    assertThat(Evidence.of(List.of(), Map.of(), Map.of()).presence()).isEqualTo(Presence.ABSENT);
    assertThat(Evidence.of(List.of(), Map.of(), Map.of()).isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "art/Rock.PNG, rock.png",
    ".godot/imported/rock.png-0123456789abcdef0123456789abcdef.ctex, rock.png",
    "art/rock.png.import, rock.png",
    "scene.tscn.remap, scene.tscn",
    "rock-2.png, rock-2.png"
  })
  void names_lose_what_an_engine_adds(String path, String name) {
    assertThat(SourceName.of(path)).isEqualTo(name);
  }
}
