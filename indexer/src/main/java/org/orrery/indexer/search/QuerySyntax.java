package org.orrery.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.indexer.search.Clause.Field;
import org.orrery.indexer.search.Clause.Form;
import org.orrery.indexer.search.Clause.Wish;

/**
 * Understands what people type: words, {@code "phrases"}, {@code -word}, {@code field:value},
 * {@code field:"several words"}. Whatever does not fit is taken as words: there is no wrong text.
 * The quotation marks and the colon of Chinese typing do as well.
 */
public final class QuerySyntax {
  /** Further clauses are not read. */
  public static final int MOST_CLAUSES = 64;

  private static final String OPENING = "\"“”„«「『＂";
  private static final String CLOSING = "\"“”«»」』＂";
  private static final String MINUS = "-−－";
  private static final String COLON = ":：";
  private static final int LONGEST_FIELD = 12;

  private final String text;
  private final List<Clause> clauses = new ArrayList<>();
  private int at;

  private QuerySyntax(String text) {
    this.text = text;
  }

  /** The wishes in the text, in its order; none for a text without any word. */
  public static List<Clause> parse(String text) {
    QuerySyntax syntax = new QuerySyntax(text);
    while (syntax.clauses.size() < MOST_CLAUSES && syntax.at < text.length()) {
      syntax.readClause();
    }
    return List.copyOf(syntax.clauses);
  }

  private void readClause() {
    if (isSpace(text.charAt(at))) {
      at++;
      return;
    }
    Wish wish = Wish.WANTED;
    if (isOneOf(MINUS, at) && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
      wish = Wish.UNWANTED;
      at++;
    }
    Optional<Field> field = readField();
    if (isOneOf(OPENING, at)) {
      readPhrase(wish, field);
    } else {
      readWord(wish, field);
    }
  }

  /** A known field's name with its colon and something after it; else nothing is read. */
  private Optional<Field> readField() {
    int end = at;
    while (end < text.length()
        && end - at < LONGEST_FIELD
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean named = isOneOf(COLON, end) && end + 1 < text.length();
    if (!named || isSpace(text.charAt(end + 1))) {
      return Optional.empty();
    }
    Optional<Field> field = Field.ofWord(text.substring(at, end));
    if (field.isPresent()) {
      at = end + 1;
    }
    return field;
  }

  private void readPhrase(Wish wish, Optional<Field> field) {
    int start = at + 1;
    int end = start;
    while (end < text.length() && !isOneOf(CLOSING, end)) {
      end++;
    }
    boolean closed = end < text.length();
    add(wish, field, closed ? Form.PHRASE : Form.WORDS, text.substring(start, end));
    at = end + 1;
  }

  private void readWord(Wish wish, Optional<Field> field) {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && !isOneOf(OPENING, at)) {
      at++;
    }
    add(wish, field, Form.WORDS, text.substring(start, at));
  }

  private void add(Wish wish, Optional<Field> field, Form form, String words) {
    if (!words.isBlank()) {
      clauses.add(new Clause(wish, field, form, words.strip()));
    }
  }

  private boolean isOneOf(String characters, int index) {
    return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
