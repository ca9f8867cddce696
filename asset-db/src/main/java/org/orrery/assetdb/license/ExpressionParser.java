package org.orrery.assetdb.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one SPDX license expression by recursive descent: OR binds loosest, then AND, then WITH.
 *
 * <p>SPDX 2.3 asks for operators in upper case, SPDX 3.0 for upper or lower; any capitals are
 * accepted here, since no license is called "and".
 */
final class ExpressionParser {
  /** Bounds the depth of nesting, and so the stack. */
  private static final int MAX_LENGTH = 1_000;

  private static final Pattern LICENSE_REF =
      Pattern.compile("(?i:(DocumentRef-)([a-z0-9.-]+):)?(?i:LicenseRef-)([A-Za-z0-9.-]+)");
  private static final Pattern ADDITION_REF =
      Pattern.compile("(?i:DocumentRef-[a-z0-9.-]+:)?(?i:AdditionRef-)[A-Za-z0-9.-]+");

  private record Token(String text, int position) {
    boolean is(String word) {
      return text.equalsIgnoreCase(word);
    }

    boolean isOperator() {
      return is("AND") || is("OR") || is("WITH");
    }

    boolean isParenthesis() {
      return is("(") || is(")");
    }
  }

  private final Licenses licenses;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  ExpressionParser(Licenses licenses, String text) {
    this.licenses = licenses;
    this.text = text;
  }

  LicenseExpression parse() {
    if (text.isBlank()) {
      throw new UnreadableLicenseException("A license is needed, such as CC-BY-4.0", 0);
    }
    if (text.length() > MAX_LENGTH) {
      throw new UnreadableLicenseException(
          "A license expression has at most %d characters".formatted(MAX_LENGTH), MAX_LENGTH);
    }
    tokenize();
    LicenseExpression expression = choice();
    if (next < tokens.size()) {
      Token token = tokens.get(next);
      throw token.is(")")
          ? fault("')' closes no parenthesis", token.position())
          : fault(
              "AND, OR or WITH is missing before '%s'".formatted(token.text()), token.position());
    }
    return expression;
  }

  private void tokenize() {
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      if (Character.isWhitespace(character)) {
        at++;
      } else if (character == '(' || character == ')') {
        tokens.add(new Token(String.valueOf(character), at++));
      } else {
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
          at++;
        }
        tokens.add(new Token(text.substring(start, at), start));
      }
    }
  }

  private static boolean isPartOfWord(char character) {
    return character != '(' && character != ')' && !Character.isWhitespace(character);
  }

  private LicenseExpression choice() {
    List<LicenseExpression> choices = new ArrayList<>();
    do {
      choices.add(combination());
    } while (accept("OR"));
    return choices.size() == 1 ? choices.getFirst() : new LicenseExpression.Or(choices);
  }

  private LicenseExpression combination() {
    List<LicenseExpression> parts = new ArrayList<>();
    do {
      parts.add(part());
    } while (accept("AND"));
    return parts.size() == 1 ? parts.getFirst() : new LicenseExpression.And(parts);
  }

  private LicenseExpression part() {
    Token token = take("A license is missing");
    if (token.is("(")) {
      LicenseExpression inner = choice();
      if (!accept(")")) {
        throw fault("'(' is never closed", token.position());
      }
      return inner;
    }
    if (token.isOperator() || token.isParenthesis()) {
      throw fault("A license is missing before '%s'".formatted(token.text()), token.position());
    }
    LicenseExpression.Single single = single(token);
    return accept("WITH") ? with(single) : single;
  }

  private LicenseExpression.Single single(Token token) {
    String word = token.text();
    Optional<License> listed = licenses.find(word);
    if (listed.isPresent()) {
      return listedSingle(listed.get());
    }
    var reference = LICENSE_REF.matcher(word);
    if (reference.matches()) {
      String document = reference.group(2) == null ? "" : "DocumentRef-" + reference.group(2) + ":";
      String id = document + "LicenseRef-" + reference.group(3);
      License unlisted = new License(id, id, "", false, false, LicenseTerms.UNKNOWN);
      return new LicenseExpression.Single(unlisted, false);
    }
    if (word.endsWith("+")) {
      Optional<License> atLeast = licenses.find(word.substring(0, word.length() - 1));
      if (atLeast.isPresent()) {
        return new LicenseExpression.Single(atLeast.get(), true);
      }
    }
    throw unknownLicense(token);
  }

  /** SPDX still lists {@code GPL-2.0+} and its like as ids; here the plus is what it means. */
  private LicenseExpression.Single listedSingle(License license) {
    String id = license.id();
    if (!id.endsWith("+")) {
      return new LicenseExpression.Single(license, false);
    }
    License base = licenses.find(id.substring(0, id.length() - 1)).orElse(license);
    return new LicenseExpression.Single(base, !base.equals(license));
  }

  private LicenseExpression with(LicenseExpression.Single single) {
    Token token = take("An exception is missing after WITH");
    if (ADDITION_REF.matcher(token.text()).matches()) {
      return new LicenseExpression.With(single, token.text());
    }
    String exception =
        licenses.findException(token.text()).orElseThrow(() -> unknownException(token));
    return new LicenseExpression.With(single, exception);
  }

  private boolean accept(String word) {
    if (next < tokens.size() && tokens.get(next).is(word)) {
      next++;
      return true;
    }
    return false;
  }

  private Token take(String complaint) {
    if (next == tokens.size()) {
      throw fault(complaint + " at the end", text.length());
    }
    return tokens.get(next++);
  }

  private UnreadableLicenseException unknownLicense(Token token) {
    // Without an operator the whole text was meant as one name: "CC BY 4.0".
    boolean oneName = tokens.stream().noneMatch(Token::isOperator);
    Optional<String> meant =
        NearestId.amongLicenses(licenses.all()).to(oneName ? text : token.text());
    return unknown("'%s' is no license that SPDX lists", token, meant);
  }

  private UnreadableLicenseException unknownException(Token token) {
    Optional<String> meant = NearestId.amongIds(licenses.exceptions()).to(token.text());
    return unknown("'%s' is no exception that SPDX lists", token, meant);
  }

  private static UnreadableLicenseException unknown(
      String sentence, Token token, Optional<String> meant) {
    String hint = meant.map("; did you mean %s?"::formatted).orElse("");
    return fault(sentence.formatted(token.text()) + hint, token.position());
  }

  private static UnreadableLicenseException fault(String sentence, int position) {
    return new UnreadableLicenseException(sentence, position);
  }
}
