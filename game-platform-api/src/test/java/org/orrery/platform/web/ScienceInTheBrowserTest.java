package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/** Claims of a game and questions to scientists, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScienceInTheBrowserTest {

  private final Browser browser = Walker.browser();
  private House house;
  private Account grace;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    grace = house.account("grace", Role.DEVELOPER);
    house.account("ada", Role.RESEARCHER);
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private AssetId aDraft() throws IOException {
    return house.draft(
        grace,
        AssetType.GAME,
        """
        {"title": {"en": "Tides", "zh": "潮汐"}, "summary": {"en": "Ride them."}, "license": "MIT"}
        """,
        Map.of("index.html", "<!doctype html><title>x</title>"));
  }

  private Walker walker(Language language, Screen screen, String handle) {
    return new Walker(browser, house.url(), language, screen, Scripts.ON)
        .signIn(handle, House.PASSWORD);
  }

  private static Screen screen(Language language) {
    return language == Language.CHINESE ? Screen.PHONE : Screen.DESK;
  }

  private static Screen otherScreen(Language language) {
    return language == Language.CHINESE ? Screen.DESK : Screen.PHONE;
  }

  @ParameterizedTest
  @EnumSource
  void a_claim_is_stated_checked_and_worded_anew(Language language) throws IOException {
    var game = aDraft();
    house.release(grace, AssetType.GAME, game);
    var claims = "/games/" + game + "/claims";
    try (var owner = walker(language, screen(language), "grace")) {
      owner.goTo(claims).expectSound();
      owner
          .fill("statement.en", "Tides follow the moon.")
          .fill("evidence", "nowhere at all")
          .send(claims);
      assertThat(owner.page().locator(".fault").count()).isPositive();
      owner.expectSound();
      owner
          .fill("evidence", "10.5072/tides Table 2\nhttps://example.org/" + "long".repeat(40))
          .send(claims);
      assertThat(owner.text()).contains("Tides follow the moon.", "10.5072/tides");
      owner.expectSound();
    }
    try (var scientist = walker(language, otherScreen(language), "ada")) {
      scientist.goTo("/games/" + game).expectSound();
      scientist.page().click("a[href='" + claims + "/1']");
      scientist.page().waitForURL("**" + claims + "/1");
      scientist.expectSound();
      scientist.page().check("[name='status'][value='disputed']");
      scientist.fill("source", "10.5072/lag").send(claims + "/1/judgement");
      scientist.expectSound();
      scientist.fill("note", "They lag behind it.").send(claims + "/1/judgement");
      assertThat(scientist.text()).contains("They lag behind it.");
      scientist.expectSound();
    }
    try (var owner = walker(language, otherScreen(language), "grace")) {
      owner.goTo("/account/notices").expectSound();
      owner.goTo(claims + "/1").expectSound();
      owner.fill("statement.en", "Tides lag behind the moon.").send(claims + "/1/wording");
      owner.page().click("details.fold summary");
      assertThat(owner.text()).contains("They lag behind it.", "Tides follow the moon.");
      owner.expectSound();
      owner.goTo("/deposit/games/" + game).expectSound();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_scientist_is_asked_about_a_draft_and_answers(Language language) throws IOException {
    var game = aDraft();
    var questions = "/games/" + game + "/questions";
    try (var scientist = walker(language, screen(language), "ada")) {
      scientist.goTo("/account").expectSound();
      scientist.goTo("/account/expertise").expectSound();
      scientist.page().locator("details:has(input[value='astronomy']) summary").click();
      scientist.page().check("input[value='astronomy']");
      scientist.send("/account/expertise").expectSound();
    }
    String at;
    try (var owner = walker(language, otherScreen(language), "grace")) {
      owner.goTo(questions).expectSound();
      owner.page().selectOption("[name='subject']", "astronomy.stars");
      owner.fill("text", "Do stars twinkle\n\n*in space*?").send(questions);
      assertThat(owner.page().url()).contains("/questions/");
      at = owner.page().url().substring(house.url().length());
      owner.expectSound();
    }
    try (var scientist = walker(language, otherScreen(language), "ada")) {
      scientist.goTo("/questions?mine=true").expectSound();
      scientist.page().click("a[href='" + at + "']");
      scientist.page().waitForURL("**" + at);
      scientist.send(at + "/take").expectSound();
      scientist
          .fill("text", "No: it is the **air**.")
          .fill("sources", "https://example.org/air")
          .send(at + "/answer");
      assertThat(scientist.text()).contains("No: it is the air.");
      scientist.expectSound();
    }
    try (var owner = walker(language, screen(language), "grace")) {
      owner.goTo(at).expectSound();
      owner.send(at + "/settlement").expectSound();
      assertThat(owner.text()).contains("No: it is the air.");
      owner.goTo("/deposit/games/" + game).expectSound();
      owner.goTo(questions).expectSound();
    }
  }
}
