package org.orrery.platform.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageCsvTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Stars|Stars",
        "Stars, bright|\"Stars, bright\"",
        "\"Stars\"|\"\"\"Stars\"\"\"",
        "=1+1|'=1+1",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "=A1,\"x\"|\"'=A1,\"\"x\"\"\"",
        "恒星|恒星"
      })
  void a_cell_is_a_text_and_never_a_formula(String text, String cell) {
    assertThat(UsageCsv.cell(text)).isEqualTo(cell);
  }
}
