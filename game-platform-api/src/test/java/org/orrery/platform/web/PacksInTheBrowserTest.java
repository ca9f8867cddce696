package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.orrery.platform.running.Patience;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacksInTheBrowserTest {

  private static final String EMMYS = "0000-0002-1825-0097";

  private final Browser browser = Walker.browser();
  private House house;
  private AssetId unsold;
  private AssetId free;
  private AssetId game;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    var ada = house.account("ada", Role.RESEARCHER);
    for (var handle : List.of("grace", "emmy", "vera", "hedy")) {
      house.account(handle, Role.DEVELOPER);
    }
    unsold = released(ada, "Unsold curve", "不可出售的曲线", "CC-BY-NC-4.0");
    free = released(ada, "Free curve", "自由的曲线", "CC0-1.0");
    game =
        house.draft(
            ada,
            AssetType.GAME,
            """
            {"title": {"en": "Curves", "zh": "曲线"}, "license": "MIT", "subjects": ["astronomy.stars"],
             "materials": [{"asset": "%s"}, {"asset": "%s", "modified": true}]}
            """
                .formatted(unsold, free),
            Map.of("index.html", "<!doctype html>"));
    house.release(ada, AssetType.GAME, game);
  }

  private AssetId released(Account ada, String english, String chinese, String license)
      throws IOException {
    var id =
        house.draft(
            ada,
            AssetType.MATERIAL,
            """
            {"kind": "dataset", "title": {"en": "%s", "zh": "%s"}, "license": "%s", "subjects": ["astronomy.stars"],
             "contributors": [{"name": "Ada", "roles": ["creator"]},
                              {"name": "Emmy N.", "orcid": "%s", "affiliation": "Göttingen", "roles": ["formal-analysis"]}]}
            """
                .formatted(english, chinese, license, EMMYS),
            Map.of("curve.csv", "day,mag\n1,2.1\n"));
    house.release(ada, AssetType.MATERIAL, id);
    return id;
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private Walker walker(Language language, Screen screen, Scripts scripts) {
    return new Walker(browser, house.url(), language, screen, scripts);
  }

  private static void chooseUse(Walker walker, boolean isSold) {
    walker.page().check("input[name='commercial'][value='" + isSold + "']");
    walker.page().check("input[name='modified'][value='false']");
  }

  @Test
  void a_developer_makes_a_pack_in_a_dialog_and_replaces_what_stands_in_the_way() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      Patience.until(
          Duration.ofSeconds(90),
          () -> walker.goTo("/search?q=curve").text().contains("Free curve"));
      walker.signIn("grace", House.PASSWORD).goTo("/packs").expectSound();
      assertThat(walker.text()).contains("You have no packs yet");

      walker.goTo("/materials/" + unsold).expectSound();
      walker.page().click("a[data-opens]");
      walker.page().locator("dialog[open] #add-to-pack").waitFor();
      walker.expectSound();
      walker.page().keyboard().press("Escape");
      assertThat(walker.page().evaluate("document.activeElement.dataset.opens"))
          .isEqualTo("add-to-pack");

      walker.page().keyboard().press("Enter");
      walker.page().locator("dialog[open] #add-to-pack").waitFor();
      walker.fill("name", "My game");
      chooseUse(walker, true);
      walker.page().getByText("Make the pack").click();
      walker.page().waitForURL("**/packs/*done=added");
      assertThat(walker.text()).contains("Conflict", "forbids commercial use", "Free curve");
      assertThat(walker.page().locator("a[href$='/archive']").count()).isZero();
      walker.expectSound();

      walker.page().getByText("Take this").first().click();
      walker.page().waitForURL("**done=swapped");
      assertThat(walker.text()).contains("Free to use").doesNotContain("Unsold curve");
      assertThat(walker.page().locator("a[href$='/archive']").count()).isEqualTo(1);
      walker.expectSound();

      walker.goTo("/search?q=unsold&type=material").expectSound();
      walker.page().locator(".card a[data-opens]").first().click();
      walker.page().locator("dialog[open] #f-pack").waitFor();
      walker.page().locator("dialog[open] form").first().locator("button").click();
      walker.page().waitForURL("**/packs/*done=added");
      assertThat(walker.text()).contains("2 materials", "Unsold curve");

      walker.goTo("/packs").expectSound();
      assertThat(walker.text()).contains("My game", "Conflict");
    }
  }

  @Test
  void without_scripts_a_visitor_signs_in_and_comes_back() {
    try (var walker = walker(Language.CHINESE, Screen.PHONE, Scripts.OFF)) {
      walker.goTo("/materials/" + free);
      walker.page().click("a[data-opens]");
      assertThat(walker.page().url()).contains("/signin?to=");
      walker.fill("handle", "hedy").fill("password", House.PASSWORD).send("/signin");
      assertThat(walker.text()).contains("自由的曲线", "加入新的素材包");

      walker.fill("name", "夜空").send("/packs/add");
      assertThat(walker.text()).contains("请选择是否营利。", "请选择是否修改素材。");
      assertThat(walker.page().inputValue("[name='name']")).isEqualTo("夜空");

      chooseUse(walker, false);
      walker.send("/packs/add");
      assertThat(walker.text()).contains("可自由使用", "不构成法律意见");
      var address = walker.page().url().replaceAll("^.*(/packs/[^?]+).*$", "$1");

      walker.fill("name", "白昼").send(address + "/change");
      assertThat(walker.page().locator("h1").innerText()).isEqualTo("白昼");
      walker.send(address + "/discard");
      assertThat(walker.text()).contains("素材包已删除", "你还没有素材包");
    }
  }

  @ParameterizedTest
  @EnumSource
  void packs_and_credits_are_open_to_everybody(Language language) {
    try (var walker = walker(language, Screen.PHONE, Scripts.ON)) {
      walker.goTo("/games/" + game + "/credits").expectSound();
      walker.signIn("vera", House.PASSWORD);
      walker.goTo("/packs").expectSound();
      walker.goTo("/account/credits").expectSound();
      walker.goTo("/packs/add?asset=" + unsold).expectSound();
      walker.fill("name", "Pack " + language);
      chooseUse(walker, true);
      walker.page().locator("button:has(svg)").last().click();
      walker.page().waitForURL("**/packs/*done=added");
      walker.expectSound();
      walker.goTo("/packs").expectSound();
      walker.goTo("/packs/add?asset=" + free).expectSound();
    }
  }

  @Test
  void somebody_confirms_a_credit_and_declines_another() {
    try (var walker = walker(Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      walker.signIn("emmy", House.PASSWORD).goTo("/account/credits");
      assertThat(walker.text()).contains("your account has none");
      walker.goTo("/account").fill("orcid", EMMYS).send("/account");
      assertThat(walker.text()).contains("2 to confirm");

      walker.goTo("/account/credits").expectSound();
      walker.page().locator("button[value='confirmed']").first().click();
      walker.page().waitForURL("**done=saved");
      walker.page().locator("a[href$='state=unconfirmed']").click();
      walker.page().locator("button[value='declined']").click();
      walker.page().waitForURL("**done=saved");
      walker.expectSound();

      walker.goTo("/materials/" + unsold);
      var first = walker.page().locator("#people ~ ul").innerText();
      walker.goTo("/materials/" + free);
      var second = walker.page().locator("#people ~ ul").innerText();
      assertThat(first + second).contains(" unconfirmed", " confirmed", " declined");
      walker.expectSound();
    }
  }

  @Test
  void the_credits_of_a_game_come_to_its_page_and_can_be_copied() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.goTo("/games/" + game);
      walker.page().getByText("Show the credits").click();
      walker.page().locator("#roll-md").waitFor();

      assertThat(walker.page().locator("#roll-md").innerText())
          .contains("**Emmy N.** (Göttingen)", "“Free curve” by Ada, Emmy N.", "MIT License");
      assertThat(walker.page().locator("button[data-copies='roll-md']").isVisible()).isTrue();
      walker.expectSound();
    }
  }
}
