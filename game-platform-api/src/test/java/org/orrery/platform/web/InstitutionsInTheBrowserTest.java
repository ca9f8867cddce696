package org.orrery.platform.web;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/** Institutions ask for games, and everybody reads where games were shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstitutionsInTheBrowserTest {

  private final Browser browser = Walker.browser();
  private House house;
  private AssetId tides;
  private AssetId waves;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    var grace = house.account("grace", Role.DEVELOPER);
    house.account("maria", Role.DEVELOPER);
    tides = game(grace, "Tides", true);
    waves = game(grace, "Waves", false);
  }

  private AssetId game(Account owner, String title, boolean isOpen) throws IOException {
    var id =
        house.draft(
            owner,
            AssetType.GAME,
            """
            {"title": {"en": "%s", "zh": "潮与波"}, "license": "MIT", "licensing": {"open": %s,
             "terms": {"en": "Free for schools.", "zh": "学校免费。"}}}
            """
                .formatted(title, isOpen),
            Map.of("index.html", "<!doctype html><p>" + title));
    house.release(owner, AssetType.GAME, id);
    return id;
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private Walker walker(Language language, Screen screen, Scripts scripts) {
    return new Walker(browser, house.url(), language, screen, scripts);
  }

  @Test
  void a_museum_asks_and_what_was_agreed_is_told_to_everybody() {
    String inquiry;
    try (var maria = walker(Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      maria.signIn("maria", House.PASSWORD).goTo("/games/" + tides);
      assertThat(maria.text()).contains("Free for schools.");
      maria.page().locator("a[href$='/inquiry']").click();
      maria.page().waitForURL("**/inquiry");
      maria.expectSound();
      maria.fill("organization", "Museum of Tides").fill("message", "May we show it?");
      maria.page().selectOption("[name='country']", "NL");
      maria.page().locator("[name='purpose'][value='exhibit']").check();
      maria.page().locator("main form button").click();
      maria.page().waitForURL("**/inquiries/*");
      maria.expectSound();
      inquiry = maria.page().url().substring(house.url().length());
    }
    try (var grace = walker(Language.CHINESE, Screen.DESK, Scripts.ON)) {
      grace.signIn("grace", House.PASSWORD).goTo("/inquiries").expectSound();
      grace.goTo(inquiry).expectSound();
      grace.page().locator("[name='outcome'][value='agreed']").check();
      grace.page().fill("#outcome-text", "好的。");
      grace.page().locator("form[action$='/outcome'] button").click();
      grace.page().waitForURL("**#outcome");
      grace.page().locator("form[action$='/publication'] button").click();
      grace.page().waitForURL("**#publication");
      grace.expectSound();
    }
    try (var maria = walker(Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      maria.signIn("maria", House.PASSWORD).goTo(inquiry);
      maria.page().locator("form[action$='/publication'] button").click();
      maria.page().waitForURL("**#publication");
      maria.goTo("/games/" + tides).expectSound();

      assertThat(maria.page().locator("section:has(#showings)").innerText())
          .contains("Where it was shown", "Museum of Tides", "Confirmed by the institution");
    }
  }

  @Test
  void makers_who_do_not_wish_to_be_asked_are_not_asked() {
    try (var maria = walker(Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      maria.signIn("maria", House.PASSWORD).goTo("/games/" + waves).expectSound();

      assertThat(maria.text()).contains("do not wish to be asked", "Free for schools.");
      assertThat(maria.page().locator("a[href$='/inquiry']").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, DESK, OFF", "CHINESE, PHONE, ON"})
  void depositors_say_where_a_game_was_shown_change_and_remove_it(
      Language language, String screen, Scripts scripts) {
    var size = screen.equals("DESK") ? Screen.DESK : Screen.PHONE;
    try (var grace = walker(language, size, scripts)) {
      grace.signIn("grace", House.PASSWORD).goTo("/games/" + waves);
      grace.page().locator("section:has(#showings) a.button").click();
      grace.page().waitForURL("**/showings");
      sound(grace, scripts);
      grace.fill("organization", "Night of Science").fill("from", "2026-05-01");
      grace.fill("visitors.number", "many").send("/games/" + waves + "/showings");
      sound(grace, scripts);
      assertThat(grace.page().locator("[role='alert']").innerText()).contains("visitors.number");
      assertThat(grace.page().inputValue("[name='organization']")).isEqualTo("Night of Science");
      grace.fill("visitors.number", "1200").fill("visitors.source", "Tickets");
      grace.send("/games/" + waves + "/showings");
      assertThat(grace.text()).contains("Night of Science", "Tickets");

      grace.page().locator("li a[href*='/showings/']").click();
      sound(grace, scripts);
      grace.fill("organization", "Night of the Sea");
      grace.page().locator("form.panel button").click();
      grace.page().waitForURL("**/showings");
      assertThat(grace.text()).contains("Night of the Sea", "1,200");

      grace.page().onDialog(dialog -> dialog.accept());
      grace.page().locator("li a[href*='/showings/']").click();
      grace.page().locator("form[action$='/removal'] button").click();
      grace.page().waitForURL("**/showings");
      assertThat(grace.text()).doesNotContain("Night of the Sea");
    }
  }

  /** The checker of accessibility is itself a script. */
  private static void sound(Walker walker, Scripts scripts) {
    if (scripts == Scripts.ON) {
      walker.expectSound();
    }
  }
}
