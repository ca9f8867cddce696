package org.orrery.assetdb.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.draft.Depositing;

class IdentifyingTest {

  @Test
  void each_release_gets_a_doi_and_the_one_before_it_is_told_of_it(@TempDir Path folder) {
    try (var database =
        AssetDatabase.in(folder.resolve("home"), Map.of("orrery.doi.prefix", "10.5072"))) {
      var identifying = database.get(Identifying.class);
      var registrations = database.get(Registrations.class);
      var first = aMaterial().with(aScan()).releasedIn(database);
      assertThat(identifying.doi(first.asset(), 1)).isEmpty();
      registrations.claim(1, Duration.ofMinutes(1)).forEach(registrations::done);
      assertThat(identifying.doi(first.asset(), 1))
          .contains(new Doi("10.5072/" + first.asset() + ".1"));

      var draft = database.get(Depositing.class).draft(database.ada(), first.type(), first.asset());
      released(database, database.ada(), draft);

      assertThat(registrations.claim(5, Duration.ofMinutes(1)))
          .extracting(Registration::release)
          .containsExactlyInAnyOrder(1, 2);
    }
  }

  @Test
  void a_house_without_a_prefix_gives_none() {
    var database = AssetDatabase.onH2().emptied();

    var release = aMaterial().with(aScan()).releasedIn(database);

    assertThat(database.get(Identifying.class).registration(release.asset(), 1)).isEmpty();
  }

  @Test
  void a_doi_is_read_in_all_its_forms_and_known_by_one() {
    var doi = Optional.of(new Doi("10.5072/abc.1"));

    assertThat(Doi.find("doi:10.5072/ABC.1")).isEqualTo(doi);
    assertThat(Doi.find(" https://doi.org/10.5072/abc.1")).isEqualTo(doi);
    assertThat(Doi.find("http://dx.doi.org/10.5072/abc.1")).isEqualTo(doi);
    assertThat(Doi.find("10.5072/abc.1")).isEqualTo(doi);
    assertThat(Doi.find("https://museum.example/10.5072/abc")).isEmpty();
    assertThat(Doi.find("doi:10.5072/with space")).isEmpty();
  }

  @Test
  void a_prefix_that_is_none_is_said_at_the_start() {
    assertThat(new DoiSettings(" ").prefix()).isNull();
    assertThatThrownBy(() -> new DoiSettings("orrery"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("orrery.doi.prefix");
  }
}
