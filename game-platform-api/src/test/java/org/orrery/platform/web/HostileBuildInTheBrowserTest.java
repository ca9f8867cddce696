package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/**
 * A build that means harm, played by a curator who has signed in. What it tries stands in {@code
 * hostile.js}. Connections made ahead and WebRTC are held back by {@code Connection-Allowlist},
 * which not every browser knows; Chromium does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBuildInTheBrowserTest {

  private final Browser browser = Walker.whole();
  private House house;
  private Account grace;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    grace = house.account("grace", Role.DEVELOPER);
    house.account("vera", Role.CURATOR);
  }

  @AfterAll
  void leave() {
    browser.close();
    house.close();
  }

  private static String hostile() throws IOException {
    try (var script = HostileBuildInTheBrowserTest.class.getResourceAsStream("hostile.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private AssetId aGame(String title, Map<String, String> files) throws IOException {
    var id =
        house.draft(
            grace,
            AssetType.GAME,
            """
            {"title": {"en": "%s", "zh": "恶意"}, "summary": {"en": "It means harm."}, "license": "MIT"}
            """
                .formatted(title),
            files);
    house.release(grace, AssetType.GAME, id);
    return id;
  }

  private AssetId aHostileGame(Listener listener, String submission) throws IOException {
    var page =
        """
        <!doctype html><html lang="en"><title>Hostile</title><pre id="results"></pre>
        <script>const LISTENER = "127.0.0.1:%d", PLATFORM = "%s", SUBMISSION = "%s";</script>
        <script src="hostile.js"></script></html>
        """
            .formatted(listener.port(), house.url(), submission);
    return aGame("Hostile", Map.of("index.html", page, "hostile.js", hostile()));
  }

  private static Frame frame(Walker walker) {
    return walker.page().frames().stream()
        .filter(frame -> frame.url().contains("/played/"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> results(Walker walker) {
    var results = walker.page().frameLocator("#game").locator("#results");
    walker.page().waitForCondition(() -> !results.innerText().isEmpty());
    return Json.object(results.innerText());
  }

  /** A connection that is let through, so that it is known that the others would have been seen. */
  private static void expectOnlyTheControl(Walker walker, Listener listener) {
    assertThat(listener.seen()).isEmpty();
    walker.page().evaluate("port => void open('http://127.0.0.1:' + port)", listener.port());
    walker.page().waitForCondition(() -> !listener.seen().isEmpty());
  }

  @Test
  void a_hostile_build_reaches_nobody_and_changes_nothing() throws IOException {
    try (var listener = new Listener();
        var curator =
            new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)
                .signIn("vera", House.PASSWORD)) {
      var submission = house.submit(grace, aGame("Judged", Map.of("index.html", "<p>x")));
      var hostile = aHostileGame(listener, submission);

      curator.goTo("/play/" + hostile + "/");
      var results = results(curator);

      for (var kept :
          new String[] {
            "cookie",
            "cookie written",
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "caches",
            "serviceWorker",
            "parent document",
            "top document",
            "top location",
            "top replaced"
          }) {
        assertThat(results).as(kept).containsEntry(kept, "SecurityError");
      }
      for (var refused :
          new String[] {
            "who am I",
            "who am I here",
            "decision by fetch",
            "decision by a simple request",
            "fetch",
            "module"
          }) {
        assertThat(results).as(refused).containsEntry(refused, "TypeError");
      }
      assertThat(results)
          .containsEntry("popup", "done: null")
          .containsEntry("worker that fetches", "done: TypeError")
          .containsEntry("worker that imports", "done: NetworkError")
          .extractingByKeys(
              "xhr",
              "socket",
              "events",
              "picture",
              "script",
              "style",
              "platform by socket",
              "platform by events",
              "platform by picture",
              "platform by script")
          .doesNotContain("done: loaded", "done: open");
      assertThat(curator.page().url()).contains("/play/" + hostile);
      assertThat(curator.page().context().pages()).hasSize(1);
      expectOnlyTheControl(curator, listener);
      assertThat(
              curator
                  .page()
                  .evaluate(
                      "id => fetch('/api/submissions/' + id).then(answer => answer.json()).then(json => json.state)",
                      submission))
          .isEqualTo("open");
    }
  }

  @Test
  void a_build_that_leaves_its_frame_gets_nowhere() throws IOException {
    try (var listener = new Listener();
        var curator = new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      var game = aGame("Leaving", Map.of("index.html", "<!doctype html><p id=\"results\">here"));
      curator.goTo("/play/" + game + "/");
      curator.page().frameLocator("#game").locator("#results").waitFor();

      frame(curator).evaluate("port => { location = 'http://127.0.0.1:' + port }", listener.port());
      curator.page().frames().getLast().waitForURL("chrome-error://**");

      expectOnlyTheControl(curator, listener);
    }
  }

  @Test
  void opened_by_itself_a_build_is_led_back_into_its_frame() throws IOException {
    var game = aGame("Alone", Map.of("index.html", "<!doctype html><p id=\"results\">here"));
    try (var visitor =
        new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      visitor.goTo("/play/" + game + "/");
      var played = frame(visitor).url();

      visitor.goTo(played);

      assertThat(visitor.page().url()).isEqualTo(house.url() + "/play/" + game + "/?release=1");
    }
  }
}
