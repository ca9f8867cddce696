package org.orrery.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
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
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/** A game's record typed, kept, filled in and shown, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordInTheBrowserTest {

  private final Browser browser = Walker.browser();
  private House house;
  private Account grace;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    grace = house.account("grace", Role.DEVELOPER);
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private AssetId aGame(String more) throws IOException {
    return house.draft(
        grace,
        AssetType.GAME,
        """
        {"title": {"en": "Launch Window", "zh": "发射窗口"}, "license": "MIT" %s}
        """
            .formatted(more),
        Map.of(
            "index.html",
            "<!doctype html><title>x</title>",
            "package.json",
            "{\"name\": \"launch\", \"description\": \"Choose the day.\", \"keywords\": [\"mars\"]}"));
  }

  private Walker walker(Language language, Screen screen, Scripts scripts) {
    return new Walker(browser, house.url(), language, screen, scripts)
        .signIn("grace", House.PASSWORD);
  }

  private static String page(AssetId game) {
    return "/deposit/games/" + game;
  }

  @ParameterizedTest
  @EnumSource
  void what_is_typed_is_kept_as_it_is_typed_and_can_be_undone(Language language)
      throws IOException {
    var game = aGame("");
    try (var walker = walker(language, Screen.DESK, Scripts.ON)) {
      walker.goTo(page(game)).fill("summary.en", "Fly to Mars.");
      assertThat(walker.page().locator("[data-state]"))
          .containsText(language == Language.CHINESE ? "已于" : "Saved at");
      walker.page().check("[name='accessibility.hazards'][value='none']");
      assertThat(walker.page().locator("#readiness-panel a[href='#f-summary-en']")).hasCount(0);
      assertThat(walker.page().locator("#readiness-panel a[href='#f-accessibility-hazards']"))
          .hasCount(0);
      walker.expectSound();

      walker.page().onDialog(dialog -> dialog.accept());
      walker.page().click("button[type='reset']");
      assertThat(walker.page().locator("#readiness-panel a[href='#f-summary-en']")).hasCount(1);
      assertThat(walker.page().inputValue("[name='summary.en']")).isEmpty();
    }
  }

  @Test
  void what_cannot_be_kept_is_told_and_stays_typed() throws IOException {
    var game = aGame("");
    try (var walker = walker(Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      walker.goTo(page(game)).fill("ages.from", "many");
      assertThat(walker.page().locator("[data-fault] a[href='#f-ages-from']")).hasCount(1);
      assertThat(walker.page().inputValue("[name='ages.from']")).isEqualTo("many");

      walker.fill("ages.from", "8");
      assertThat(walker.page().locator("[data-fault]")).isEmpty();
    }
  }

  @Test
  void of_two_who_type_neither_overwrites_the_other_unawares() throws IOException {
    var game = aGame("");
    try (var first = walker(Language.ENGLISH, Screen.DESK, Scripts.ON);
        var second = walker(Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      first.goTo(page(game));
      second.goTo(page(game)).fill("title.en", "Theirs");
      assertThat(second.page().locator("[data-state]")).containsText("Saved at");

      first.fill("title.en", "Mine");
      assertThat(first.page().locator("[data-fault] button")).hasCount(1);
      assertThat(first.page().inputValue("[name='title.en']")).isEqualTo("Mine");

      first.page().click("[data-fault] button");
      assertThat(first.page().locator("[data-state]")).containsText("Saved at");
      assertThat(second.goTo(page(game)).page().inputValue("[name='title.en']")).isEqualTo("Mine");
    }
  }

  @Test
  void rows_are_added_as_wanted() throws IOException {
    var game = aGame("");
    try (var walker = walker(Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.goTo(page(game)).page().click("#f-press button[data-adds]");
      walker.fill("press.2.title", "Seen").fill("press.2.url", "https://paper.example/");
      assertThat(walker.page().locator("[data-state]")).containsText("Saved at");

      walker.goTo(page(game)).expectSound();
      assertThat(walker.page().inputValue("[name='press.0.title']")).isEqualTo("Seen");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_draft_is_filled_in_from_one_of_its_files_without_scripts(Language language)
      throws IOException {
    var game = aGame("");
    try (var walker = walker(language, Screen.PHONE, Scripts.OFF)) {
      walker.goTo(page(game)).page().click("a[href='" + page(game) + "/import']");
      walker.page().click("form:has(input[value='package.json'][name='file']) button");
      assertThat(walker.text()).contains("Choose the day.");
      walker.page().uncheck("[value='/keywords']");
      walker.send(page(game) + "/import/apply");

      assertThat(walker.page().inputValue("[name='summary.en']")).isEqualTo("Choose the day.");
      assertThat(walker.page().inputValue("[name='keywords']")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_record_is_seen_by_visitors_and_its_gaps_by_depositors(Language language)
      throws IOException {
    var game =
        aGame(
            """
            , "curriculum": ["MS-ESS1-2"], "contentRating": {"CADPA": "8+"},
             "evidence": {"level": "peer-reviewed", "sources": ["doi:10.1234/abc"]},
             "accessibility": {"features": ["captions"], "hazards": ["none"], "controls": ["touch"]},
             "trailer": "https://film.example/1", "press": [{"title": "Seen", "url": "https://paper.example/"}]
            """);
    house.release(grace, AssetType.GAME, game);
    for (var screen : new Screen[] {Screen.DESK, Screen.PHONE}) {
      try (var walker = walker(language, screen, Scripts.ON)) {
        assertThat(walker.goTo("/games/" + game).expectSound().text())
            .contains(language == Language.CHINESE ? "经同行评审" : "Peer-reviewed")
            .contains("doi:10.1234/abc", "MS-ESS1-2", "Seen");
        walker.goTo("/games/" + game + "/submission").expectSound();
        assertThat(walker.page().locator("a[href='" + page(game) + "#f-ages']")).hasCount(1);
        walker.goTo("/deposit").expectSound();
        walker.goTo(page(game)).expectSound();
        walker.goTo(page(game) + "/import").expectSound();
      }
    }
  }
}
