package org.orrery.platform.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.credit.Orcid;

class PersonNameTest {

  private static PersonName plainly(String name) {
    return PersonName.of(Contributor.named(name, CreditRole.CREATOR));
  }

  private static PersonName withOrcid(String name) {
    return PersonName.of(
        new Contributor(
            name,
            Optional.of(Orcid.parse("0000-0002-1825-0097")),
            Optional.empty(),
            List.of(CreditRole.CREATOR)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R. J. Pike|Pike, R. J.",
        "E. Myles Standish|Standish, E. Myles",
        "J.-P. van der Berg|van der Berg, J.-P.",
        "Pike, R. J.|Pike, R. J."
      })
  void a_name_with_an_initial_is_a_persons(String name, String sorted) {
    assertThat(plainly(name).sorted()).isEqualTo(sorted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Allison Horst|Horst, Allison", "Josiah S. Carberry|Carberry, Josiah S."})
  void whoever_has_an_orcid_is_a_person(String name, String sorted) {
    assertThat(withOrcid(name).sorted()).isEqualTo(sorted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Natural Earth",
        "NASA, ESA and the XDF team",
        "U.S. Geological Survey",
        "J. Paul Getty Museum",
        "Scripps CO2 Program",
        "Orrery contributors",
        "mo",
        "Allison Horst"
      })
  void a_name_that_may_be_an_organisations_is_left_whole(String name) {
    assertThat(plainly(name).sorted()).isEqualTo(name);
    assertThat(plainly(name).family()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", "欧阳 修", "李 四"})
  void chinese_names_are_never_turned_round(String name) {
    assertThat(withOrcid(name).sorted()).isEqualTo(name);
  }

  @Test
  void an_affiliation_makes_a_person_of_a_name_like_a_persons() {
    var ada =
        new Contributor(
            "Ada Lovelace", Optional.empty(), Optional.of("A museum"), List.of(CreditRole.CREATOR));

    assertThat(PersonName.of(ada).sorted()).isEqualTo("Lovelace, Ada");
  }
}
