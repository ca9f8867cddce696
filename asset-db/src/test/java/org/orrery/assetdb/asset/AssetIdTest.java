package org.orrery.assetdb.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;

class AssetIdTest {

  private static final String SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static boolean isRefused(String text) {
    try {
      AssetId.parse(text);
      return false;
    } catch (Refusal.NotFound e) {
      return true;
    }
  }

  @Property(tries = 500)
  void every_id_is_read_back(@ForAll @LongRange(max = (1L << 40) - 1) long value) {
    var id = AssetId.ofValue(value);

    assertThat(id.value()).matches("[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}");
    assertThat(AssetId.parse(id.value())).isEqualTo(id);
    assertThat(new AssetId(id.value())).isEqualTo(id);
  }

  @Property(tries = 200)
  void every_single_wrong_symbol_is_caught(
      @ForAll @LongRange(max = (1L << 40) - 1) long value, @ForAll @IntRange(max = 9) int place) {
    var id = AssetId.ofValue(value).value();
    var at = place < 5 ? place : place + 1;

    for (var i = 0; i < SYMBOLS.length(); i++) {
      var symbol = SYMBOLS.charAt(i);
      if (symbol != id.charAt(at)) {
        assertThat(isRefused(id.substring(0, at) + symbol + id.substring(at + 1))).isTrue();
      }
    }
  }

  @Property(tries = 500)
  void every_swap_of_neighbours_is_caught(
      @ForAll @LongRange(max = (1L << 40) - 1) long value, @ForAll @IntRange(max = 8) int place) {
    var symbols = AssetId.ofValue(value).value().replace("-", "").toCharArray();
    if (symbols[place] == symbols[place + 1]) {
      return;
    }
    var first = symbols[place];
    symbols[place] = symbols[place + 1];
    symbols[place + 1] = first;

    assertThat(isRefused(new String(symbols))).isTrue();
  }

  @Test
  void a_value_has_one_check() {
    var id = AssetId.ofValue(0).value();

    assertThat(id).isEqualTo("00000-00032");
    assertThat(isRefused("00000-00001")).isTrue();
  }

  @Test
  void what_people_mistake_is_understood() {
    var id = AssetId.ofValue(0b00001_00000_00001_00000_00001_00000_00001_00000L);
    var typed = id.value();

    assertThat(typed).startsWith("10101-010");
    assertThat(AssetId.parse(typed.toUpperCase(Locale.ROOT))).isEqualTo(id);
    assertThat(AssetId.parse(typed.replace("-", ""))).isEqualTo(id);
    assertThat(AssetId.parse("IoLo1-OIO" + typed.substring(9))).isEqualTo(id);
  }

  @Test
  void a_mistyped_id_is_not_found_and_says_why() {
    for (var typed : new String[] {"", "abc", "uuuuu-uuuuu", "0".repeat(500), "星".repeat(10)}) {
      assertThatThrownBy(() -> AssetId.parse(typed))
          .isInstanceOf(Refusal.NotFound.class)
          .hasMessageContaining("the check of the id")
          .message()
          .hasSizeLessThan(200);
    }
  }

  @Test
  void ids_are_random() {
    assertThat(AssetId.random()).isNotEqualTo(AssetId.random());
  }
}
