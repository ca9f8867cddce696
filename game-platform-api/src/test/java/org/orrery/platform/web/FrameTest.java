package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.GameDescription.Span;

class FrameTest {

  private final Frame english = frame(Language.ENGLISH);
  private final Frame chinese = frame(Language.CHINESE);

  private static Frame frame(Language language) {
    return new Frame(language, Theme.AUTO, Actor.visitor(), "", "/search?q=a%20b&lang=en");
  }

  @Test
  void text_is_told_in_the_language_of_the_reader() {
    assertThat(chinese.told(Map.of("en", "Star", "zh", "恒星"))).isEqualTo(new Told("恒星", "zh-Hans"));
  }

  @Test
  void text_that_the_reader_lacks_is_told_in_another_language_and_says_so() {
    assertThat(english.told(Map.of("zh", "恒星"))).isEqualTo(new Told("恒星", "zh-Hans"));
  }

  @Test
  void sizes_are_written_to_be_read() {
    assertThat(english.bytes(1)).isEqualTo("1 byte");
    assertThat(english.bytes(1_234)).isEqualTo("1.2\u00a0kB");
    assertThat(english.bytes(999_900)).isEqualTo("1\u00a0MB");
    assertThat(english.bytes(45_000_000_000L)).isEqualTo("45\u00a0GB");
    assertThat(chinese.bytes(12)).isEqualTo("12 字节");
  }

  @Test
  void days_are_written_in_the_language_of_the_reader() {
    var day = LocalDate.of(2026, 11, 22);

    assertThat(english.day(day)).isEqualTo("22 November 2026");
    assertThat(chinese.day(day)).isEqualTo("2026年11月22日");
  }

  @Test
  void spans_may_be_open() {
    assertThat(english.span(new Span(Optional.of(8), Optional.of(12)), "span.ages"))
        .isEqualTo("8 to 12 years");
    assertThat(english.span(new Span(Optional.of(8), Optional.empty()), "span.ages"))
        .isEqualTo("from 8 years");
    assertThat(english.span(new Span(Optional.empty(), Optional.of(1)), "span.players"))
        .isEqualTo("1 player");
  }

  @Test
  void switching_the_language_keeps_the_rest_of_the_address() {
    assertThat(english.here("lang", "zh")).isEqualTo("/search?q=a+b&lang=zh");
  }

  @Test
  void faults_are_told_in_chinese_with_what_they_name() {
    assertThat(chinese.fault("It has 301 characters; at most 300 are allowed."))
        .isEqualTo("有 301 个字符，最多 300 个。");
    assertThat(english.fault("It is wanted.")).isEqualTo("It is wanted.");
    assertThat(chinese.fault("A sentence that nobody has translated."))
        .isEqualTo("A sentence that nobody has translated.");
  }

  @Test
  void the_first_language_that_the_house_speaks_is_chosen() {
    assertThat(Language.accepted("fr, zh-TW;q=0.8, en;q=0.9")).contains(Language.ENGLISH);
    assertThat(Language.accepted("zh-CN,zh;q=0.9")).contains(Language.CHINESE);
    assertThat(Language.accepted("fr")).isEmpty();
    assertThat(Language.accepted(";;;")).isEmpty();
  }
}
