package org.orrery.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;

class SharedAddressTest {

  private static final String SITE = "https://museum.example";
  private static final AssetId ID = AssetId.random();

  private static Optional<SharedAddress> at(String url) {
    return SharedAddress.of(URI.create(url.replace("ID", ID.value())), SITE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://museum.example/games/ID",
        "https://museum.example/games/ID?release=2&lang=zh#cite",
        "https://museum.example:443/games/ID/",
        "HTTPS://Museum.Example/games/ID",
        "https://museum.example/play/ID/?release=1"
      })
  void a_game_has_its_page_and_the_page_on_which_it_is_played(String url) {
    assertThat(at(url)).contains(new SharedAddress(AssetType.GAME, ID));
  }

  @Test
  void a_material_has_its_page() {
    assertThat(at("https://museum.example/materials/ID"))
        .contains(new SharedAddress(AssetType.MATERIAL, ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://museum.example.org/games/ID",
        "https://museum.example@elsewhere.org/games/ID",
        "https://elsewhere.org/https://museum.example/games/ID",
        "https://museum.example:8443/games/ID",
        "http://museum.example/games/ID",
        "javascript://museum.example/games/ID",
        "//museum.example/games/ID",
        "/games/ID",
        "mailto:games@museum.example"
      })
  void other_hosts_ports_and_schemes_are_not_ours(String url) {
    assertThat(at(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://museum.example/",
        "https://museum.example/games",
        "https://museum.example/games/ID/withdrawal",
        "https://museum.example/games/none",
        "https://museum.example/api/games/ID",
        "https://museum.example/embed/games/ID"
      })
  void other_pages_have_no_card(String url) {
    assertThat(at(url)).isEmpty();
  }
}
