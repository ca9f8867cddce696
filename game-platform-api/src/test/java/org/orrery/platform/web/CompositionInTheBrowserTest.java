package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** What a game is made of, on its page, on its draft and on the curators' desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositionInTheBrowserTest {

  private static final String GRANITE = "Granite, quartz and mica, layer upon layer. ".repeat(20);
  private static final String BASALT = "Basalt flows in the dark beneath the sea. ".repeat(20);

  private final Browser browser = Walker.browser();
  private House house;
  private Account ada;
  private Account grace;
  private AssetId game;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    ada = house.account("ada", Role.RESEARCHER);
    grace = house.account("grace", Role.DEVELOPER);
    house.account("vera", Role.CURATOR);
    var granite = aMaterial("Granite", "花岗岩", "CC-BY-4.0", GRANITE);
    aMaterial("Basalt", "玄武岩", "CC-BY-NC-4.0", BASALT);
    var build =
        Samples.zip(
            Map.of(
                "art/granite.txt", Samples.utf8(GRANITE),
                "art/basalt.txt", Samples.utf8(BASALT)));
    game =
        house.draft(
            grace,
            AssetType.GAME,
            """
            {"title": {"en": "Stones", "zh": "石头"}, "summary": {"en": "Turn them.", "zh": "翻开它们。"},
             "license": "MIT", "materials": [{"asset": "%s"}]}
            """
                .formatted(granite),
            Map.of(
                "index.html",
                "<!doctype html><title>x</title>",
                "build.zip",
                new String(build, StandardCharsets.ISO_8859_1)));
    house.release(grace, AssetType.GAME, game);
  }

  private AssetId aMaterial(String en, String zh, String license, String text) throws IOException {
    var id =
        house.draft(
            ada,
            AssetType.MATERIAL,
            """
            {"kind": "document", "title": {"en": "%s", "zh": "%s"}, "license": "%s"}
            """
                .formatted(en, zh, license),
            Map.of("stone.txt", text));
    house.release(ada, AssetType.MATERIAL, id);
    return id;
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private Walker walker(Language language, Screen screen) {
    return new Walker(browser, house.url(), language, screen, Scripts.ON);
  }

  /** Opens the page again until what is inside the build is known. */
  private static void awaitFound(Walker walker, String page, String title) {
    walker.goTo(page);
    for (var look = 0; look < 120 && !walker.text().contains(title); look++) {
      walker.page().waitForTimeout(500);
      walker.goTo(page);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_games_page_shows_what_is_declared_and_what_was_found(Language language) {
    var isChinese = language == Language.CHINESE;
    for (var screen : new Screen[] {Screen.PHONE, Screen.DESK}) {
      try (var visitor = walker(language, screen)) {
        awaitFound(visitor, "/games/" + game, isChinese ? "玄武岩" : "Basalt");

        assertThat(visitor.page().locator(".composition").innerText())
            .contains(isChinese ? "在构建中，未改动" : "In the build, unchanged")
            .contains(isChinese ? "已发现，未声明" : "Found, not declared")
            .contains(isChinese ? "有冲突" : "Conflict");
        for (var fold : visitor.page().locator(".composition summary").all()) {
          fold.click();
        }
        assertThat(visitor.page().locator(".composition").innerText())
            .contains("build.zip/art/granite.txt");
        visitor.expectSound();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_draft_and_the_desk_show_it_too(Language language) {
    var isChinese = language == Language.CHINESE;
    try (var owner = walker(language, Screen.PHONE)) {
      owner.signIn("grace", House.PASSWORD);
      awaitFound(owner, "/deposit/games/" + game, isChinese ? "玄武岩" : "Basalt");
      assertThat(owner.page().locator(".composition").count()).isEqualTo(1);
      owner.expectSound();
    }
  }

  @Test
  void a_game_without_materials_says_nothing_to_its_players() throws IOException {
    var plain =
        house.draft(
            grace,
            AssetType.GAME,
            """
            {"title": {"en": "Plain"}, "summary": {"en": "Nothing in it."}, "license": "MIT"}""",
            Map.of("index.html", "<!doctype html><title>plain</title>"));
    house.release(grace, AssetType.GAME, plain);
    try (var visitor = walker(Language.ENGLISH, Screen.PHONE)) {
      visitor.goTo("/games/" + plain);
      assertThat(visitor.page().locator(".composition").count()).isZero();
    }
  }
}
