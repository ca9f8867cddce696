package org.orrery.assetdb.license;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a license, or an expression of several, gives and asks; both sets in the order of their
 * enum.
 *
 * @param known whether the project has classified it; when not, nothing is permitted and what it
 *     requires is incomplete: "ask a person", never "free"
 */
public record LicenseTerms(Set<Permission> permits, Set<Requirement> requires, boolean known) {

  /** The terms of everything that nobody has classified. */
  public static final LicenseTerms UNKNOWN = new LicenseTerms(Set.of(), Set.of(), false);

  public LicenseTerms {
    // Not Set.copyOf, whose order differs from run to run: what is written from these must not.
    permits = Collections.unmodifiableSet(copy(permits, Permission.class));
    requires = Collections.unmodifiableSet(copy(requires, Requirement.class));
  }

  /** Both hold at once: only what both permit, and everything that either asks. */
  public LicenseTerms and(LicenseTerms other) {
    Set<Permission> both = copy(permits, Permission.class);
    both.retainAll(other.permits);
    Set<Requirement> either = copy(requires, Requirement.class);
    either.addAll(other.requires);
    return new LicenseTerms(both, either, known && other.known);
  }

  /**
   * The taker chooses one: whatever either permits, and only what cannot be avoided by choosing.
   * Permissions that come from different choices cannot always be used together; a verdict on a
   * particular use has to look at each choice by itself.
   */
  public LicenseTerms or(LicenseTerms other) {
    Set<Permission> either = copy(permits, Permission.class);
    either.addAll(other.permits);
    if (!known || !other.known) {
      return new LicenseTerms(either, known ? requires : other.requires, known || other.known);
    }
    Set<Requirement> both = copy(requires, Requirement.class);
    both.retainAll(other.requires);
    return new LicenseTerms(either, both, true);
  }

  /**
   * Short words for badges, permissions and refusals first, then requirements: "may be sold", "may
   * be changed", "must credit". Simplified Chinese for any Chinese locale, English for all others.
   */
  public List<String> describe(Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    if (!known) {
      return List.of(chinese ? "条款未归类，请阅读许可证" : "terms not classified: read the license");
    }
    List<String> words = new ArrayList<>();
    if (permits.contains(Permission.COMMERCIAL)) {
      words.add(chinese ? Permission.COMMERCIAL.zh() : Permission.COMMERCIAL.en());
    } else {
      words.add(chinese ? "不可商用" : "not for commercial use");
    }
    if (permits.contains(Permission.DERIVATIVES)) {
      words.add(chinese ? Permission.DERIVATIVES.zh() : Permission.DERIVATIVES.en());
    } else {
      words.add(chinese ? "不可修改" : "may not be changed");
    }
    if (permits.contains(Permission.NO_ATTRIBUTION)) {
      words.add(chinese ? Permission.NO_ATTRIBUTION.zh() : Permission.NO_ATTRIBUTION.en());
    }
    for (Requirement requirement : Requirement.values()) {
      if (requires.contains(requirement)) {
        words.add(chinese ? requirement.zh() : requirement.en());
      }
    }
    return List.copyOf(words);
  }

  private static <E extends Enum<E>> Set<E> copy(Set<E> set, Class<E> type) {
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return copy;
  }
}
