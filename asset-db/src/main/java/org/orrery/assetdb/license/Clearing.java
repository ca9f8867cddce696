package org.orrery.assetdb.license;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.license.Clearance.Cleared;
import org.orrery.assetdb.license.Clearance.Conflict;

/**
 * Judges whether materials may be used together as somebody means to: rules of thumb, and no legal
 * advice.
 *
 * <p>Materials that are modified are taken to become one adapted work. Where some of them insist on
 * its license, a {@link JointLicense} has to be found that suits all; the verdict is that of the
 * mildest arrangement, and within one arrangement that of the strictest item. So one more item
 * never makes a verdict milder, nor does the order of items matter.
 *
 * <ul>
 *   <li>OR: the taker chooses, so the mildest choice counts, and {@link Cleared#taken} says which.
 *   <li>AND: the strictest part counts.
 *   <li>WITH: judged as the license without its exception, which only ever adds permissions.
 *   <li>{@code LicenseRef-}, licenses that are not classified, and none at all: ask a person.
 * </ul>
 */
public final class Clearing {

  private Clearing() {}

  /**
   * Something that is to be used.
   *
   * @param path of one file; empty for all files of the release that have no license of their own
   * @param license empty where none is given
   */
  public record Item(
      AssetId asset, int release, Optional<AssetPath> path, Optional<LicenseExpression> license) {}

  /** The verdict on the items together; on none at all it is {@code OK}. */
  public static Clearance check(List<Item> items, Use use) {
    var byLicense = new LinkedHashMap<Optional<LicenseExpression>, List<Item>>();
    items.forEach(
        item -> byLicense.computeIfAbsent(item.license(), none -> new ArrayList<>()).add(item));
    var candidates =
        byLicense.entrySet().stream()
            .map(entry -> Candidate.of(entry.getKey(), entry.getValue(), use))
            .toList();
    var best =
        Arrays.stream(JointLicense.values())
            .map(joint -> Arrangement.of(candidates, joint))
            .min(comparing(Arrangement::verdict).thenComparingLong(Arrangement::strict))
            .orElseThrow();
    var verdict = best.verdict();
    Function<Candidate, Ruling> rulings =
        verdict == Verdict.CONFLICT ? Candidate::alone : candidate -> candidate.in(best.joint());
    return new Clearance(
        verdict,
        cleared(items, candidates, rulings),
        verdict == Verdict.CONFLICT ? conflicts(candidates) : List.of());
  }

  private static List<Cleared> cleared(
      List<Item> items, List<Candidate> candidates, Function<Candidate, Ruling> rulings) {
    var byLicense = new LinkedHashMap<Optional<LicenseExpression>, Ruling>();
    candidates.forEach(candidate -> byLicense.put(candidate.license(), rulings.apply(candidate)));
    var cleared = new ArrayList<Cleared>(items.size());
    for (var item : items) {
      var ruling =
          byLicense.getOrDefault(item.license(), Ruling.because(ClearingReason.NO_LICENSE));
      cleared.add(new Cleared(item, ruling.verdict(), ruling.taken(), ruling.reasons()));
    }
    return cleared;
  }

  private static List<Conflict> conflicts(List<Candidate> candidates) {
    var conflicts = new ArrayList<Conflict>();
    var forbidden = new EnumMap<ClearingReason, List<Item>>(ClearingReason.class);
    var bySuiting = new LinkedHashMap<Set<JointLicense>, List<Item>>();
    for (var candidate : candidates) {
      if (candidate.suiting().isEmpty()) {
        for (var reason : candidate.alone().reasons()) {
          if (reason.verdict() == Verdict.CONFLICT) {
            forbidden.computeIfAbsent(reason, none -> new ArrayList<>()).addAll(candidate.items());
          }
        }
      } else {
        bySuiting
            .computeIfAbsent(candidate.suiting(), none -> new ArrayList<>())
            .addAll(candidate.items());
      }
    }
    forbidden.forEach((reason, concerned) -> conflicts.add(new Conflict(concerned, reason)));
    contradictions(List.copyOf(bySuiting.keySet()), bySuiting, conflicts);
    if (conflicts.isEmpty()) {
      // Any two could come together, but not all of them.
      var insisting =
          candidates.stream()
              .filter(candidate -> candidate.suiting().size() < JointLicense.values().length)
              .flatMap(candidate -> candidate.items().stream())
              .toList();
      conflicts.add(new Conflict(insisting, ClearingReason.NO_COMMON_LICENSE));
    }
    return conflicts;
  }

