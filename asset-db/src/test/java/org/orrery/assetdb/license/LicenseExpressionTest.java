package org.orrery.assetdb.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseExpressionTest {
  private final Licenses licenses = Licenses.spdx();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MIT | MIT",
        "mit | MIT",
        "(MIT) | MIT",
        "((cc-by-4.0)) | CC-BY-4.0",
        "mit or apache-2.0 | MIT OR Apache-2.0",
        "MIT Or ISC AND Zlib | MIT OR ISC AND Zlib",
        "(MIT OR ISC) AND Zlib | (MIT OR ISC) AND Zlib",
        "MIT OR (ISC AND Zlib) | MIT OR ISC AND Zlib",
        "MIT AND (ISC AND Zlib) | MIT AND ISC AND Zlib",
        "(MIT OR (ISC OR Zlib)) | MIT OR ISC OR Zlib",
        "MIT AND(ISC)| MIT AND ISC",
        "Apache-2.0+ | Apache-2.0+",
        "gpl-2.0+ | GPL-2.0+",
        "GPL-2.0+ WITH Bison-exception-2.2 | GPL-2.0+ WITH Bison-exception-2.2",
        "gpl-3.0-or-later with gcc-exception-3.1 | GPL-3.0-or-later WITH GCC-exception-3.1",
        "GPL-2.0-only WITH Classpath-exception-2.0 AND MIT | GPL-2.0-only WITH Classpath-exception-2.0 AND MIT",
        "MIT WITH AdditionRef-house.rule | MIT WITH AdditionRef-house.rule",
        "LicenseRef-NASA-Public-Domain | LicenseRef-NASA-Public-Domain",
        "licenseref-House | LicenseRef-House",
        "documentref-x.y:licenseref-House | DocumentRef-x.y:LicenseRef-House",
      })
  void expressions_are_read_and_written_canonically(String text, String canonical) {
    assertThat(licenses.parse(text).canonical()).isEqualTo(canonical);
  }

  @Test
  void a_plus_says_or_later_even_where_spdx_still_lists_it_as_an_id() {
    assertThat(licenses.parse("GPL-2.0+"))
        .isEqualTo(new LicenseExpression.Single(licenses.find("GPL-2.0").orElseThrow(), true));
    assertThat(licenses.parse("GPL-2.0+").permits())
        .isEqualTo(licenses.parse("GPL-2.0-or-later").permits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MITT | 0 | 'MITT' is no license that SPDX lists; did you mean MIT?",
        "CC BY 4.0 | 0 | 'CC' is no license that SPDX lists; did you mean CC-BY-4.0?",
        "CC-BY-SA | 0 | 'CC-BY-SA' is no license that SPDX lists; did you mean CC-BY-SA-4.0?",
        "CC0 | 0 | 'CC0' is no license that SPDX lists; did you mean CC0-1.0?",
        "GPLv3 | 0 | 'GPLv3' is no license that SPDX lists; did you mean GPL-3.0-only?",
        "Apache 2.0 | 0 | 'Apache' is no license that SPDX lists; did you mean Apache-2.0?",
        "The MIT License | 0 | 'The' is no license that SPDX lists; did you mean MIT?",
        "MIT AND Apache-2 | 8 | 'Apache-2' is no license that SPDX lists; did you mean Apache-2.0?",
        "all rights reserved | 0 | 'all' is no license that SPDX lists",
        "MIT WITH GCC-exception-3.2 | 9 | 'GCC-exception-3.2' is no exception that SPDX lists; did you mean GCC-exception-3.1?",
        "MIT ISC | 4 | AND, OR or WITH is missing before 'ISC'",
        "MIT AND | 7 | A license is missing at the end",
        "OR MIT | 0 | A license is missing before 'OR'",
        "MIT OR AND ISC | 7 | A license is missing before 'AND'",
        "MIT OR () | 8 | A license is missing before ')'",
        "(MIT OR ISC | 0 | '(' is never closed",
        "MIT) | 3 | ')' closes no parenthesis",
        "MIT WITH | 8 | An exception is missing after WITH at the end",
        "(MIT) WITH GCC-exception-3.1 | 6 | AND, OR or WITH is missing before 'WITH'",
      })
  void a_fault_is_named_in_a_sentence(String text, int position, String sentence) {
    var fault = catchThrowableOfType(UnreadableLicenseException.class, () -> licenses.parse(text));

    assertThat(fault).hasMessage(sentence);
    assertThat(fault.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "+", "LicenseRef-", "LicenseRef-a b", "MIT,ISC", "许可证", "MIT+ +"})
  void nothing_else_is_an_expression(String text) {
    assertThatThrownBy(() -> licenses.parse(text)).isInstanceOf(UnreadableLicenseException.class);
  }

  @Test
  void a_text_that_is_too_long_is_refused_before_it_is_read() {
    assertThatThrownBy(() -> licenses.parse("(".repeat(100_000)))
        .hasMessage("A license expression has at most 1000 characters");
    assertThat(licenses.parse("(".repeat(400) + "MIT" + ")".repeat(400)).canonical())
        .isEqualTo("MIT");
  }

  @Test
  void nothing_is_known_of_a_license_that_somebody_names_alone() {
    LicenseExpression expression = licenses.parse("LicenseRef-NASA-Public-Domain");

    assertThat(expression.known()).isFalse();
    assertThat(expression.permits()).isEmpty();
  }

  @Test
  void and_permits_what_both_permit_and_asks_what_either_asks() {
    LicenseExpression both = licenses.parse("CC-BY-NC-4.0 AND CC-BY-SA-4.0");

    assertThat(both.permits()).containsExactly(Permission.DERIVATIVES);
    assertThat(both.requires())
        .containsExactlyInAnyOrder(
            Requirement.ATTRIBUTION, Requirement.CHANGES_MARKED, Requirement.SHARE_ALIKE);
    assertThat(licenses.parse("CC0-1.0 AND LicenseRef-x").known()).isFalse();
  }

  @Test
  void or_permits_what_either_permits_and_asks_what_cannot_be_avoided() {
    LicenseExpression choice = licenses.parse("GPL-3.0-or-later OR MIT");

    assertThat(choice.permits())
        .containsExactlyInAnyOrder(
            Permission.COMMERCIAL, Permission.DERIVATIVES, Permission.NO_SHAREALIKE);
    assertThat(choice.requires()).containsExactly(Requirement.NOTICE);
    assertThat(licenses.parse("LicenseRef-x OR MIT").terms())
        .isEqualTo(licenses.parse("MIT").terms());
  }

  @Test
  void the_licenses_of_an_expression_come_once_and_in_order() {
    assertThat(licenses.parse("MIT OR (ISC AND MIT) OR Zlib+").licenses())
        .extracting(License::id)
        .containsExactly("MIT", "ISC", "Zlib");
  }
}
