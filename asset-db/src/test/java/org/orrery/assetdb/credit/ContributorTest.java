package org.orrery.assetdb.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.assetdb.credit.CreditRole.Standard;

class ContributorTest {

  @Test
  void a_contributor_has_a_name_and_a_role() {
    assertThatThrownBy(() -> Contributor.named(" ", CreditRole.CREATOR))
        .hasMessage("A contributor needs a name");
    assertThatThrownBy(() -> Contributor.named("Ada Lovelace"))
        .hasMessage("Ada Lovelace needs a role, such as creator");
  }

  @Test
  void a_role_counts_once() {
    Contributor ada =
        Contributor.named(
            "Ada Lovelace", CreditRole.SOFTWARE, CreditRole.CREATOR, CreditRole.SOFTWARE);

    assertThat(ada.roles()).containsExactly(CreditRole.SOFTWARE, CreditRole.CREATOR);
  }

  @Test
  void all_fourteen_credit_roles_are_there_and_every_datacite_type() {
    assertThat(CreditRole.values())
        .filteredOn(role -> role.standard() == Standard.CREDIT)
        .hasSize(14);
    assertThat(CreditRole.values())
        .filteredOn(role -> role.standard() == Standard.DATACITE)
        .hasSize(1 + 22);
  }

  @ParameterizedTest
  @EnumSource(CreditRole.class)
  void every_role_has_a_code_that_finds_it_and_both_labels(CreditRole role) {
    assertThat(role.code()).matches("[a-z]+(-[a-z]+)*");
    assertThat(CreditRole.find(role.code())).contains(role);
    assertThat(role.en()).isNotBlank();
    assertThat(role.zh()).matches("\\p{IsHan}+");
  }

  @Test
  void labels_tell_roles_apart() {
    assertThat(Arrays.stream(CreditRole.values()).map(CreditRole::zh)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(CreditRole.values()).map(CreditRole::en)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "data-collector, DataCollector",
    "work-package-leader, WorkPackageLeader",
    "other, Other",
    "data-curation, Data curation",
    "writing-review-editing, Writing – review & editing",
  })
  void exports_use_the_standards_own_spelling(String code, String standardName) {
    assertThat(CreditRole.find(code)).map(CreditRole::standardName).contains(standardName);
  }

  @Test
  void an_unknown_role_is_not_found() {
    assertThat(CreditRole.find("Data-Curation")).isEmpty();
    assertThat(CreditRole.find("wizard")).isEmpty();
  }
}
