package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/** Withdrawn assets, shared and given ones, and what people are told, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeInTheBrowserTest {

  /** Ways to the bytes of a release. */
  private static final String BYTES = "a[href*='/files/'], a[href*='/archive']";

  private final Browser browser = Walker.browser();
  private House house;
  private Account ada;
  private Account grace;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    ada = house.account("ada", Role.RESEARCHER);
    grace = house.account("grace", Role.DEVELOPER);
    house.account("emmy", Role.RESEARCHER);
    house.account("lise", Role.RESEARCHER);
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private AssetId aMaterial(String title, String more) throws IOException {
    var id =
        house.draft(
            ada,
            AssetType.MATERIAL,
            """
            {"kind": "dataset", "title": {"en": "%s", "zh": "曲线"}, "license": "CC-BY-4.0", "year": 2020 %s}
            """
                .formatted(title, more),
            Map.of("curve.csv", "day,mag\n1,2.1\n", "notes.txt", "some notes"));
    house.release(ada, AssetType.MATERIAL, id);
    return id;
  }

  private AssetId aGameWith(AssetId material) throws IOException {
    var id =
        house.draft(
            grace,
            AssetType.GAME,
            """
            {"title": {"en": "Find the curve", "zh": "寻找曲线"}, "summary": {"en": "Find it."}, "license": "MIT",
             "materials": [{"asset": "%s"}]}
            """
                .formatted(material),
            Map.of("index.html", "<!doctype html><title>x</title>"));
    house.release(grace, AssetType.GAME, id);
    return id;
  }

  private Walker walker(Language language, Screen screen, String handle) {
    return new Walker(browser, house.url(), language, screen, Scripts.ON)
        .signIn(handle, House.PASSWORD);
  }

  @ParameterizedTest
  @EnumSource
  void a_material_is_withdrawn_with_a_reason_and_everybody_is_told(Language language)
      throws IOException {
    var material = aMaterial("Withdrawn curve", "");
    var page = "/materials/" + material;
    var game = "/games/" + aGameWith(material);
    try (var owner = walker(language, Screen.PHONE, "ada")) {
      owner.goTo(page).page().click("a[href='" + page + "/withdrawal']");
      assertThat(owner.text()).contains(language == Language.CHINESE ? "寻找曲线" : "Find the curve");
      owner.expectSound();
      owner.fill("reason", "The calibration was wrong.").send(page + "/withdrawal");

      assertThat(owner.page().locator("#withdrawn").innerText())
          .contains("The calibration was wrong.");
      assertThat(owner.page().locator(BYTES).count()).isZero();
      assertThat(owner.page().locator("#citation").count()).isEqualTo(1);
      owner.expectSound();
    }
    try (var told = walker(language, Screen.PHONE, "grace")) {
      told.goTo(game).expectSound();
      assertThat(told.text()).contains("The calibration was wrong.");
      told.page().click(".switch.told");
      told.page().waitForURL("**/account/notices");
      assertThat(told.text()).contains("The calibration was wrong.");
      told.expectSound().send("/account/notices/read");
      assertThat(told.page().locator(".switch.told").count()).isZero();
      told.expectSound();
    }
    try (var owner = walker(language, Screen.DESK, "ada")) {
      owner.goTo(page + "/withdrawal").expectSound().send(page + "/withdrawal/undo");
      assertThat(owner.page().locator("#withdrawn").count()).isZero();
      assertThat(owner.page().locator(BYTES).count()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_release_changes_is_shown_before_and_after(Language language) throws IOException {
    var material = aMaterial("Changing curve", "");
    var draft = "/deposit/materials/" + material;
    try (var owner = walker(language, Screen.PHONE, "ada")) {
      owner.goTo(draft).fill("license", "CC0-1.0").fill("year", "2021");
      owner.page().locator("form[action='" + draft + "'] button.first").first().click();
      owner.page().waitForURL("**done=saved");
      owner.page().click("#changes summary");
      assertThat(owner.page().locator("#changes").innerText()).contains("CC0-1.0", "2021");
      owner.expectSound().send(draft + "/release");

      owner.page().click("a[href$='/changes?to=2']");
      assertThat(owner.text()).contains("CC-BY-4.0", "CC0-1.0", "2020", "2021");
      owner.expectSound();
      owner.page().selectOption("#f-from", "0");
      owner.send("/materials/" + material + "/changes");
      assertThat(owner.text()).contains("curve.csv");
      owner.expectSound();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_draft_is_shared_and_given_away(Language language) throws IOException {
    var material = aMaterial("Shared curve", "");
    var draft = "/deposit/materials/" + material;
    try (var owner = walker(language, Screen.PHONE, "ada")) {
      owner.page().onDialog(dialog -> dialog.accept());
      owner.goTo(draft + "/depositors").expectSound();
      owner.fill("handle", "emmy").send(draft + "/depositors");
      assertThat(owner.text()).contains("emmy");
      owner.fill("to", "lise").send(draft + "/transfer");
      assertThat(owner.text()).contains("lise");
      owner.expectSound();
    }
    try (var beside = walker(language, Screen.PHONE, "emmy")) {
      beside.goTo("/deposit");
      beside.page().click("a[href='" + draft + "/invitation']");
      beside.expectSound().send(draft + "/invitation/accept");
      assertThat(beside.page().url()).endsWith(draft);
      beside.goTo("/deposit").page().click("a[href='" + draft + "']");
      beside.goTo(draft + "/depositors").expectSound();
    }
    try (var receiver = walker(language, Screen.PHONE, "lise")) {
      receiver.goTo("/deposit").expectSound();
      receiver.page().click("a[href='" + draft + "/transfer']");
      receiver.expectSound().send(draft + "/transfer/accept");
      assertThat(receiver.page().url()).endsWith(draft);
    }
  }

  @Test
  void whom_nobody_knows_is_told_at_the_field() throws IOException {
    var depositors = "/deposit/materials/" + aMaterial("Lonely curve", "") + "/depositors";
    try (var owner = walker(Language.ENGLISH, Screen.PHONE, "ada")) {
      owner.goTo(depositors).fill("handle", "nobody").send(depositors);

      assertThat(owner.page().locator("#f-handle").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(owner.page().inputValue("#f-handle")).isEqualTo("nobody");
    }
  }

  @Test
  void an_embargo_says_how_long_it_lasts() throws IOException {
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(12);
    var material = aMaterial("Locked curve", ", \"embargoUntil\": \"" + day + "\"");
    try (var visitor =
        new Walker(browser, house.url(), Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      visitor.goTo("/materials/" + material).expectSound();

      assertThat(visitor.text()).contains("12 days from now", "UTC");
      assertThat(visitor.page().locator(BYTES).count()).isZero();
    }
  }

  @Test
  void who_has_no_notices_is_told_what_would_be_there() {
    house.account("hedy", Role.DEVELOPER);
    for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
      try (var newcomer = walker(Language.ENGLISH, screen, "hedy")) {
        newcomer.goTo("/account/notices").expectSound();
        assertThat(newcomer.text()).contains("Nobody told you anything yet");
      }
    }
  }

  @Test
  void a_browser_elsewhere_is_signed_out_from_the_account() {
    try (var here = walker(Language.ENGLISH, Screen.PHONE, "ada");
        var elsewhere = walker(Language.ENGLISH, Screen.DESK, "ada")) {
      here.goTo("/account").expectSound();
      while (here.page().locator("form[action='/account/sessions/end']").count() > 0) {
        here.page().locator("form[action='/account/sessions/end'] button").first().click();
        here.page().waitForURL("**done=saved");
        here.goTo("/account");
      }

      elsewhere.goTo("/account");
      assertThat(elsewhere.page().url()).contains("/signin");
      assertThat(here.text()).contains("this browser");
    }
  }
}
