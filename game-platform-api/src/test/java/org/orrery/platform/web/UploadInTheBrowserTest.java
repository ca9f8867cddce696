package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/** Uploads from a page, over a line that is slow, and goes away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadInTheBrowserTest {

  private static final int FILE_BYTES = 6_000_000;
  private static final int SLOW = 1_000_000;
  private static final int UNBOUNDED = -1;

  private final Browser browser = Walker.browser();
  private House house;
  private Account ada;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    ada = house.account("ada", Role.RESEARCHER);
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private String draft() throws IOException {
    return "/deposit/materials/"
        + house.draft(ada, AssetType.MATERIAL, "{\"title\": {\"en\": \"Noise\"}}", Map.of());
  }

  private static Path noise(Path folder, String name) throws IOException {
    var bytes = new byte[FILE_BYTES];
    new Random(name.hashCode()).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }

  /** Lets the browser send so many bytes a second. */
  private static void line(CDPSession session, int bytes) {
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", UNBOUNDED);
    conditions.addProperty("uploadThroughput", bytes);
    session.send("Network.emulateNetworkConditions", conditions);
  }

  private static void choose(Page page, Path... files) {
    page.setInputFiles("#f-files", files);
    page.click("form[data-uploads] button");
  }

  private static Map<String, Object> get(Page page, String path) {
    return Json.object(page.request().get(page.url().replaceAll("/deposit.*", path)).text());
  }

  private static String api(String draft) {
    return draft.replace("/deposit", "/api") + "/draft";
  }

  private static List<?> open(Page page) {
    return get(page, "/api/uploads").get("items") instanceof List<?> items ? items : List.of();
  }

  @Test
  void two_files_at_once_are_paused_and_go_on_after_the_page_was_left(@TempDir Path folder)
      throws IOException {
    var one = noise(folder, "one.bin");
    var two = noise(folder, "二.bin");
    var draft = draft();
    try (var walker =
        new Walker(browser, house.url(), Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      walker.signIn("ada", House.PASSWORD).goTo(draft);
      var page = walker.page();
      var session = page.context().newCDPSession(page);
      line(session, SLOW);
      choose(page, one, two);
      page.waitForFunction(
          "() => [...document.querySelectorAll('.uploads progress')].filter(bar => bar.value > 0.1).length === 2");
      page.getByText("Pause all").click();
      page.waitForFunction(
          "() => [...document.querySelectorAll('[data-state]')].filter(state => state.textContent.startsWith('paused')).length === 2");
      walker.expectSound();
      assertThat(open(page)).hasSize(2);

      walker.goTo(draft);
      line(session, UNBOUNDED);
      page.getByText("choose the file again").first().waitFor();
      walker.expectSound();
      page.fill("[name='title.zh']", "噪声");
      choose(page, one, two);
      page.locator("#draft-files").getByText("one.bin").first().waitFor();
      page.locator("#draft-files").getByText("二.bin").first().waitFor();

      assertThat(page.inputValue("[name='title.zh']")).isEqualTo("噪声");
      assertThat(open(page)).isEmpty();
      assertThat(get(page, api(draft)).toString())
          .contains(Digest.of(Files.readAllBytes(one)).toString())
          .contains(Digest.of(Files.readAllBytes(two)).toString());
    }
  }

  @Test
  void a_line_that_is_gone_for_a_while_is_waited_for(@TempDir Path folder) throws IOException {
    var file = noise(folder, "patient.bin");
    var draft = draft();
    try (var walker = new Walker(browser, house.url(), Language.CHINESE, Screen.DESK, Scripts.ON)) {
      walker.signIn("ada", House.PASSWORD).goTo(draft);
      var page = walker.page();
      page.route("**/api/uploads/*", route -> route.abort("internetdisconnected"));
      choose(page, file);
      page.getByText("没有连接").first().waitFor();
      page.unroute("**/api/uploads/*");

      page.locator("#draft-files").getByText("patient.bin").first().waitFor();
      assertThat(open(page)).isEmpty();
    }
  }

  @Test
  void what_is_cancelled_leaves_nothing_and_a_refused_file_says_why(@TempDir Path folder)
      throws IOException {
    var file = noise(folder, "unwanted.bin");
    var draft = draft();
    try (var walker = new Walker(browser, house.url(), Language.ENGLISH, Screen.DESK, Scripts.ON)) {
      walker.signIn("ada", House.PASSWORD).goTo(draft);
      var page = walker.page();
      var session = page.context().newCDPSession(page);
      line(session, SLOW);
      choose(page, file);
      page.waitForFunction("() => document.querySelector('.uploads progress')?.value > 0.1");
      page.locator(".uploads button.grave").click();
      page.waitForFunction(
          "async () => (await (await fetch('/api/uploads')).json()).items.length === 0");
      assertThat(page.locator(".uploads li").count()).isZero();

      line(session, UNBOUNDED);
      page.check("input[name=unpack]");
      choose(page, Files.writeString(folder.resolve("broken.zip"), "no zip at all"));
      page.locator(".uploads .failed").getByText("cannot be unpacked").waitFor();
      page.getByText("Try again").waitFor();
    }
  }
}
