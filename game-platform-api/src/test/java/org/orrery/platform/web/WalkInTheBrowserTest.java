package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
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
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkInTheBrowserTest {

  private static final String MATERIAL =
      """
      {"kind": "dataset", "title": {"en": "Light curve of Algol", "zh": "大陵五的光变曲线"},
       "description": {"en": "# Why\\n\\nIt *blinks*. <script>alert(1)</script>"},
       "contributors": [{"name": "Ada", "orcid": "0000-0002-1825-0097", "roles": ["creator"]}],
       "license": "CC-BY-NC-4.0", "subjects": ["astronomy.stars"], "keywords": ["binary"], "languages": ["en"],
       "year": 2020, "source": "https://example.org/algol", "relations": [{"type": "IsDerivedFrom", "target": "doi:10.1/x"}],
       "fidelity": {"units": "mag", "falseColour": false, "supports": ["Stars eclipse each other"]}}
      """;

  private final Browser browser = Walker.browser();
  private House house;
  private String material;
  private String game;
  private String draft;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    var ada = house.account("ada", Role.RESEARCHER);
    var data =
        house.draft(ada, AssetType.MATERIAL, MATERIAL, Map.of("algol.csv", "day,mag\n1,2.1\n"));
    house.release(ada, AssetType.MATERIAL, data);
    house.release(ada, AssetType.MATERIAL, data);
    var played =
        house.draft(
            ada,
            AssetType.GAME,
            game(data),
            Map.of("index.html", "<!doctype html><title>Algol</title>"));
    house.release(ada, AssetType.GAME, played);
    house.use(data, 7);
    material = "/materials/" + data;
    game = "/games/" + played;
    draft =
        "/deposit/materials/"
            + house.draft(
                ada,
                AssetType.MATERIAL,
                "{\"title\": {\"en\": \"Begun\"}}",
                Map.of("a b/c.txt", "x"));
  }

  private static String game(AssetId made) {
    return """
        {"title": {"zh": "寻找大陵五"}, "summary": {"en": "Find the star that blinks."}, "license": "MIT",
         "ages": {"from": 8, "to": 12}, "minutes": {"from": 5}, "players": {"to": 2}, "platforms": ["web", "kiosk"],
         "learningOutcomes": [{"en": "Some stars are two"}], "accessibility": {"features": ["captions"], "hazards": ["none"], "controls": ["touch"]},
         "subjects": ["astronomy"], "materials": [{"asset": "%s", "release": 1, "modified": true}]}
        """
        .formatted(made);
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private Walker walker(Language language, Screen screen) {
    return new Walker(browser, house.url(), language, screen, Scripts.ON);
  }

  @ParameterizedTest
  @EnumSource
  void every_page_is_open_to_everybody_on_a_desk(Language language) {
    visitAll(language, Screen.DESK);
  }

  @ParameterizedTest
  @EnumSource
  void every_page_is_open_to_everybody_on_a_phone(Language language) {
    visitAll(language, Screen.PHONE);
  }

  private void visitAll(Language language, Screen screen) {
    try (var walker = walker(language, screen)) {
      for (var path :
          List.of(
              "/",
              "/search?q=star",
              "/search?q=nothingofthekind&kind=model",
              "/games",
              material,
              material + "?release=1",
              game,
              "/help",
              "/problems/invalid",
              "/register",
              "/signin")) {
        walker.goTo(path).expectSound();
        assertThat(walker.page().locator("html").getAttribute("lang"))
            .isEqualTo(language.htmlTag());
      }
      walker.signIn("ada", House.PASSWORD);
      for (var path : List.of("/deposit", draft, "/deposit" + game, "/account", "/account/use")) {
        walker.goTo(path).expectSound();
      }
    }
  }

  @Test
  void a_newcomer_deposits_a_material_and_finds_it() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK)) {
      walker.goTo("/deposit");
      assertThat(walker.page().url()).contains("/signin?to=");

      walker
          .goTo("/register?to=/deposit")
          .fill("handle", "grace")
          .fill("displayName", "Grace")
          .fill("email", "grace@example.org")
          .fill("password", House.PASSWORD)
          .send("/register");
      assertThat(walker.text()).contains("Your shelf is empty", "role of a researcher");

      house.grant("grace", Role.RESEARCHER);
      walker.signIn("grace", House.PASSWORD).goTo("/deposit");
      walker.page().fill("#material-title", "Crater of quartz");
      walker.send("/deposit/materials");
      assertThat(walker.text()).contains("Before it can be released");

      walker
          .page()
          .setInputFiles(
              "#f-files",
              new FilePayload[] {
                new FilePayload("quartz notes.txt", "text/plain", bytes("shocked quartz")),
                new FilePayload("石英.csv", "text/csv", bytes("a,b"))
              });
      walker.page().click("form[data-uploads] button");
      walker.page().locator("#draft-files").getByText("石英.csv").first().waitFor();
      walker.page().locator("#draft-files").getByText("quartz notes.txt").first().waitFor();

      walker
          .fill("title.zh", "石英陨石坑")
          .fill("license", "CC-BY-4.0")
          .fill("contributors.0.name", "Grace");
      walker
          .page()
          .getByText("Save", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
          .click();
      walker.page().waitForURL("**done=saved");
      walker.expectSound();
      walker.page().getByText("Make release 1").click();
      walker.page().waitForURL("**/materials/*");
      assertThat(walker.text()).contains("Crater of quartz", "石英陨石坑", "quartz notes.txt");

      walker
          .page()
          .locator("#processing .alert")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(WaitForSelectorState.DETACHED)
                  .setTimeout(90_000));
      walker.goTo("/?lang=zh").fill("q", "石英").send("/search");
      assertThat(walker.text()).contains("石英陨石坑");
      walker
          .page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("石英陨石坑").setExact(true))
          .click();
      assertThat(walker.text()).contains("署上作者姓名", "第 1 次发布");
      walker.expectSound();
    }
  }

  @Test
  void choosing_a_filter_changes_the_results_in_place() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK)) {
      walker.goTo("/search?q=");
      walker.page().locator("#f-type-game").check();
      walker.page().waitForURL("**type=game**");
      walker.page().locator(".chips").waitFor();

      PlaywrightAssertions.assertThat(walker.page().locator("#announce")).hasText("1 result");
      assertThat(walker.page().evaluate("document.activeElement.id")).isEqualTo("f-type-game");
      walker.expectSound();
    }
  }

  @Test
  void without_scripts_everything_works_too() {
    try (var walker =
        new Walker(browser, house.url(), Language.ENGLISH, Screen.PHONE, Scripts.OFF)) {
      walker.signIn("ada", House.PASSWORD).goTo("/deposit");
      walker.page().fill("#game-title", "Plain game");
      walker.send("/deposit/games");
      var address = walker.page().url().replaceAll("^.*(/deposit/games/[^?#]+).*", "$1");
      walker
          .page()
          .setInputFiles(
              "#f-files",
              new FilePayload[] {
                new FilePayload("index.html", "text/html", bytes("<!doctype html>")),
                new FilePayload("star.png", "image/png", bytes("\u0089PNG"))
              });
      walker.send(address + "/files");
      assertThat(walker.text()).contains("star.png", "index.html");

      walker.page().locator("form[action$='/files/remove'] button").last().click();
      assertThat(walker.text()).doesNotContain("star.png");

      walker.fill("license", "MIT").send(address).send(address + "/release");
      assertThat(walker.text()).contains("Plain game", "Play");
    }
  }

  @Test
  void what_was_refused_is_told_at_its_field_and_nothing_typed_is_lost() {
    try (var walker = walker(Language.ENGLISH, Screen.PHONE)) {
      walker.signIn("ada", House.PASSWORD).goTo(draft);
      walker
          .fill("title.zh", "未完成")
          .fill("license", "CC BY 4.0")
          .fill("year", "long ago")
          .send(draft);

      assertThat(walker.page().inputValue("[name='title.zh']")).isEqualTo("未完成");
      assertThat(walker.page().inputValue("[name='year']")).isEqualTo("long ago");
      assertThat(walker.page().locator("#f-license-fault").innerText()).contains("CC-BY-4.0");
      assertThat(walker.page().locator("#f-year").getAttribute("aria-invalid")).isEqualTo("true");
    }
  }

  @Test
  void a_token_is_shown_once_and_can_be_revoked() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK)) {
      walker.signIn("ada", House.PASSWORD).goTo("/account");
      walker.fill("name", "my loader").send("/account/tokens");
      assertThat(walker.page().locator("#secret").innerText()).startsWith("orr_");
      walker.expectSound();

      walker.goTo("/account");
      assertThat(walker.text()).contains("my loader").doesNotContain("orr_");
      walker.page().onDialog(dialog -> dialog.accept());
      walker.send("/account/tokens/revoke");
      assertThat(walker.text()).doesNotContain("my loader");
    }
  }

  @Test
  void a_researcher_sees_what_is_used_and_where() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK)) {
      walker.goTo(material);
      assertThat(walker.page().locator("section:has(#usage)").innerText())
          .contains("Looked at 7 times, taken 7 times.", "Games that use it", "declared");
      walker.signIn("ada", House.PASSWORD).goTo("/account/use");
      assertThat(walker.page().locator("tbody tr").allInnerTexts())
          .anyMatch(row -> row.matches("(?s).*7.*0.*7.*0.*"));
    }
  }

  @Test
  void language_and_light_are_remembered() {
    try (var walker = walker(Language.ENGLISH, Screen.DESK)) {
      walker.goTo("/");
      walker.page().click("[data-theme-switch]");
      walker.page().click(".switches a[hreflang='zh-Hans']");
      walker.goTo("/help");

      assertThat(walker.page().locator("html").getAttribute("lang")).isEqualTo("zh-Hans");
      assertThat(walker.page().locator("html").getAttribute("data-theme")).isEqualTo("light");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
