package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.search.Clause.Field;
import org.orrery.indexer.search.Clause.Form;
import org.orrery.indexer.search.Clause.Wish;

class QuerySyntaxTest {
  private static Clause words(String text) {
    return new Clause(Wish.WANTED, Optional.empty(), Form.WORDS, text);
  }

  private static Clause phrase(String text) {
    return new Clause(Wish.WANTED, Optional.empty(), Form.PHRASE, text);
  }

  @Test
  void words_phrases_and_unwanted_words_are_told_apart() {
    assertThat(QuerySyntax.parse("red \"dwarf star\" -planet"))
        .containsExactly(
            words("red"),
            phrase("dwarf star"),
            new Clause(Wish.UNWANTED, Optional.empty(), Form.WORDS, "planet"));
  }

  @Test
  void a_known_field_is_named_with_either_colon() {
    Clause title = new Clause(Wish.WANTED, Optional.of(Field.TITLE), Form.PHRASE, "red dwarf");

    assertThat(QuerySyntax.parse("title:\"red dwarf\"")).containsExactly(title);
    assertThat(QuerySyntax.parse("TITLE：“red dwarf”")).containsExactly(title);
  }

  @Test
  void what_is_no_field_is_words() {
    assertThat(QuerySyntax.parse("https://example.org title: x"))
        .containsExactly(words("https://example.org"), words("title:"), words("x"));
  }

  @Test
  void an_unclosed_quotation_is_words() {
    assertThat(QuerySyntax.parse("\"red dwarf")).containsExactly(words("red dwarf"));
  }

  @Test
  void a_hyphen_inside_a_word_wants_it() {
    assertThat(QuerySyntax.parse("x-ray - y"))
        .containsExactly(words("x-ray"), words("-"), words("y"));
  }

  @Test
  void more_clauses_than_anybody_types_are_not_read() {
    assertThat(QuerySyntax.parse("a ".repeat(500))).hasSize(QuerySyntax.MOST_CLAUSES);
  }

  @Test
  void years_are_read_as_ranges() {
    assertThat(YearRange.parse("2010..2026")).contains(new YearRange(2010, 2026));
    assertThat(YearRange.parse("2010..")).contains(new YearRange(2010, Integer.MAX_VALUE));
    assertThat(YearRange.parse("..2026")).contains(new YearRange(Integer.MIN_VALUE, 2026));
    assertThat(YearRange.parse("2010")).contains(new YearRange(2010, 2010));
    assertThat(YearRange.parse("2026..2010")).isEmpty();
    assertThat(YearRange.parse("..")).isEmpty();
    assertThat(YearRange.parse("soon")).isEmpty();
  }
}
