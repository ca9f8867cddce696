package org.orrery.assetdb.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.json.Json;

class ReadersTest {

  private static final String PROJECT =
      """
      ; Engine configuration file.
      config_version=5

      [application]

      config/name="Launch \\"Window\\""
      config/name_localized={
      "zh_CN": "发射窗口"
      }
      config/description="Choose the day
      to launch."
      config/tags=PackedStringArray("orbit", "mars")
      config/features=PackedStringArray("4.3", "GL Compatibility")
      config/icon="res://icon.svg"

      [internationalization]
      locale/translations=PackedStringArray("res://i18n/t.en.translation", "res://i18n/t.zh_CN.translation")

      [input]
      jump={
      "deadzone": 0.5,
      "events": [Object(InputEventKey,"resource_local_to_scene":false,"keycode":4194326,"script":null)
      , Object(InputEventJoypadButton,"button_index":0)
      ]
      }

      [preset.0]
      platform="Web"

      [preset.1]
      platform="Windows Desktop"

      [preset.2]
      platform="Toaster"
      """;

  private static Proposals npm(String json, Map<String, Object> before) {
    var found = new Findings(before);
    NpmReader.read(Json.object(json), found);
    return found.proposals();
  }

  private static Proposals godot(String text) {
    var found = new Findings(Map.of());
    GodotReader.read(text, found);
    return found.proposals();
  }

  private static Map<String, Object> values(Proposals proposals) {
    var values = new LinkedHashMap<String, Object>();
    proposals.proposals().forEach(one -> values.put(one.pointer(), one.value()));
    return values;
  }

  @Test
  void a_package_fills_in_what_npm_knows_of_a_game() {
    var found =
        npm(
            """
            {"name": "@museum/star-finder", "version": "1.2.0", "description": "Find the stars.",
             "author": "Ada Lovelace <ada@example.org> (https://ada.example/)", "license": "mit",
             "keywords": ["sky"], "homepage": "https://star.example/", "scripts": {"x": "y"},
             "repository": {"type": "git", "url": "git+https://code.example/star.git"},
             "dependencies": {"phaser": "^3.80.0"}}
            """,
            Map.of());

    assertThat(values(found))
        .containsEntry("/title/en", "Star Finder")
        .containsEntry("/summary/en", "Find the stars.")
        .containsEntry(
            "/contributors", List.of(Map.of("name", "Ada Lovelace", "roles", List.of("creator"))))
        .containsEntry("/license", "MIT")
        .containsEntry("/keywords", List.of("sky"))
        .containsEntry("/homepage", "https://star.example/")
        .containsEntry("/repository", "https://code.example/star")
        .containsEntry("/engine", "Phaser");
    assertThat(found.ignored()).containsExactly("version", "scripts");
  }

  @Test
  void what_a_description_says_already_is_no_proposal_and_stays_among_the_words() {
    var before = Json.object("{\"title\": {\"en\": \"Star\"}, \"keywords\": [\"stars\"]}");

    var found = npm("{\"name\": \"star\", \"keywords\": [\"sky\", \"stars\"]}", before);

    assertThat(values(found)).containsOnly(Map.entry("/keywords", List.of("stars", "sky")));
  }

  @Test
  void what_no_description_takes_is_ignored() {
    var found =
        npm(
            "{\"license\": \"SEE LICENSE IN x\", \"homepage\": \"javascript:alert(1)\", \"repository\": 5}",
            Map.of());

    assertThat(found.proposals()).isEmpty();
    assertThat(found.ignored()).containsExactly("license", "homepage", "repository");
  }

  @Test
  void a_godot_project_fills_in_names_languages_controls_and_platforms() {
    assertThat(values(godot(PROJECT)))
        .containsEntry("/title/en", "Launch \"Window\"")
        .containsEntry("/title/zh", "发射窗口")
        .containsEntry("/summary/en", "Choose the day\nto launch.")
        .containsEntry("/keywords", List.of("orbit", "mars"))
        .containsEntry("/engine", "Godot 4.3")
        .containsEntry("/languages", List.of("en", "zh"))
        .containsEntry("/accessibility/controls", List.of("keyboard", "gamepad"))
        .containsEntry("/platforms", List.of("web", "windows"));
    assertThat(godot(PROJECT).ignored())
        .contains("platform=Toaster", "config/icon", "config_version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[application",
        "name",
        "=5",
        "a=\"open",
        "a=\"\\q\"",
        "a=\"\\u00zz\"",
        "a=[1 2]",
        "a={\"b\" 1}",
        "a=",
        "a=[",
        "a=)",
        "<html>"
      })
  void a_godot_project_that_is_none_is_refused_with_its_line(String text) {
    assertThatThrownBy(() -> godot("; one\n" + text))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Line 2 ");
  }

  @Test
  void hostile_texts_are_read_in_no_time() {
    var deep = "a=" + "[".repeat(100_000);
    var wide = "a=[" + "1,".repeat(100_000) + "]";

    for (var hostile : List.of(deep, wide)) {
      assertThatThrownBy(() -> godot(hostile)).isInstanceOf(Refusal.Invalid.class);
    }
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> Tags.withoutThem("<".repeat(200_000)));
  }

  @Test
  void a_page_of_itch_fills_in_texts_without_tags() {
    var found = new Findings(Map.of());
    ItchReader.read(
        Json.object(
            """
            {"title": "寻星", "short_text": "Find stars", "description": "<p>One &amp; all<br>two</p><script>x</script>",
             "classification": "game", "type": "html", "p_windows": true, "p_osx": false,
             "tags": ["sky", {"name": "quiz"}], "url": "https://ada.itch.io/star", "cover": "x.png",
             "user": {"username": "ada", "display_name": "Ada"}}
            """),
        found);

    assertThat(values(found.proposals()))
        .containsEntry("/title/zh", "寻星")
        .containsEntry("/summary/en", "Find stars")
        .containsEntry("/description/en", "One & all\ntwo\n\nx")
        .containsEntry("/platforms", List.of("web", "windows"))
        .containsEntry("/keywords", List.of("sky", "quiz"))
        .containsEntry("/homepage", "https://ada.itch.io/star")
        .containsEntry(
            "/contributors", List.of(Map.of("name", "Ada", "roles", List.of("creator"))));
    assertThat(found.proposals().ignored()).containsExactly("classification", "cover");
  }
}
