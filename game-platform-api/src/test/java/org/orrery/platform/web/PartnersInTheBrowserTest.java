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
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.platform.web.Walker.Screen;
import org.orrery.platform.web.Walker.Scripts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersInTheBrowserTest {

  private static final String AT = "/partners/museum-of-tides";

  private final Browser browser = Walker.browser();
  private House house;
  private AssetId ebb;

  @BeforeAll
  void furnish(@TempDir Path folder) throws IOException {
    house = new House(folder);
    house.account("vera", Role.CURATOR);
    house.account("emmy", Role.DEVELOPER);
    var ada = house.account("ada", Role.RESEARCHER);
    ebb =
        house.draft(
            ada,
            AssetType.MATERIAL,
            """
            {"kind": "dataset", "title": {"en": "Ebb", "zh": "退潮"}, "license": "CC0-1.0",
             "description": {"en": "Water levels.", "zh": "水位。"}}
            """,
            Map.of("levels.csv", "time,level\n0,1\n"));
    house.release(ada, AssetType.MATERIAL, ebb);
  }

  @AfterAll
  void leave() {
    house.close();
  }

  private Walker walker(Language language, Screen screen, Scripts scripts) {
    return new Walker(browser, house.url(), language, screen, scripts);
  }

  @Test
  void a_partner_is_made_joined_seen_and_retired() {
    aCuratorMakesItAndInvitesTheManager();
    theManagerAnswersEditsAndContributes();
    everybodyReadsOfIt();
    aCuratorRetiresIt();
  }

  private void aCuratorMakesItAndInvitesTheManager() {
    try (var vera = walker(Language.ENGLISH, Screen.DESK, Scripts.OFF)) {
      vera.goTo("/partners");
      assertThat(vera.text()).contains("There is no partner yet");
      vera.signIn("vera", House.PASSWORD).goTo("/partners");
      vera.fill("name.en", "Museum of Tides").fill("name.zh", "潮汐博物馆");
      vera.page().selectOption("[name='kind']", "museum");
      vera.send("/partners");
      assertThat(vera.page().url()).endsWith(AT + "/edit");

      vera.fill("ror", "05dxps056").send(AT + "/edit");
      assertThat(vera.text()).contains("check digits");
      vera.fill("ror", "05dxps055").send(AT + "/edit");
      assertThat(vera.text()).contains("Your changes are kept.");

      vera.goTo(AT + "/members");
      assertThat(vera.text()).contains("Nobody is a member yet");
      for (var account : new String[] {"emmy", "ada"}) {
        vera.page().fill("#f-account", account);
        vera.page().check("[name='part'][value='manager']");
        vera.send(AT + "/members/invite");
      }
      assertThat(vera.text()).contains("Waiting for an answer", "by vera");
      vera.page().locator("form[action$='/uninvite'] button").first().click();
      assertThat(vera.page().locator("form[action$='/uninvite']").count()).isEqualTo(1);
    }
  }

  private void theManagerAnswersEditsAndContributes() {
    try (var ada = walker(Language.CHINESE, Screen.PHONE, Scripts.ON)) {
      ada.signIn("ada", House.PASSWORD).goTo("/account/notices");
      ada.page().locator("main a[href='" + AT + "/invitation']").click();
      ada.page().waitForURL("**/invitation");
      ada.expectSound();
      ada.page().check("[name='named']");
      ada.page().locator("button[value='accept']").click();
      ada.page().waitForURL("**" + AT + "/members");
      ada.expectSound();
      assertThat(ada.text()).contains("在机构页面署名", "管理者");

      ada.goTo(AT + "/edit").expectSound();
      ada.fill("city", "Harlingen").fill("website", "https://tides.example/");
      ada.fill("description.zh", "关于*海洋*。");
      ada.page().locator("form[action='" + AT + "/edit'] button").click();
      ada.page().waitForURL("**done=kept");

      ada.goTo("/materials/" + ebb);
      ada.page().locator("form[action='" + AT + "/contributions'] button").click();
      ada.page().waitForURL("**#attaching");
      ada.expectSound();
      assertThat(ada.page().locator("#contributed").innerText()).contains("贡献机构", "潮汐博物馆");
      ada.goTo(AT + "/invitation");
      assertThat(ada.page().url()).endsWith(AT);
      ada.goTo("/partners").expectSound();
      assertThat(ada.text()).contains("你所属的机构", "1 件素材");
    }
  }

  private void everybodyReadsOfIt() {
    for (var language : Language.values()) {
      for (var screen : new Screen[] {Screen.DESK, Screen.PHONE}) {
        try (var visitor = walker(language, screen, Scripts.ON)) {
          visitor.goTo("/materials/" + ebb);
          visitor.page().locator("main a[href='" + AT + "']").click();
          visitor.page().waitForURL("**" + AT);
          visitor.expectSound();
          assertThat(visitor.text())
              .contains("Harlingen", "https://ror.org/05dxps055", "Ada of ada")
              .doesNotContain("emmy");
          assertThat(visitor.page().locator("main .card").count()).isEqualTo(1);
        }
      }
    }
  }

  private void aCuratorRetiresIt() {
    try (var vera = walker(Language.ENGLISH, Screen.PHONE, Scripts.ON)) {
      vera.signIn("vera", House.PASSWORD).goTo("/partners").expectSound();
      vera.goTo(AT + "/members").expectSound();
      vera.goTo(AT + "/edit").expectSound();
      vera.page().onDialog(dialog -> dialog.accept());
      vera.page().locator("form[action='" + AT + "/state'] button").click();
      vera.page().waitForURL("**done=kept");

      vera.goTo(AT).expectSound();

      assertThat(vera.text()).contains("is a partner no longer", "Nothing yet");
      vera.goTo("/materials/" + ebb);
      assertThat(vera.text()).doesNotContain("Museum of Tides");
    }
  }
}
