package org.orrery.assetdb.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrcidTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-0002-1825-0097",
        " 0000-0002-1825-0097 ",
        "0000000218250097",
        "https://orcid.org/0000-0002-1825-0097",
        "http://orcid.org/0000-0002-1825-0097/",
        "https://www.orcid.org/0000-0002-1825-0097",
        "orcid.org/0000-0002-1825-0097",
        "HTTPS://ORCID.ORG/0000-0002-1825-0097",
      })
  void every_usual_form_is_read(String text) {
    assertThat(Orcid.parse(text)).isEqualTo(new Orcid("0000-0002-1825-0097"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-0002-9079-593X", "0000-0002-9079-593x"})
  void the_check_character_may_be_an_x(String text) {
    assertThat(Orcid.parse(text).id()).isEqualTo("0000-0002-9079-593X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000-0002-1825-0098",
        "0000-0002-1825-009X",
        "0000-0002-1825-009",
        "0000-0002-1825-00977",
        "https://example.org/0000-0002-1825-0097",
        "X000-0002-1825-0097",
        "０000-0002-1825-0097",
        "Josiah Carberry",
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Orcid.parse(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Orcid.find(text)).isEmpty();
  }

  @Property(tries = 200)
  void one_digit_mistyped_is_always_noticed(
      @ForAll @IntRange(min = 0, max = 14) int place, @ForAll @IntRange(min = 1, max = 9) int off) {
    StringBuilder digits = new StringBuilder("0000000218250097");
    int digit = digits.charAt(place) - '0';
    digits.setCharAt(place, (char) ('0' + (digit + off) % 10));

    assertThat(Orcid.find(digits.toString())).isEmpty();
  }

  @Test
  void it_shows_itself_as_orcid_asks() {
    assertThat(Orcid.parse("0000000218250097").url())
        .isEqualTo("https://orcid.org/0000-0002-1825-0097");
    assertThat(Orcid.parse("0000000218250097")).hasToString("0000-0002-1825-0097");
  }
}
