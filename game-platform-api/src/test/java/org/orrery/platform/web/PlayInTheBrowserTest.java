package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.platform.running.Samples;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/** Games played in a browser, and what is around them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayInTheBrowserTest {

  private final Browser browser = Walker.whole();
  private House house;
  private Account grace;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    grace = house.account("grace", Role.DEVELOPER);
  }

  @AfterAll
  void leave() {
    browser.close();
    house.close();
  }

  private static AssetId aGame(House house, Account owner, String title, Map<String, String> files)
      throws IOException {
    var id =
        house.draft(
            owner,
            AssetType.GAME,
            """
            {"title": {"en": "%s", "zh": "游戏%s"}, "summary": {"en": "Play it."}, "license": "MIT"}
            """
                .formatted(title, title),
            files);
    house.release(owner, AssetType.GAME, id);
    return id;
  }

  private static String played(Walker walker) {
    var results = walker.page().frameLocator("#game").locator("#results");
    walker.page().waitForCondition(() -> !results.innerText().isEmpty());
    return results.innerText();
  }

  private Walker visitor(Language language, Screen screen) {
    return new Walker(browser, house.url(), language, screen, Scripts.ON);
  }

  @Test
  void a_build_by_godot_runs_isolated_in_an_origin_that_is_nobodys() throws IOException {
    var game = aGame(house, grace, "Godot", EngineBuilds.godot());
    try (var visitor = visitor(Language.CHINESE, Screen.DESK)) {
      visitor.goTo("/play/" + game + "/");

      assertThat(played(visitor)).isEqualTo("42 GDPC-pack GDPC stars local true function null zh");
    }
  }

  @Test
  void a_build_by_unity_is_unpacked_by_the_browser() throws IOException {
    var game = aGame(house, grace, "Unity", EngineBuilds.unity());
    try (var visitor = visitor(Language.ENGLISH, Screen.DESK)) {
      visitor.goTo("/play/" + game + "/");

      assertThat(played(visitor)).isEqualTo("framework 42 data");
    }
  }

  @Test
  void with_an_origin_of_its_own_a_game_saves_and_no_other_reads_it(@TempDir Path folder)
      throws IOException {
    var playPort = House.freePort();
    var origins =
        Map.<String, Object>of("orrery.play-url", "http://{game}.play.localhost:" + playPort);
    try (var other = new House(folder, playPort, origins)) {
      var owner = other.account("grace", Role.DEVELOPER);
      var first = aGame(other, owner, "Saving", EngineBuilds.saving());
      var second = aGame(other, owner, "Other", EngineBuilds.saving());
      var site = other.url().replace("127.0.0.1", "play.localhost");
      try (var visitor = new Walker(browser, site, Language.ENGLISH, Screen.DESK, Scripts.ON)) {
        var host = ".play.localhost:" + playPort;
        visitor.goTo("/play/" + first + "/");
        assertThat(played(visitor)).isEqualTo("1 8 http://" + first + host);
        visitor.goTo("/play/" + first + "/");
        assertThat(played(visitor)).isEqualTo("2 8 http://" + first + host);

        visitor.goTo("/play/" + second + "/");
        assertThat(played(visitor)).isEqualTo("1 8 http://" + second + host);
        var foreign = "http://" + first + host + "/played/" + second + "/1/game.js";
        assertThat(visitor.page().navigate(foreign).status()).isEqualTo(404);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_page_around_a_game_is_sound_and_takes_a_report(Language language) throws IOException {
    var game = aGame(house, grace, "Around" + language.tag(), EngineBuilds.godot());
    var isChinese = language == Language.CHINESE;
    try (var visitor = visitor(language, isChinese ? Screen.DESK : Screen.PHONE)) {
      visitor.goTo("/play/" + game + "/");
      played(visitor);
      visitor.page().waitForCondition(() -> visitor.page().locator("[data-loading]").isHidden());
      visitor.page().waitForFunction("document.activeElement.id === 'game'");
      visitor.expectSound();

      visitor.page().click(".more summary");
      visitor.expectSound().page().click(".more summary");
      visitor.page().click("[data-do=report]");
      visitor.expectSound();
      visitor.page().selectOption("#report-reason", "sound");
      visitor.page().fill("#report-text", "It is silent.");
      visitor.page().click("dialog button.first");
      visitor.page().locator("[data-thanks]").waitFor();
      visitor.expectSound().page().locator("[data-thanks] button").click();
      visitor.page().waitForFunction("document.activeElement.id === 'game'");

      visitor.page().click("[data-do=reload]");
      played(visitor);
      visitor.page().click("[data-do=fullscreen]");
      visitor.page().waitForFunction("document.fullscreenElement !== null");
    }
    try (var owner =
        new Walker(
                browser, house.url(), language, isChinese ? Screen.PHONE : Screen.DESK, Scripts.ON)
            .signIn("grace", House.PASSWORD)) {
      owner.goTo("/games/" + game).expectSound();
      owner.page().click("a[href='/games/" + game + "/problems']");
      assertThat(owner.text()).contains("It is silent.");
      owner.expectSound().send("/games/" + game + "/problems/1");
      owner.expectSound().goTo("/games/" + game + "/problems?state=resolved");
      assertThat(owner.text()).contains("It is silent.", "grace");
      owner.expectSound().goTo("/deposit/games/" + game).expectSound();
    }
  }

  @Test
  void without_scripts_a_problem_is_reported_on_a_page_of_its_own() throws IOException {
    var game = aGame(house, grace, "Plain", Map.of("index.html", "<!doctype html><p>plain"));
    try (var visitor =
        new Walker(browser, house.url(), Language.ENGLISH, Screen.PHONE, Scripts.OFF)) {
      visitor.goTo("/play/" + game + "/").page().click("[data-do=report]");
      visitor.page().selectOption("#f-reason", "other");
      visitor.send("/games/" + game + "/problems/new");

      assertThat(visitor.text()).contains("Thank you.");
    }
  }

  @Test
  void a_build_is_sent_and_takes_the_place_of_the_one_before(@TempDir Path folder)
      throws IOException {
    var game = aGame(house, grace, "Sent", Map.of("web/old.js", "old", "web/index.html", "old"));
    var zip = folder.resolve("build.zip");
    Files.write(zip, Samples.zip(Map.of("index.html", "<p>new".getBytes(StandardCharsets.UTF_8))));
    try (var owner =
        new Walker(browser, house.url(), Language.ENGLISH, Screen.PHONE, Scripts.ON)
            .signIn("grace", House.PASSWORD)) {
      owner.goTo("/deposit/games/" + game).page().setInputFiles("#f-build", zip);
      owner.page().check("[name=sure]");
      owner.page().click("form[data-build] button");
      owner.page().waitForURL("**?done=files");

      assertThat(owner.page().locator("#draft-files").innerText())
          .contains("web/index.html")
          .doesNotContain("old.js");
      owner.expectSound();
    }
  }

  @Test
  void what_cannot_be_played_says_why() throws IOException {
    var game = aGame(house, grace, "Nothing", Map.of("notes.txt", "no build"));
    try (var visitor = visitor(Language.ENGLISH, Screen.PHONE)) {
      visitor.goTo("/play/" + game + "/");

      assertThat(visitor.text()).contains("There is nothing here");
    }
  }
}
