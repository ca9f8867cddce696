package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.orrery.assetdb.review.Criterion;
import org.orrery.assetdb.review.Gate;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/** Games handed in, judged, talked about and decided, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewInTheBrowserTest {

  private final Browser browser = Walker.browser();
  private House house;
  private Account grace;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    grace = house.account("grace", Role.DEVELOPER);
    house.account("vera", Role.CURATOR);
    house.account("rosa", Role.CURATOR);
    house.account("anna", Role.CURATOR);
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private AssetId aGame(String title) throws IOException {
    var id =
        house.draft(
            grace,
            AssetType.GAME,
            """
            {"title": {"en": "%s", "zh": "潮汐"}, "summary": {"en": "Find it."}, "license": "MIT",
             "contributors": [{"name": "Grace", "roles": ["creator"]}]}
            """
                .formatted(title),
            Map.of("index.html", "<!doctype html><title>x</title>"));
    house.release(grace, AssetType.GAME, id);
    return id;
  }

  private Walker walker(Language language, Screen screen, String handle) {
    return new Walker(browser, house.url(), language, screen, Scripts.ON)
        .signIn(handle, House.PASSWORD);
  }

  private static void judge(Walker curator, String desk, int score) {
    curator.goTo(desk);
    for (var gate : Gate.values()) {
      curator.page().check("[name='gates." + gate.word() + "'][value='pass']");
    }
    for (var criterion : Criterion.values()) {
      curator.page().check("[name='scores." + criterion.word() + "'][value='" + score + "']");
    }
    curator.fill("comment", "One plays well by understanding.").send(desk + "/judgement");
  }

  private static void decide(Walker curator, String desk, String outcome) {
    curator.goTo(desk).page().selectOption("#f-outcome", outcome);
    curator.fill("rationale", "So it is: " + outcome).send(desk + "/decision");
  }

  private static String handIn(Walker owner, AssetId game) {
    owner.goTo("/games/" + game + "/submission").expectSound();
    owner.fill("statement", "Please play to the end.").send("/games/" + game + "/submission");
    return "/review/" + owner.page().url().replaceAll(".*/review/|[#?].*", "");
  }

  @ParameterizedTest
  @EnumSource
  void a_game_is_handed_in_judged_changed_judged_again_and_accepted(Language language)
      throws IOException {
    var game = aGame("Tides");
    try (var owner = walker(language, Screen.PHONE, "grace");
        var vera = walker(language, Screen.DESK, "vera");
        var rosa = walker(language, Screen.PHONE, "rosa")) {
      var desk = handIn(owner, game);
      owner.expectSound();
      vera.goTo("/review").expectSound();
      assertThat(vera.page().locator("a[href='" + desk + "']").count()).isEqualTo(1);
      judge(vera, desk, 2);
      vera.expectSound();
      judge(rosa, desk, 3);
      rosa.expectSound();
      decide(vera, desk, "changes-requested");
      owner.goTo(desk).expectSound();
      assertThat(owner.text()).contains("So it is: changes-requested", "One plays well");

      change(game);
      handIn(owner, game);
      vera.goTo(desk).expectSound();
      assertThat(vera.page().locator("#since").count()).isEqualTo(1);
      assertThat(vera.text()).contains("MIT", "Apache-2.0");
      assertThat(vera.page().locator("#as-before").getAttribute("open")).isNull();
      assertThat(vera.page().locator("#as-before fieldset").count())
          .isEqualTo(Gate.values().length + Criterion.values().length - 1);
      vera.send(desk + "/judgement");
      rosa.goTo(desk).send(desk + "/judgement");
      decide(rosa, desk, "accepted");

      rosa.expectSound();
      owner.goTo("/games/" + game).expectSound();
      assertThat(owner.text()).contains("So it is: accepted");
      owner.goTo("/account/notices").expectSound();
    }
  }

  /** Another license, and so another release; no file differs. */
  private void change(AssetId game) throws IOException {
    house.amend(grace, AssetType.GAME, game, "{\"license\": \"Apache-2.0\"}");
    house.release(grace, AssetType.GAME, game);
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_is_appealed_and_others_judge_it(Language language) throws IOException {
    var game = aGame("Comets");
    try (var owner = walker(language, Screen.DESK, "grace");
        var vera = walker(language, Screen.PHONE, "vera");
        var anna = walker(language, Screen.DESK, "anna")) {
      var desk = handIn(owner, game);
      decide(vera, desk, "declined");
      vera.expectSound();
      owner.goTo(desk).fill("reason", "It was never played.").send(desk + "/appeal");
      owner.expectSound();

      vera.goTo(desk).expectSound();
      assertThat(vera.page().locator("#judgement").count()).isZero();
      anna.goTo(desk).expectSound();
      assertThat(anna.page().locator("#judgement").count()).isEqualTo(1);
      anna.goTo("/review?state=declined").expectSound();
    }
  }

  @Test
  void the_rubric_is_filled_in_by_keyboard_alone() throws IOException {
    var game = aGame("By keyboard");
    try (var owner = walker(Language.ENGLISH, Screen.DESK, "grace");
        var vera = walker(Language.ENGLISH, Screen.DESK, "vera")) {
      var desk = handIn(owner, game);
      vera.goTo(desk);
      var keyboard = vera.page().keyboard();
      vera.page().focus("[name='gates.license'][value='pass']");
      for (var group = 0; group < Gate.values().length + Criterion.values().length; group++) {
        keyboard.press("Space");
        keyboard.press("Tab");
      }
      keyboard.press("Tab");
      keyboard.type("Typed without a mouse.");
      keyboard.press("Tab");
      keyboard.press("Enter");
      vera.page().waitForURL("**#judgement");

      assertThat(vera.text()).contains("Typed without a mouse.");
    }
  }

  @ParameterizedTest
  @EnumSource(Scripts.class)
  void files_come_with_messages_with_and_without_scripts(Scripts scripts) throws IOException {
    var game = aGame("Talking " + scripts);
    try (var owner = new Walker(browser, house.url(), Language.ENGLISH, Screen.PHONE, scripts)) {
      owner.signIn("grace", House.PASSWORD);
      owner.goTo("/games/" + game + "/submission");
      owner.page().click("form[action$='/submission'] button");
      owner.page().waitForURL("**/review/*");
      var desk = "/review/" + owner.page().url().replaceAll(".*/review/|[#?].*", "");
      for (var time = 0; time < 2; time++) {
        owner.fill("text", "See the hints.");
        owner
            .page()
            .setInputFiles(
                "#f-files",
                new FilePayload(
                    "提示 hints.txt", "text/plain", "jump".getBytes(StandardCharsets.UTF_8)));
        owner.page().click("form[action='" + desk + "/messages'] button");
        owner.page().locator("#messages ~ ol > li >> nth=" + time).waitFor();
      }

      assertThat(owner.text()).contains("提示 hints.txt", "提示 hints (2).txt");
    }
  }

  @Test
  void an_empty_message_is_refused_at_its_field() throws IOException {
    var game = aGame("Silence");
    try (var owner = walker(Language.ENGLISH, Screen.PHONE, "grace")) {
      var desk = handIn(owner, game);
      owner.goTo(desk).send(desk + "/messages");

      assertThat(owner.page().locator("#f-text").getAttribute("aria-invalid")).isEqualTo("true");
    }
  }

  @Test
  void how_games_are_judged_is_for_everybody_to_read() {
    for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
      for (var language : Language.values()) {
        try (var visitor = new Walker(browser, house.url(), language, screen, Scripts.ON)) {
          visitor.goTo("/help").page().click("a[href='/review/about']");
          visitor.page().waitForURL("**/review/about");
          visitor.expectSound();
        }
        try (var curator = walker(language, screen, "vera")) {
          curator.goTo("/review?state=withdrawn").expectSound().goTo("/review/about").expectSound();
        }
      }
    }
  }
}
