package org.orrery.assetdb.vocabulary;

import java.util.List;
import java.util.Optional;

/** Every vocabulary of games that this build ships, read once, at the first use. */
public final class Vocabularies {

  /** What helps people to play: schema.org's accessibilityFeature. */
  public static final Vocabulary FEATURES = Vocabulary.read("accessibility-features");

  /** What may harm them: schema.org's accessibilityHazard. */
  public static final Vocabulary HAZARDS = Vocabulary.read("accessibility-hazards");

  /** How a game is controlled: schema.org's accessibilityControl. */
  public static final Vocabulary CONTROLS = Vocabulary.read("accessibility-controls");

  /** Schemes of age rating; a group holds what the scheme of that code may say. */
  public static final Vocabulary RATINGS = Vocabulary.read("content-ratings");

  /** What a game holds that parents ask about. */
  public static final Vocabulary DESCRIPTORS = Vocabulary.read("content-descriptors");

  /** How much of it. */
  public static final Vocabulary LEVELS = Vocabulary.read("content-levels");

  /** What games are made with. */
  public static final Vocabulary ENGINES = Vocabulary.read("engines");

  /** Levels of education, and what curricula ask for; each group below the word of its code. */
  public static final Vocabulary CURRICULUM = Vocabulary.read("curriculum");

  /** How it is known that people learn. */
  public static final Vocabulary EVIDENCE = Vocabulary.read("evidence");

  private static final List<Vocabulary> ALL =
      List.of(
          FEATURES, HAZARDS, CONTROLS, RATINGS, DESCRIPTORS, LEVELS, ENGINES, CURRICULUM, EVIDENCE);

  private Vocabularies() {}

  /** All of them. */
  public static List<Vocabulary> all() {
    return ALL;
  }

  /** The vocabulary of the name. */
  public static Optional<Vocabulary> find(String name) {
    return ALL.stream().filter(vocabulary -> vocabulary.name().equals(name)).findFirst();
  }

  /** What a rating of the scheme or the descriptor may be; empty where anything may. */
  public static List<Term> ratingsOf(String scheme) {
    return DESCRIPTORS.find(scheme).isPresent() ? LEVELS.terms() : RATINGS.of(scheme);
  }

  /** The word for a scheme of rating or a descriptor; empty where it is neither. */
  public static Optional<Term> scheme(String code) {
    return RATINGS.find("", code).or(() -> DESCRIPTORS.find(code));
  }

  /** The word for what a scheme or a descriptor says; empty where it is none of its words. */
  public static Optional<Term> rating(String scheme, String value) {
    return ratingsOf(scheme).stream().filter(term -> term.code().equals(value)).findFirst();
  }
}
