package org.orrery.platform.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.RunningPlatform;
import org.orrery.platform.running.Samples;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewsTest {

  private final RunningPlatform platform =
      PlatformInThisJvm.start(Files.createTempDirectory("orrery-previews"), Map.of());
  private final Caller ada = platform.somebody("ada", "developer", "researcher");
  private final Caller grace = platform.somebody("grace", "developer");

  PreviewsTest() throws IOException {}

  @AfterAll
  void close() throws Exception {
    platform.close();
  }

  private String material(Map<String, byte[]> files) {
    return material(Samples.material("The moon", "月球"), files);
  }

  private String material(Map<String, ?> description, Map<String, byte[]> files) {
    var material = ada.begins("materials", description);
    files.forEach((path, bytes) -> ada.puts(material, path, bytes).expect(201));
    ada.releases(material);
    ada.awaitsProcessing(material);
    return material;
  }

  private static List<Map<String, Object>> previews(Answer answer) {
    return Answer.objects(Json.object("{\"items\":" + answer.content() + "}"), "items");
  }

  private Map<String, Object> onlyPreview(String material) {
    var previews = previews(platform.visitor().get(material + "/previews").expect(200));
    assertThat(previews).hasSize(1);
    return previews.getFirst();
  }

  private static Object measure(Map<String, Object> preview, String name) {
    return Objects.requireNonNull(Answer.object(preview, "measures").get(name), name);
  }

  @Test
  void a_picture_is_seen_small_and_never_larger_than_it_is() {
    var material = material(Map.of("moon.png", Drawn.png(600, 300, Color.RED)));

    var small = platform.visitor().get(material + "/thumbnail").expect(200);
    var large = platform.visitor().get(material + "/thumbnail?size=1024").expect(200);

    assertThat(small.header("Content-Type")).isEqualTo("image/png");
    assertThat(small.header("X-Content-Type-Options")).isEqualTo("nosniff");
    var picture = Drawn.read(small.body());
    assertThat(picture.getWidth()).isEqualTo(256);
    assertThat(picture.getHeight()).isEqualTo(128);
    assertThat(new Color(picture.getRGB(2, 2))).isEqualTo(Color.RED);
    assertThat(new Color(picture.getRGB(128, 64))).isEqualTo(Color.WHITE);
    assertThat(Drawn.read(large.body()).getWidth()).isEqualTo(600);
    assertThat(
            platform
                .visitor()
                .get(material + "/thumbnail", "If-None-Match", small.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void previews_say_what_to_show_and_what_was_measured() {
    var preview = onlyPreview(material(Map.of("moon.png", Drawn.png(600, 300, Color.RED))));

    assertThat(preview)
        .containsEntry("kind", "image")
        .containsEntry("path", "moon.png")
        .containsEntry("state", "made")
        .containsEntry("mediaType", "image/png")
        .doesNotContainKey("reason");
    assertThat(measure(preview, "width")).isEqualTo(600);
    assertThat(measure(preview, "megapixels")).isEqualTo(0.18);
    var shown = platform.visitor().get(String.valueOf(preview.get("url"))).expect(200);
    assertThat(Drawn.read(shown.body()).getWidth()).isEqualTo(600);
    assertThat(shown.header("Cache-Control")).contains("immutable");
    assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void what_cannot_be_previewed_says_why_in_both_languages() {
    var material =
        material(
            Map.of(
                "bomb.png", Samples.pngThatDeclares(65_535, 65_535),
                "broken.png", Arrays.copyOf(Drawn.png(300, 300, Color.RED), 60)));

    var reasons = new HashMap<Object, Map<String, Object>>();
    previews(platform.visitor().get(material + "/previews").expect(200))
        .forEach(preview -> reasons.put(preview.get("path"), Answer.object(preview, "reason")));

    assertThat(reasons.get("bomb.png")).containsEntry("code", "too-many-pixels");
    assertThat(reasons.get("broken.png")).isNotNull();
    assertThat(reasons.values())
        .allSatisfy(
            reason -> {
              assertThat(String.valueOf(reason.get("en"))).endsWith(".");
              assertThat(String.valueOf(reason.get("zh"))).endsWith("。");
            });
    assertThat(platform.visitor().get(material + "/thumbnail?size=512").expect(200).header("ETag"))
        .isNotEmpty();
  }

  @Test
  void an_asset_without_a_picture_has_a_drawing_of_its_kind() {
    var game = grace.begins("games", Samples.game("Star Hopper", "跳星星"));
    grace.puts(game, "index.html", Samples.utf8("<p>hop")).expect(201);
    grace.releases(game);

    var drawing =
        Drawn.read(platform.visitor().get(game + "/thumbnail?size=300").expect(200).body());

    assertThat(drawing.getWidth()).isEqualTo(256);
  }

  @Test
  void what_is_under_embargo_is_seen_by_its_depositor_alone() {
    var description = Samples.material("Soon", "将来");
    description.put("embargoUntil", "2030-01-01");
    var material = material(description, Map.of("moon.png", Drawn.png(300, 300, Color.BLUE)));
    var own = previews(ada.get(material + "/previews").expect(200)).getFirst();

    platform.visitor().get(material + "/previews").expectProblem(403);
    platform.visitor().get(String.valueOf(own.get("url"))).expectProblem(403);
    var drawing = platform.visitor().get(material + "/thumbnail?size=512").expect(200);
    var thumbnail = ada.get(material + "/thumbnail?size=512").expect(200);

    assertThat(Drawn.read(drawing.body()).getHeight()).isEqualTo(288);
    assertThat(Drawn.read(thumbnail.body()).getHeight()).isEqualTo(300);
    assertThat(thumbnail.header("Cache-Control")).contains("private");
    assertThat(ada.get(material + "/social.jpg").expect(200).body()).isEqualTo(Drawings.social());
  }

  @Test
  void a_preview_is_given_out_with_its_own_asset_only() {
    var one = material(Map.of("moon.png", Drawn.png(310, 300, Color.GREEN)));
    var other = material(Map.of("moon.png", Drawn.png(320, 300, Color.GREEN)));
    var url = String.valueOf(onlyPreview(one).get("url"));

    platform.visitor().get(url).expect(200);
    platform.visitor().get(url.replace(one, other)).expectProblem(404);
    platform.visitor().get(one + "/derivatives/nonsense").expectProblem(404);
  }

  @Test
  void a_size_out_of_bounds_is_refused() {
    var material = material(Map.of("moon.png", Drawn.png(64, 64, Color.RED)));

    platform.visitor().get(material + "/thumbnail?size=63").expectProblem(400);
    platform.visitor().get(material + "/thumbnail?size=1025").expectProblem(400);
    platform.visitor().get(material + "/thumbnail?width=64").expectProblem(400);
  }

  @Test
  void a_card_shows_the_picture_and_names_it() {
    material(
        Samples.material("Zodiacal light", "黄道光"),
        Map.of("light.png", Drawn.png(300, 200, Color.ORANGE)));

    var page = platform.visitor().get("/search?q=zodiacal").expect(200).content();

    assertThat(page).contains("/thumbnail?release=1&amp;size=512", "alt=\"Zodiacal light\"");
  }

  private List<Map<String, Object>> awaited(Caller caller, String address) {
    Patience.until(
        Duration.ofSeconds(60),
        () ->
            previews(caller.get(address).expect(200)).stream()
                .noneMatch(preview -> "waiting".equals(preview.get("state"))));
    return previews(caller.get(address).expect(200));
  }

  @Test
  void a_draft_is_seen_by_its_depositor_alone() {
    var draft = ada.begins("materials", Samples.material("Not yet", "未发布"));
    ada.puts(draft, "tone.wav", Drawn.wav(2)).expect(201);

    var preview = awaited(ada, draft + "/draft/previews").getFirst();

    assertThat(preview).containsEntry("kind", "audio").containsEntry("state", "made");
    assertThat(measure(preview, "seconds")).isEqualTo(2.0);
    var output = Answer.objects(preview, "outputs").getFirst();
    ada.get(String.valueOf(output.get("url"))).expect(200);
    assertThat(ada.get(String.valueOf(preview.get("url"))).expect(200).body())
        .isEqualTo(Drawn.wav(2));
    for (var stranger : List.of(grace, platform.somebody("emmy", "developer", "researcher"))) {
      stranger.get(draft + "/draft/previews").expectProblem(404);
      stranger.get(String.valueOf(output.get("url"))).expectProblem(404);
      stranger.get(String.valueOf(preview.get("url"))).expectProblem(404);
    }
    platform.visitor().get(draft + "/draft/previews").expectProblem(401);
  }

  @Test
  void an_older_release_is_previewed_when_somebody_looks() {
    var material = ada.begins("materials", Samples.material("Twice", "两次"));
    ada.puts(material, "moon.png", Drawn.png(100, 90, Color.PINK)).expect(201);
    ada.releases(material);
    ada.puts(material, "moon.png", Drawn.png(100, 80, Color.PINK)).expect(200);
    ada.releases(material);
    ada.awaitsProcessing(material);

    var older = awaited(platform.visitor(), material + "/previews?release=1").getFirst();

    assertThat(measure(older, "height")).isEqualTo(90);
    assertThat(measure(onlyPreview(material), "height")).isEqualTo(80);
  }

  @Test
  void the_page_shows_pages_and_plays_sounds() {
    var material =
        material(
            Map.of(
                "paper.pdf", Samples.pdf("A magnetar quivers", "磁星在震颤"),
                "tone.wav", Drawn.wav(1)));

    var page = platform.visitor().get(material.replace("/api", "")).expect(200).content();
    var chinese =
        platform.visitor().get(material.replace("/api", "") + "?lang=zh").expect(200).content();

    assertThat(page).contains("<audio controls", "class=\"wave\"", "Page 1 of");
    assertThat(chinese).contains("第 1 页", "的波形");
  }

  @Test
  void a_page_says_in_the_readers_language_why_a_file_is_not_seen() {
    var material = material(Map.of("film.mp4", Samples.utf8("\0\0\0\u0018ftypmp42")));
    var address = material.replace("/api", "");

    assertThat(platform.visitor().get(address).expect(200).content())
        .contains("Films are not previewed yet");
    assertThat(platform.visitor().get(address + "?lang=zh").expect(200).content())
        .contains("视频暂不能预览");
  }
}