  private static void contradictions(
      List<Set<JointLicense>> suitings,
      Map<Set<JointLicense>, List<Item>> items,
      List<Conflict> conflicts) {
    for (var one = 0; one < suitings.size(); one++) {
      for (var other = one + 1; other < suitings.size(); other++) {
        var first = suitings.get(one);
        var second = suitings.get(other);
        if (first.stream().noneMatch(second::contains)) {
          var between = new ArrayList<>(items.getOrDefault(first, List.of()));
          between.addAll(items.getOrDefault(second, List.of()));
          conflicts.add(new Conflict(between, contradiction(first, second)));
        }
      }
    }
  }

  private static ClearingReason contradiction(Set<JointLicense> one, Set<JointLicense> other) {
    var isShareAlike = both(one, other, JointLicense::isShareAlike);
    var isNonCommercial = both(one, other, JointLicense::isNonCommercial);
    var isGpl = both(one, other, JointLicense::isGpl);
    if (isShareAlike == 2 || isNonCommercial == 2 || isGpl == 2 && isShareAlike == 0) {
      return ClearingReason.SHARE_ALIKE_VERSIONS;
    }
    if (isShareAlike == 1 && isNonCommercial == 1) {
      return ClearingReason.SHARE_ALIKE_WITH_NON_COMMERCIAL;
    }
    if (isShareAlike == 1 && isGpl >= 1) {
      return ClearingReason.SHARE_ALIKE_WITH_GPL;
    }
    return isNonCommercial == 1 && isGpl == 1
        ? ClearingReason.NON_COMMERCIAL_WITH_GPL
        : ClearingReason.NO_COMMON_LICENSE;
  }

  private static int both(
      Set<JointLicense> one, Set<JointLicense> other, Predicate<JointLicense> kind) {
    return (one.stream().anyMatch(kind) ? 1 : 0) + (other.stream().anyMatch(kind) ? 1 : 0);
  }

  /**
   * All candidates in a work that carries the joint license.
   *
   * @param strict how many of them are as strict as all together
   */
  private record Arrangement(JointLicense joint, Verdict verdict, long strict) {

    static Arrangement of(List<Candidate> candidates, JointLicense joint) {
      var verdicts = candidates.stream().map(candidate -> candidate.in(joint).verdict()).toList();
      var verdict = verdicts.stream().reduce(Verdict.OK, Verdict::and);
      return new Arrangement(joint, verdict, verdicts.stream().filter(verdict::equals).count());
    }
  }

  /** All items of one license, with what the rules say of it in each arrangement. */
  private record Candidate(
      Optional<LicenseExpression> license, List<Item> items, Map<JointLicense, Ruling> rulings) {

    static Candidate of(Optional<LicenseExpression> license, List<Item> items, Use use) {
      var rulings = new EnumMap<JointLicense, Ruling>(JointLicense.class);
      for (var joint : JointLicense.values()) {
        rulings.put(joint, RightsTable.ruling(license, use, joint));
      }
      return new Candidate(license, items, rulings);
    }

    Ruling in(JointLicense joint) {
      return Objects.requireNonNull(rulings.get(joint));
    }

    Ruling alone() {
      return rulings.values().stream().min(comparing(Ruling::verdict)).orElseThrow();
    }

    Set<JointLicense> suiting() {
      var suiting = EnumSet.noneOf(JointLicense.class);
      rulings.forEach(
          (joint, ruling) -> {
            if (ruling.fits()) {
              suiting.add(joint);
            }
          });
      return suiting;
    }
  }
}
