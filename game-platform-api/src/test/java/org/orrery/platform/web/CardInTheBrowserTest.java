package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardInTheBrowserTest {

  private static final Screen CARD = new Screen(300, 338, Screen.PHONE.light());
  private static final Screen WIDE = new Screen(600, 200, Screen.DESK.light());

  private final Browser browser = Walker.browser();
  private House house;
  private AssetId game;
  private HttpServer elsewhere;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    var grace = house.account("grace", Role.DEVELOPER);
    game =
        house.draft(
            grace,
            AssetType.GAME,
            """
            {"title": {"en": "Tides", "zh": "潮汐"}, "license": "MIT",
             "summary": {"en": "Feel the pull of the moon.", "zh": "感受月亮的引力。"},
             "subjects": ["astronomy.stars"]}
            """,
            Map.of("index.html", "<!doctype html><p>Tides"));
    house.release(grace, AssetType.GAME, game);
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.start();
  }

  @AfterAll
  void leave() {
    elsewhere.stop(0);
    house.close();
  }

  /** Another site's page, and its address. */
  private String elsewhere(String path, String markup) {
    var page = ("<!doctype html><html lang=en><title>Blog</title>" + markup);
    elsewhere.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            body.write(page.getBytes(StandardCharsets.UTF_8));
          }
        });
    return "http://localhost:" + elsewhere.getAddress().getPort() + path;
  }

  @ParameterizedTest
  @EnumSource
  void a_card_is_sound_in_every_size_language_and_light(Language language) {
    for (var screen : List.of(CARD, WIDE)) {
      try (var walker = new Walker(browser, house.url(), language, screen, Scripts.ON)) {
        walker.goTo("/embed/games/" + game).expectSound();
        assertThat(walker.text()).contains(language == Language.CHINESE ? "潮汐" : "Tides");
      }
    }
    try (var walker = new Walker(browser, house.url(), language, CARD, Scripts.ON)) {
      walker.page().navigate("/embed/games/none?lang=" + language.tag());
      assertThat(walker.page().locator("h1").isVisible()).isTrue();
    }
  }

  @Test
  void another_site_frames_the_line_that_somebody_copied_there() {
    String line;
    try (var walker = new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.goTo("/games/" + game);
      walker.page().locator("#embed-fold summary").press("Enter");
      walker.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      walker.page().locator("[data-copies='snippet']").press("Enter");
      walker.page().getByText("Copied").waitFor();
      line = String.valueOf(walker.page().evaluate("navigator.clipboard.readText()"));
      walker.expectSound();
    }

    try (var walker = new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.goTo(elsewhere("/blog", "<main><h1>My blog</h1>" + line + "</main>"));
      var card = walker.page().frameLocator("iframe");
      card.locator("h1").waitFor();
      assertThat(card.locator("h1").innerText()).contains("Tides");
      walker.expectSound();

      var opened = walker.page().context().waitForPage(() -> card.locator("a.go").click());
      opened.waitForLoadState(LoadState.DOMCONTENTLOADED);

      assertThat(opened.url()).startsWith(house.url() + "/play/" + game);
    }
  }

  @Test
  void a_card_does_not_know_who_has_signed_in() {
    String seen;
    try (var visitor =
        new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      seen = visitor.goTo("/embed/games/" + game).page().content();
    }
    try (var walker = new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.signIn("grace", House.PASSWORD).goTo("/embed/games/" + game);

      assertThat(walker.page().content()).isEqualTo(seen);
    }
  }

  @Test
  void no_other_page_lets_itself_be_framed() {
    try (var walker = new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      var page = house.url() + "/games/" + game;
      var said = new ArrayList<String>();
      walker.page().onConsoleMessage(message -> said.add(message.text()));

      walker.page().navigate(elsewhere("/trap", "<iframe src='" + page + "'></iframe>"));

      assertThat(said).anyMatch(text -> text.contains("frame-ancestors 'none'"));
      assertThat(walker.page().frames().getLast().locator("main").count()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_line_is_found_on_a_phone_without_scripts(Language language) {
    try (var walker = new Walker(browser, house.url(), language, Screen.PHONE, Scripts.OFF)) {
      walker.goTo("/games/" + game);
      walker.page().locator("#embed-fold summary").click();

      assertThat(walker.page().locator("#snippet").innerText())
          .contains("/embed/games/" + game + "?lang=" + language.tag());
      assertThat(walker.page().locator("[data-copies='snippet']").isVisible()).isFalse();
    }
    try (var walker = new Walker(browser, house.url(), language, Screen.PHONE, Scripts.ON)) {
      walker.goTo("/games/" + game);
      walker.page().locator("#embed-fold summary").click();
      walker.expectSound();
    }
  }
}
