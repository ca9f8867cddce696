package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.RunningPlatform;
import org.orrery.platform.running.Samples;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewersInTheBrowserTest {

  private static final Path SAMPLES = Path.of("../samples/materials");

  private final Browser browser = Walker.whole("--enable-unsafe-swiftshader");
  private final RunningPlatform platform =
      PlatformInThisJvm.start(Files.createTempDirectory("orrery-viewers"), Map.of());
  private String model = "";
  private String table = "";
  private String map = "";

  ViewersInTheBrowserTest() throws IOException {}

  @BeforeAll
  void furnish() throws IOException {
    var ada = platform.somebody("ada", "developer", "researcher");
    model = page(ada, "earth-globe/earth-globe.glb");
    table = page(ada, "palmer-penguins/penguins.csv");
    map = page(ada, "world-land/land-110m.json");
  }

  private static String page(Caller ada, String sample) throws IOException {
    var file = SAMPLES.resolve(sample);
    var material = ada.begins("materials", Samples.material("A sample", "样本"));
    ada.puts(material, file.getFileName().toString(), Files.readAllBytes(file)).expect(201);
    ada.releases(material);
    ada.awaitsProcessing(material);
    return material.replaceFirst("^/api", "");
  }

  @AfterAll
  void close() throws Exception {
    browser.close();
    platform.close();
  }

  private Walker walker(Browser with, Language language, Screen screen, Scripts scripts) {
    return new Walker(with, platform.origin().toString(), language, screen, scripts);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_in_files_is_open_to_everybody(Language language) {
    for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
      try (var walker = walker(browser, language, screen, Scripts.ON)) {
        for (var page : List.of(model, table, map)) {
          walker.goTo(page).expectSound();
        }
      }
    }
  }

  @Test
  void a_model_is_turned_around_by_keys() {
    try (var walker = walker(browser, Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.goTo(model);
      walker.page().click("[data-viewer-open]");
      PlaywrightAssertions.assertThat(walker.page().locator("[data-viewer-status]"))
          .containsText("Arrow keys");
      var stage = walker.page().locator("[data-viewer-stage]");
      var before = stage.screenshot();

      stage.press("ArrowLeft");
      stage.press("ArrowLeft");
      var after = stage.screenshot();

      assertThat(after).isNotEqualTo(before);
      walker.page().click("[data-viewer-wires]");
      PlaywrightAssertions.assertThat(walker.page().locator("[data-viewer-wires]"))
          .hasAttribute("aria-pressed", "true");
    }
  }

  @Test
  void without_webgl_the_picture_stays_and_says_why() {
    try (var bare = Walker.whole("--disable-3d-apis");
        var walker = walker(bare, Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      walker.goTo(model);
      walker.page().click("[data-viewer-open]");

      PlaywrightAssertions.assertThat(walker.page().locator("[data-viewer-status]"))
          .containsText("WebGL");
      PlaywrightAssertions.assertThat(walker.page().locator(".poster")).isVisible();
    }
  }

  @Test
  void without_scripts_the_picture_and_the_verdict_are_there() {
    try (var walker = walker(browser, Language.CHINESE, Screen.PHONE, Scripts.OFF)) {
      walker.goTo(model);

      assertThat(walker.text()).contains("三角形", "9,024", "可直接用于游戏").doesNotContain("在三维中旋转");
    }
  }

  @Test
  void a_table_tells_types_and_units() {
    try (var walker = walker(browser, Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      walker.goTo(table);

      assertThat(walker.text())
          .contains("bill_length_mm", "number, mm", "344 rows, 8 columns", "2 missing", "Adelie");
    }
  }

  @Test
  void a_map_asks_nothing_of_other_sites() {
    try (var walker = walker(browser, Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
      walker.page().onRequest(request -> asked.add(request.url()));
      walker.goTo(map);
      walker.page().click("[data-viewer-open]");

      PlaywrightAssertions.assertThat(walker.page().locator(".leaflet-container canvas"))
          .isVisible();
      assertThat(asked).allMatch(url -> url.startsWith(platform.origin().toString()));
      walker.expectSound();
    }
  }
}
