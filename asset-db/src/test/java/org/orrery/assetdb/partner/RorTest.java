package org.orrery.assetdb.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05dxps055",
        "https://ror.org/05dxps055",
        "http://ror.org/05dxps055/",
        "ror.org/05DXPS055",
        " https://ror.org/05dxps055 "
      })
  void every_form_of_an_id_is_read(String typed) {
    assertThat(Ror.parse(typed).url()).isEqualTo("https://ror.org/05dxps055");
  }

  @ParameterizedTest
  @ValueSource(strings = {"03yrm5c26", "01an7q238", "042nb2s44", "00f54p054", "013meh722"})
  void the_check_digits_of_known_organisations_fit(String id) {
    assertThat(Ror.parse(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05dxps056", "05dxpt055", "05xdps055", "05dxps005"})
  void a_mistyped_id_is_noticed(String typed) {
    assertThatThrownBy(() -> Ror.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("check digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "05dxps05", "15dxps055", "05dxpu055", "https://ror.org.example/05dxps055"})
  void what_has_not_the_form_is_no_id(String typed) {
    assertThatThrownBy(() -> Ror.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A ROR id is wanted");
  }

  @Test
  void no_letter_that_looks_like_a_digit_is_taken() {
    for (var letter : new String[] {"i", "l", "o", "u"}) {
      assertThatThrownBy(() -> Ror.parse("05dxp" + letter + "055"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
