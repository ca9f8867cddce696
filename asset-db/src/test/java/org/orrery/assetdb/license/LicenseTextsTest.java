package org.orrery.assetdb.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseTextsTest {

  private static License license(String expression) {
    return Licenses.spdx().parse(expression).licenses().iterator().next();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CC0-1.0           | Statement of Purpose
          CC-BY-4.0         | Attribution 4.0 International
          CC-BY-SA-4.0      | ShareAlike 4.0 International
          CC-BY-NC-SA-4.0   | NonCommercial-ShareAlike 4.0 International
          MIT               | Permission is hereby granted, free of charge
          Apache-2.0        | Grant of Copyright License
          GPL-2.0+          | GNU GENERAL PUBLIC LICENSE
          GPL-3.0-or-later  | Version 3, 29 June 2007
          OFL-1.1           | SIL OPEN FONT LICENSE
          """)
  void a_license_has_its_own_text(String id, String said) {
    var license = Licenses.spdx().find(id).orElseThrow();

    assertThat(LicenseTexts.of(license))
        .hasValueSatisfying(text -> assertThat(text).contains(said));
  }

  @Test
  void only_a_few_of_the_list_have_none() {
    var without = new TreeSet<String>();

    for (var license : Licenses.spdx().all()) {
      LicenseTexts.of(license)
          .ifPresentOrElse(
              text ->
                  assertThat(text)
                      .as(license.id())
                      .isNotBlank()
                      .endsWith("\n")
                      .doesNotContain("\r", "\uFFFD"),
              () -> without.add(license.id()));
    }

    assertThat(without).hasSizeLessThanOrEqualTo(13).doesNotContainAnyElementsOf(Set.of("MIT"));
  }

  @Test
  void a_license_of_somebodys_own_has_none() {
    assertThat(LicenseTexts.of(license("LicenseRef-museum"))).isEmpty();
    assertThat(LicenseTexts.of(license("LicenseRef-..-MIT"))).isEmpty();
  }
}
