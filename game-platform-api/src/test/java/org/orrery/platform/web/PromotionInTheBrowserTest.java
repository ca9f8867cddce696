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
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionInTheBrowserTest {

  private final Browser browser = Walker.browser();
  private House house;
  private AssetId orbits;
  private AssetId tides;
  private AssetId waves;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    var grace = house.account("grace", Role.DEVELOPER);
    var vera = house.account("vera", Role.CURATOR);
    var anna = house.account("anna", Role.CURATOR);
    orbits = accepted(grace, "Orbits", "轨道", vera, anna);
    tides = accepted(grace, "Tides", "潮汐", vera, anna);
    waves = accepted(grace, "Waves", "波", vera, anna);
  }

  private AssetId accepted(Account owner, String english, String chinese, Account... curators)
      throws IOException {
    var id =
        house.draft(
            owner,
            AssetType.GAME,
            """
            {"title": {"en": "%s", "zh": "%s"}, "summary": {"en": "About %s.", "zh": "关于%s。"},
             "license": "MIT", "subjects": ["astronomy.stars"]}
            """
                .formatted(english, chinese, english, chinese),
            Map.of("index.html", "<!doctype html><p>" + english));
    house.release(owner, AssetType.GAME, id);
    house.accept(owner, id, curators);
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
  void a_curator_promotes_orders_ends_and_thinks_better_of_it() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.signIn("vera", House.PASSWORD).goTo("/promotions?channel=kiosk").expectSound();
      assertThat(walker.text()).contains("Nothing is on this channel");
      promote(walker, orbits, "kiosk", "Catch a moon.");
      walker.expectSound();
      promote(walker, tides, "kiosk", "Feel the pull.");
      assertThat(walker.text()).contains("It is promoted.", "On show", "Catch a moon.");

      walker.page().locator("form[action$='/down'] button").first().click();
      walker.page().waitForURL("**done=moved**");
      assertThat(walker.text().indexOf("Tides")).isLessThan(walker.text().indexOf("Orbits"));

      walker.page().locator("form[action$='/end'] button").first().click();
      walker.page().waitForURL("**ended=**");
      walker.expectSound();
      assertThat(walker.text()).contains("It shows no more.");
      walker.page().getByText("Undo").click();
      walker.page().waitForURL("**done=resumed");
      assertThat(walker.text()).contains("It shows again.", "Tides");

      walker.page().locator("li:has-text('Orbits') a.button").click();
      walker.expectSound();
      walker.page().fill("[name='until']", "2001-01-01");
      walker.page().getByText("Keep the changes").click();
      assertThat(walker.text()).contains("It ends before it begins.");
      walker.page().fill("[name='until']", "2099-12-31");
      walker.page().getByText("Keep the changes").click();
      walker.page().waitForURL("**done=changed");
      assertThat(walker.text()).contains("until 31 December 2099");
    }
    try (var visitor = walker(Language.CHINESE, Screen.PHONE, Scripts.ON)) {
      visitor.goTo("/games/" + orbits).expectSound();
      assertThat(visitor.text()).contains("正在展出：展厅终端").doesNotContain("推荐展出");
    }
  }

  private void promote(Walker walker, AssetId game, String channel, String blurb) {
    walker.goTo("/games/" + game);
    walker.page().getByText("Promote it").click();
    walker.page().waitForURL("**/promotions/new**");
    walker.expectSound();
    walker.page().selectOption("[name='channel']", channel);
    walker.fill("blurb.en", blurb).fill("blurb.zh", "来玩吧。");
    walker.page().locator("main form button").click();
    walker.page().waitForURL("**done=promoted");
  }

  @Test
  void an_exhibit_is_made_without_scripts_and_seen_by_everybody() {
    try (var walker = walker(Language.ENGLISH, Screen.PHONE, Scripts.OFF)) {
      walker.goTo("/exhibits");
      assertThat(walker.text()).contains("There is no exhibit yet");
      walker.signIn("vera", House.PASSWORD).goTo("/exhibits");
      walker.fill("title.en", "Pull and push").fill("title.zh", "引力与推力").send("/exhibits");
      assertThat(walker.page().url()).endsWith("/exhibits/pull-and-push/edit");
      assertThat(walker.text()).contains("No game is in it yet");

      for (var game : new AssetId[] {orbits, tides, waves}) {
        walker.fill("game", house.url() + "/games/" + game).send("/exhibits/entries");
      }
      assertThat(walker.text()).contains("The game is in the exhibit.");
      walker.send("/exhibits/pull-and-push/entries/" + waves + "/up");
      walker.send("/exhibits/pull-and-push/entries/" + tides + "/remove");
      assertThat(walker.text()).contains("The game is taken out.");
      walker.page().getByText("Undo").click();
      assertThat(walker.page().locator("ol h3").allInnerTexts())
          .containsExactly("Orbits", "Waves", "Tides");

      walker.page().locator("summary").first().click();
      walker.page().locator("#text-en-" + orbits).fill("Look at the **third** moon.");
      walker.send("/exhibits/pull-and-push/entries/" + orbits + "/text");
      walker.send("/exhibits/pull-and-push/state");
      assertThat(walker.text()).contains("Everybody sees this exhibit.");
    }
    for (var language : Language.values()) {
      for (var screen : new Screen[] {Screen.DESK, Screen.PHONE}) {
        try (var visitor = walker(language, screen, Scripts.ON)) {
          visitor.goTo("/exhibits").expectSound();
          visitor.page().locator("main a[href='/exhibits/pull-and-push']").click();
          visitor.page().waitForURL("**/exhibits/pull-and-push");
          visitor.expectSound();
          assertThat(visitor.text()).contains("third");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_pages_of_curators_are_open_to_everybody_who_is_one(Language language) {
    try (var walker = walker(language, Screen.PHONE, Scripts.ON)) {
      walker.signIn("anna", House.PASSWORD);
      for (var channel : new String[] {"featured", "school"}) {
        walker.goTo("/promotions?channel=" + channel).expectSound();
      }
      walker.goTo("/promotions/new?game=" + waves + "&release=1").expectSound();
      walker.goTo("/exhibits");
      walker.fill("title.en", "Sound of " + language).fill("title.zh", "声音");
      walker.page().locator("form[action='/exhibits'] button").click();
      walker.page().waitForURL("**/edit");
      walker.expectSound();
      walker.fill("game", waves.value());
      walker.page().locator("form[action='/exhibits/entries'] button").last().click();
      walker.page().waitForURL("**done=added");
      walker.page().locator("summary").first().click();
      walker.expectSound();
    }
  }

  @Test
  void the_first_page_shows_what_curators_feature() {
    try (var walker = walker(Language.CHINESE, Screen.DESK, Scripts.ON)) {
      walker.signIn("anna", House.PASSWORD);
      walker.goTo("/promotions/new?game=" + waves + "&release=1");
      walker.fill("blurb.zh", "听见波的形状。");
      walker.page().locator("main form button").click();
      walker.page().waitForURL("**done=promoted");

      walker.goTo("/").expectSound();

      assertThat(walker.text()).contains("策展人推荐", "听见波的形状。");
    }
  }
}
