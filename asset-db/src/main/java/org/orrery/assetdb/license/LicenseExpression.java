package org.orrery.assetdb.license;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An SPDX license expression (SPDX 3.0 Annex B, SPDX 2.3 Annex D). {@link Licenses#parse} reads
 * one.
 *
 * <p>Two expressions are equal when they name the same licenses in the same order and structure;
 * parsing {@link #canonical()} gives an equal expression back.
 */
public sealed interface LicenseExpression {

  /** The expression with ids in their canonical capitals and no parenthesis too many. */
  String canonical();

  /** What the whole gives and asks: for AND what both do, for OR see {@link LicenseTerms#or}. */
  LicenseTerms terms();

  /** Every license named, in order of appearance, each once. */
  Set<License> licenses();

  /** What it lets everybody do. */
  default Set<Permission> permits() {
    return terms().permits();
  }

  /** What it asks in return, whichever choice is taken. */
  default Set<Requirement> requires() {
    return terms().requires();
  }

  /** Whether its terms are classified. */
  default boolean known() {
    return terms().known();
  }

  /** Short words for badges; see {@link LicenseTerms#describe}. */
  default List<String> describe(Locale locale) {
    return terms().describe(locale);
  }

  /**
   * One license.
   *
   * @param orLater written with {@code +}: this version or any later one, at the taker's choice
   */
  record Single(License license, boolean orLater) implements LicenseExpression {
    @Override
    public String canonical() {
      return orLater ? license.id() + "+" : license.id();
    }

    @Override
    public LicenseTerms terms() {
      return license.terms();
    }

    @Override
    public Set<License> licenses() {
      return Set.of(license);
    }
  }

  /**
   * A license {@code WITH} an exception. An exception only adds to what the license permits, and
   * what it adds is not classified, so the terms are the license's own.
   *
   * @param exception an id of the SPDX exception list, or an {@code AdditionRef-}
   */
  record With(Single single, String exception) implements LicenseExpression {
    @Override
    public String canonical() {
      return single.canonical() + " WITH " + exception;
    }

    @Override
    public LicenseTerms terms() {
      return single.terms();
    }

    @Override
    public Set<License> licenses() {
      return single.licenses();
    }
  }

  /** All of these hold at once. */
  record And(List<LicenseExpression> parts) implements LicenseExpression {
    public And {
      parts = atLeastTwo(flat(parts, And.class));
    }

    @Override
    public String canonical() {
      return parts.stream()
          .map(part -> part instanceof Or ? "(" + part.canonical() + ")" : part.canonical())
          .collect(Collectors.joining(" AND "));
    }

    @Override
    public LicenseTerms terms() {
      return parts.stream().map(LicenseExpression::terms).reduce(LicenseTerms::and).orElseThrow();
    }

    @Override
    public Set<License> licenses() {
      return union(parts);
    }
  }

  /** The taker chooses one of these. */
  record Or(List<LicenseExpression> choices) implements LicenseExpression {
    public Or {
      choices = atLeastTwo(flat(choices, Or.class));
    }

    @Override
    public String canonical() {
      return choices.stream().map(LicenseExpression::canonical).collect(Collectors.joining(" OR "));
    }

    @Override
    public LicenseTerms terms() {
      return choices.stream().map(LicenseExpression::terms).reduce(LicenseTerms::or).orElseThrow();
    }

    @Override
    public Set<License> licenses() {
      return union(choices);
    }
  }

  private static List<LicenseExpression> flat(
      List<LicenseExpression> parts, Class<? extends LicenseExpression> kind) {
    List<LicenseExpression> flat = new ArrayList<>();
    for (LicenseExpression part : parts) {
      if (!kind.isInstance(part)) {
        flat.add(part);
      } else {
        flat.addAll(
            switch (part) {
              case And and -> and.parts();
              case Or or -> or.choices();
              case Single single -> List.of(single);
              case With with -> List.of(with);
            });
      }
    }
    return List.copyOf(flat);
  }

  private static List<LicenseExpression> atLeastTwo(List<LicenseExpression> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("AND and OR join at least two licenses");
    }
    return parts;
  }

  private static Set<License> union(List<LicenseExpression> parts) {
    Set<License> licenses = new LinkedHashSet<>();
    parts.forEach(part -> licenses.addAll(part.licenses()));
    return Collections.unmodifiableSet(licenses);
  }
}
