package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing that a person types is an error. */
public interface AnyTextContract extends SearchIndexContract {
  private static List<String> pieces() {
    return List.of(
        "\"",
        "-",
        "--",
        ":",
        "：",
        "title:",
        "year:",
        "year:9999999999",
        "year:..",
        "subject:",
        "kind:\"",
        "(",
        ")",
        "*",
        "?",
        "~",
        "^",
        "[",
        "]",
        "{",
        "}",
        "\\",
        "/",
        "AND",
        "OR",
        "NOT",
        "+",
        "&&",
        "||",
        "!",
        "comet",
        "nebulla",
        "星",
        "星系",
        "星系統動力",
        "ガ",
        "ｶﾞ",
        "한국",
        "é",
        "e\u0301",
        "\u0301",
        "'",
        "'s",
        "o'",
        "ngc224",
        "1",
        "2²",
        "\uD83D\uDE80",
        "\uD800",
        "\uDC00",
        "\u0000",
        "\uFFFF",
        "\u202E",
        "\u200B",
        "\u3000",
        " ",
        "\t",
        "\n",
        "“",
        "”",
        "「",
        "<b>",
        "&amp;",
        "the",
        "a",
        "ﬁ",
        "ﷺ",
        "𠀀",
        "𝔸");
  }

  @Test
  default void no_text_is_refused() {
    given(SampleDocuments.crabNebula("a").build(), SampleDocuments.titled("b", "星系 comet ngc 224"));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      String text = round % 3 == 0 ? randomUnicode(random) : randomPieces(random);

      Results results = index().search(Query.of(text).limit(5).build());

      assertThat(results.total()).as("seed %d, round %d", seed, round).isBetween(0L, 2L);
      assertThat(results.hits()).hasSize((int) results.total());
    }
  }

  @Test
  default void very_long_texts_are_cut_and_answered() {
    given(SampleDocuments.crabNebula("a").build());
    for (String piece : pieces()) {
      String text = piece.repeat(100_000 / piece.length());

      index().search(Query.of(text).build());
      index().search(Query.of("crab " + text).build());
    }
    assertThat(Query.of("x".repeat(100_000)).build().text()).hasSize(Query.TEXT_LIMIT);
  }

  @Test
  default void texts_without_any_word_find_everything() {
    given(SampleDocuments.crabNebula("a").build());

    for (String text : List.of("", " ", "\"\"", "\"", "-", "...", "🚀", "\u3000")) {
      assertThat(idsFor(text)).as(text).containsExactly("a");
    }
  }

  private static String randomPieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(12); count >= 0; count--) {
      text.append(pieces().get(random.nextInt(pieces().size())));
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static String randomUnicode(Random random) {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(40); count >= 0; count--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x80));
    }
    return text.toString();
  }
}
