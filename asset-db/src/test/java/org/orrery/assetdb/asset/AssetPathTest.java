package org.orrery.assetdb.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.Refusal;

class AssetPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "a/b/c.glb",
        "with space.png",
        "星云/图像.png",
        "...",
        ".hidden",
        "C:",
        "𠮷.txt"
      })
  void an_honest_path_is_taken_as_it_is(String path) {
    assertThat(AssetPath.parse(path).value()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "a/",
        "a//b",
        ".",
        "..",
        "a/../b",
        "a/./b",
        "../../x",
        "a\\b",
        "a\u0000b",
        "a\nb",
        "a\u007Fb",
        "a\u0085b",
        "evil\u202Egpj.exe",
        "a\u2066b",
        "a\u200Fb",
        "lone\uD800surrogate"
      })
  void a_path_that_means_mischief_is_refused(String path) {
    assertThatThrownBy(() -> AssetPath.parse(path)).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> new AssetPath(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_has_at_most_255_bytes_and_a_path_1000() {
    assertThat(AssetPath.parse("a".repeat(255))).isNotNull();
    assertThat(AssetPath.parse("星".repeat(85))).isNotNull();
    assertThatThrownBy(() -> AssetPath.parse("a".repeat(300))).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> AssetPath.parse("星".repeat(86))).isInstanceOf(Refusal.Invalid.class);
    assertThat(AssetPath.parse("abcd/".repeat(199) + "abcd.")).isNotNull();
    assertThatThrownBy(() -> AssetPath.parse("abcd/".repeat(200) + "a"))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void what_macs_write_in_pieces_is_put_together() {
    assertThat(AssetPath.parse("Cafe\u0301.txt").value()).isEqualTo("Café.txt");
    assertThatThrownBy(() -> new AssetPath("Cafe\u0301.txt"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_path_knows_its_parts() {
    var path = AssetPath.parse("scans/2026/Crab.GLB");

    assertThat(path.name()).isEqualTo("Crab.GLB");
    assertThat(path.extension()).isEqualTo("glb");
    assertThat(path.folder()).contains(new AssetPath("scans/2026"));
    assertThat(new AssetPath("scans").folder()).isEmpty();
    assertThat(new AssetPath(".hidden").extension()).isEmpty();
  }
}
