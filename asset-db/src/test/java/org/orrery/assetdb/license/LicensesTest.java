package org.orrery.assetdb.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicensesTest {
  private final Licenses licenses = Licenses.spdx();

  @Test
  void the_whole_spdx_list_is_there_in_order() {
    assertThat(licenses.all()).hasSize(740);
    assertThat(licenses.all())
        .extracting(License::id)
        .isSortedAccordingTo(Comparator.comparing(id -> id.toLowerCase(Locale.ROOT)));
    assertThat(licenses.exceptions()).hasSizeGreaterThan(60);
  }

  @Test
  void every_license_has_a_name_and_an_address() {
    for (License license : licenses.all()) {
      assertThat(license.name()).as(license.id()).isNotBlank().doesNotContain("\t");
      assertThat(license.url()).as(license.id()).startsWith("http").doesNotContain(" ");
    }
  }

  @Test
  void every_id_reads_as_an_expression_of_itself() {
    for (License license : licenses.all()) {
      assertThat(licenses.parse(license.id()).canonical()).isEqualTo(license.id());
    }
  }

  @Test
  void every_classified_id_is_on_the_list() {
    Set<String> ids = new HashSet<>();
    licenses.all().forEach(license -> ids.add(license.id()));

    assertThat(ids)
        .containsAll(LicenseList.terms(LicenseList.lines("terms.txt")).keySet())
        .hasSize(740);
  }

  @Test
  void a_license_that_nobody_classified_permits_nothing() {
    License license = licenses.find("Aladdin").orElseThrow();

    assertThat(license.known()).isFalse();
    assertThat(license.permits()).isEmpty();
    assertThat(license.describe(Locale.ENGLISH))
        .containsExactly("terms not classified: read the license");
  }

  @Test
  void what_needs_no_credit_asks_for_none_and_share_alike_is_never_both() {
    Set<Requirement> shareAlike = Set.of(Requirement.SHARE_ALIKE, Requirement.SHARE_ALIKE_FILE);
    Set<Requirement> credit = Set.of(Requirement.ATTRIBUTION, Requirement.NOTICE);
    for (License license : licenses.all()) {
      if (license.known()) {
        assertThat(license.permits().contains(Permission.NO_ATTRIBUTION))
            .as(license.id())
            .isEqualTo(license.requires().stream().noneMatch(credit::contains));
        assertThat(license.permits().contains(Permission.NO_SHAREALIKE))
            .as(license.id())
            .isEqualTo(license.requires().stream().noneMatch(shareAlike::contains));
      }
    }
  }

  @Test
  void every_known_osi_license_may_be_sold_and_changed() {
    for (License license : licenses.all()) {
      if (license.known() && license.osiApproved()) {
        assertThat(license.permits())
            .as(license.id())
            .contains(Permission.COMMERCIAL, Permission.DERIVATIVES);
      }
    }
  }

  @Test
  void every_creative_commons_license_permits_what_its_name_says() {
    for (License license : licenses.all()) {
      String id = license.id();
      if (id.startsWith("CC-BY")) {
        assertThat(license.known()).as(id).isTrue();
        assertThat(license.permits().contains(Permission.COMMERCIAL))
            .as(id)
            .isEqualTo(!id.contains("-NC"));
        assertThat(license.permits().contains(Permission.DERIVATIVES))
            .as(id)
            .isEqualTo(!id.contains("-ND"));
        assertThat(license.permits().contains(Permission.NO_SHAREALIKE))
            .as(id)
            .isEqualTo(!id.contains("-SA"));
        assertThat(license.requires()).as(id).contains(Requirement.ATTRIBUTION);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CC0-1.0, commercial derivatives no-attribution no-sharealike",
    "CC-PDM-1.0, commercial derivatives no-attribution no-sharealike",
    "MIT, commercial derivatives no-sharealike",
    "Apache-2.0, commercial derivatives no-sharealike",
    "CC-BY-4.0, commercial derivatives no-sharealike",
    "CC-BY-SA-4.0, commercial derivatives",
    "CC-BY-ND-4.0, commercial no-sharealike",
    "CC-BY-NC-4.0, derivatives no-sharealike",
    "CC-BY-NC-SA-4.0, derivatives",
    "CC-BY-NC-ND-4.0, no-sharealike",
    "GPL-3.0-or-later, commercial derivatives",
    "LGPL-2.1-only, commercial derivatives",
    "AGPL-3.0-only, commercial derivatives",
    "ODbL-1.0, commercial derivatives",
    "OFL-1.1, commercial derivatives",
    "etalab-2.0, commercial derivatives no-sharealike",
    "LAL-1.3, commercial derivatives",
  })
  void the_licenses_met_most_permit_what_they_permit(String id, String permitted) {
    List<String> codes =
        licenses.find(id).orElseThrow().permits().stream().map(Permission::code).toList();

    assertThat(String.join(" ", codes)).isEqualTo(permitted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cc-by-4.0", "CC-BY-4.0", "Cc-By-4.0"})
  void an_id_is_found_in_any_capitals(String id) {
    assertThat(licenses.find(id)).map(License::id).contains("CC-BY-4.0");
  }

  @Test
  void an_id_that_is_not_listed_is_not_found() {
    assertThat(licenses.find("CC-BY-9.0")).isEmpty();
    assertThat(licenses.find("")).isEmpty();
  }

  @Test
  void deprecated_ids_are_kept_and_marked() {
    assertThat(licenses.find("GPL-2.0")).map(License::deprecated).contains(true);
    assertThat(licenses.find("GPL-2.0-only")).map(License::deprecated).contains(false);
  }

  @Test
  void badges_speak_both_languages() {
    License license = licenses.find("CC-BY-NC-4.0").orElseThrow();

    assertThat(license.describe(Locale.ENGLISH))
        .containsExactly(
            "not for commercial use", "may be changed", "must credit", "must mark changes");
    assertThat(license.describe(Locale.SIMPLIFIED_CHINESE))
        .containsExactly("不可商用", "可修改", "须署名", "须注明修改");
    assertThat(licenses.find("CC0-1.0").orElseThrow().describe(Locale.ENGLISH))
        .containsExactly("may be sold", "may be changed", "no credit needed");
  }

  @Test
  void permissions_and_requirements_are_found_by_their_words() {
    assertThat(Permission.find("no-sharealike")).contains(Permission.NO_SHAREALIKE);
    assertThat(Permission.find("NO_SHAREALIKE")).isEmpty();
    assertThat(Requirement.find("share-alike")).contains(Requirement.SHARE_ALIKE);
    assertThat(Requirement.find("money")).isEmpty();
  }

  @Test
  void terms_given_twice_or_in_unknown_words_stop_the_start() {
    assertThatThrownBy(() -> LicenseList.terms(List.of("[commercial; notice]", "MIT", "MIT")))
        .hasMessageContaining("MIT");
    assertThatThrownBy(() -> LicenseList.terms(List.of("[comercial;]", "MIT")))
        .hasMessageContaining("comercial");
    assertThat(LicenseList.terms(List.of("[commercial;]", "MIT X11")))
        .isEqualTo(
            Map.of(
                "MIT", new LicenseTerms(Set.of(Permission.COMMERCIAL), Set.of(), true),
                "X11", new LicenseTerms(Set.of(Permission.COMMERCIAL), Set.of(), true)));
  }
}
