package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.lab.LabCheck;
import org.orrery.assetdb.lab.LabReport;
import org.orrery.assetdb.lab.Outcome;
import org.orrery.assetdb.lab.Stage;
import org.orrery.assetdb.lab.Trying;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

/** A trial from the wish to the report, as its depositor and a curator see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabInTheBrowserTest {

  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Browser browser = Walker.browser();
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
    house.close();
  }

  private AssetId aGame(Language language) throws IOException {
    var id =
        house.draft(
            grace,
            AssetType.GAME,
            """
            {"title": {"en": "Turning spheres in %s", "zh": "旋转的天球"}, "summary": {"en": "Turn them."}, "license": "MIT"}
            """
                .formatted(language),
            Map.of("index.html", "<!doctype html><title>" + language + "</title>"));
    house.release(grace, AssetType.GAME, id);
    return id;
  }

  private Walker walker(Language language, Screen screen, String handle) {
    return new Walker(browser, house.url(), language, screen, Scripts.ON)
        .signIn(handle, House.PASSWORD);
  }

  private Blob aPicture(int rgb) throws IOException {
    var picture = new BufferedImage(512, 384, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(new Color(rgb));
    graphics.fillRect(40, 40, 300, 200);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return house.lab().keep(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private void finish() throws IOException {
    finish(house.lab().claim(LEASE).orElseThrow());
  }

  private void finish(Trying.Trial trial) throws IOException {
    var start = aPicture(0x336699);
    var flash = aPicture(0xFFFFFF);
    var checks = new ArrayList<LabReport.Finding>();
    for (var check : LabCheck.values()) {
      checks.add(
          switch (check) {
            case STARTS ->
                new LabReport.Finding(
                    check,
                    Outcome.PASS,
                    "painted",
                    List.of(new LabReport.Figure("first-paint", 1234, "ms")),
                    List.of(),
                    List.of(picture("start", start)));
            case OUTSIDE ->
                new LabReport.Finding(
                    check,
                    Outcome.FAIL,
                    "asked-outside",
                    List.of(new LabReport.Figure("addresses", 1, "count")),
                    List.of("https://telemetry.example"),
                    List.of());
            case FLASH ->
                new LabReport.Finding(
                    check,
                    Outcome.FAIL,
                    "flashes",
                    List.of(new LabReport.Figure("most-flashes", 9, "per-s")),
                    List.of(),
                    List.of(picture("flash-after", flash)));
            default ->
                new LabReport.Finding(
                    check, Outcome.NOT_RUN, "not-reached", List.of(), List.of(), List.of());
          });
    }
    var report =
        new LabReport(1, 42, 700, Map.of("browser", "Chromium", "sandbox", "bubblewrap"), checks);
    house.lab().finish(trial, report, house.lab().keep(report), List.of(start, flash));
  }

  private static LabReport.Picture picture(String role, Blob blob) {
    return new LabReport.Picture(role, blob.digest(), (int) blob.size(), "image/jpeg");
  }

  @ParameterizedTest
  @EnumSource
  void a_trial_is_asked_for_watched_and_read(Language language) throws IOException {
    var game = "/games/" + aGame(language);
    try (var owner = walker(language, Screen.PHONE, "grace")) {
      owner.goTo(game).expectSound().send(game + "/lab");
      owner.expectSound();
      var trial = house.lab().claim(LEASE).orElseThrow();
      house.lab().advance(trial, Stage.PLAYING, 42, LEASE);
      owner.page().locator("#lab-state:has-text('42')").waitFor();
      owner.expectSound();

      finish(trial);

      owner.page().locator("#lab-state:not(:has(progress))").waitFor();
      owner.goTo(game + "/lab/1").expectSound();
      assertThat(owner.text()).contains("1,234", "42");
      // Folded until it is asked for.
      assertThat(owner.page().locator("main").textContent()).contains("telemetry.example");
      assertThat(owner.page().locator("figure.preview img").count()).isEqualTo(2);
      owner.goTo(game).expectSound();
    }
  }

  @ParameterizedTest
  @EnumSource
  void curators_find_the_report_on_their_desk(Language language) throws IOException {
    var game = "/games/" + aGame(language);
    try (var owner = walker(language, Screen.PHONE, "grace")) {
      owner.goTo(game + "/submission").send(game + "/submission");
    }
    finish();
    for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
      try (var curator = walker(language, screen, "vera")) {
        curator.goTo("/review").page().locator("main a[href^='/review/']").last().click();
        curator.page().locator("#lab").waitFor();
        curator.expectSound();
        assertThat(curator.page().locator("figure.preview img").count()).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void where_there_is_no_lab_its_page_says_how_to_install_one(Language language)
      throws IOException {
    var game = "/games/" + aGame(language);
    try (var owner = walker(language, Screen.DESK, "grace")) {
      owner.goTo(game).send(game + "/lab");
      house
          .lab()
          .unavailable(
              house.lab().claim(LEASE).orElseThrow(),
              "Chromium is not installed: install it (Debian's package chromium), or set ORRERY_LAB_CHROMIUM to its program.");

      owner.goTo(game + "/lab/1").expectSound();

      assertThat(owner.text())
          .contains("ORRERY_LAB_CHROMIUM")
          .contains(language == Language.CHINESE ? "尚未安装" : "is not installed");
    }
  }
}
