package org.orrery.samples.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskInTheBrowserTest {

  /** It says in its title that its script and its data came. */
  private static final String PAGE =
      """
      <!doctype html><html><head><title>Orbits</title></head><body><h1>Orbits</h1>
      <a href="https://example.org/">out</a><script type="module" src="game.js"></script></body></html>
      """;

  private static final String SCRIPT =
      """
      const data = await (await fetch('./data/stars.json')).json();
      parent.postMessage({stars: data.stars}, '*');
      """;

  private static final String PLAYING = "String(!document.getElementById('play').hidden)";

  @TempDir Path folder;

  @Test
  void visitors_play_without_a_server_and_the_screen_comes_back_when_they_leave() throws Exception {
    try (Museum museum = new Museum(folder.resolve("museum"))) {
      museum.promoted(
          museum.acceptedGame(
              "Orbits",
              Map.of("index.html", PAGE, "game.js", SCRIPT, "data/stars.json", "{\"stars\": 7}")),
          Map.of("blurb", Map.of("en", "Catch a moon.", "zh", "捕捉一颗卫星。")));
      KioskOptions options =
          KioskOptions.of(
              museum.uri().toString(),
              "--folder",
              folder.resolve("kiosk").toString(),
              "--idle",
              "3");
      try (Kiosk kiosk = Kiosk.open(options, Clock.systemUTC())) {
        kiosk.look();
        museum.shut();
        play(kiosk);
      }
    }
  }

  private void play(Kiosk kiosk) throws Exception {
    try (GameServer games = new GameServer(kiosk, 0);
        Screen screen = new Screen(kiosk, games, 0);
        Chromium browser = new Chromium(folder.resolve("profile"))) {
      browser.goTo(screen.origin() + "/");
      Chromium.until(() -> browser.value("document.body.innerText").contains("Catch a moon."));
      assertThat(browser.value("document.body.innerText"))
          .contains("Orbits", "游戏Orbits", "捕捉一颗卫星。", "轻触开始");
      browser.value(
          "addEventListener('message', m => { if (m.data.stars) window.stars = m.data.stars; })");

      browser.key("Enter", 13);

      Chromium.until(() -> browser.value("String(window.stars)").equals("7"));
      assertThat(browser.value(PLAYING)).isEqualTo("true");
      assertThat(browser.value("document.querySelector('iframe').getAttribute('sandbox')"))
          .contains("allow-scripts")
          .doesNotContain("allow-same-origin")
          .doesNotContain("allow-top-navigation")
          .doesNotContain("allow-popups");
      // Longer than the screen waits for a touch, but somebody moves within the frame.
      for (int second = 0; second < 6; second++) {
        browser.pointTo(400 + 10 * second, 400);
        Thread.sleep(1000);
        assertThat(browser.value(PLAYING)).isEqualTo("true");
      }
      Chromium.until(() -> browser.value(PLAYING).equals("false"));
      assertThat(browser.value("String(document.querySelectorAll('iframe').length)"))
          .isEqualTo("0");
      assertThat(browser.value("document.body.innerText")).contains("Catch a moon.");
    }
  }
}
