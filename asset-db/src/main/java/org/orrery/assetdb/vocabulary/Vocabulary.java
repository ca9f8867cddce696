package org.orrery.assetdb.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One list of words as shipped, in the order in which a person should read it.
 *
 * @param name its name in addresses: {@code accessibility-features}
 */
public record Vocabulary(String name, List<Term> terms) {

  public Vocabulary {
    terms = List.copyOf(terms);
    var seen = new HashSet<String>();
    for (var term : terms) {
      if (!seen.add(term.group() + "\t" + term.code())) {
        throw new IllegalArgumentException("“%s” is twice in %s".formatted(term.code(), name));
      }
    }
  }

  static Vocabulary read(String name) {
    try (var stream = Vocabulary.class.getResourceAsStream(name + ".tsv")) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + name + ".tsv");
      }
      var terms =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(cells -> new Term(cells[0], cells[1], cells[2], cells[3]))
              .toList();
      return new Vocabulary(name, terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first word with exactly this code. */
  public Optional<Term> find(String code) {
    return terms.stream().filter(term -> term.code().equals(code)).findFirst();
  }

  /** The word with this code in the group. */
  public Optional<Term> find(String group, String code) {
    return of(group).stream().filter(term -> term.code().equals(code)).findFirst();
  }

  /** The words of a group, or those of none. */
  public List<Term> of(String group) {
    return terms.stream().filter(term -> term.group().equals(group)).toList();
  }

  /** The label of a code; the code itself where the vocabulary lacks it. */
  public String label(String code, Locale locale) {
    return find(code).map(term -> term.label(locale)).orElse(code);
  }
}
