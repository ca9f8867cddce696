package org.orrery.assetdb.composition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.license.Clearance;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.license.LicenseExpression;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.license.Permission;
import org.orrery.assetdb.license.Requirement;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.release.Selected;

/**
 * Judges the rights in a game as a whole: in all materials that are said to be in it, and in those
 * that were found there. What is not said of its use follows from its own license.
 */
@Singleton
public class ClearingGames {

  /**
   * What of a use is said.
   *
   * @param commercial whether it earns money
   * @param modified whether materials are changed
   * @param result what everybody may do with the game
   */
  public record Asked(
      Optional<Boolean> commercial, Optional<Boolean> modified, Optional<Use.Result> result) {

    /** Nothing of it. */
    public static Asked nothing() {
      return new Asked(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * The verdict on a game.
   *
   * @param use what was judged
   * @param clearance the verdict on what is known, with reasons
   * @param unknown what is said to be in it and is not known here, so that a person has to ask
   */
  public record Judgement(Use use, Clearance clearance, List<String> unknown) {

    public Judgement {
      unknown = List.copyOf(unknown);
    }

    /** The verdict, which is never milder than asking while something is unknown. */
    public Verdict verdict() {
      return unknown.isEmpty() ? clearance.verdict() : clearance.verdict().and(Verdict.ASK);
    }
  }

  /** Judges a game that is described so and made of this. */
  public Judgement judge(Description game, Composition composition, Asked asked) {
    var use = use(game, composition, asked);
    var items =
        Stream.concat(
                composition.materials().stream().flatMap(one -> one.selected().stream()),
                composition.undeclared().stream().map(Composition.Stray::selected))
            .map(Selected::items)
            .flatMap(List::stream)
            .distinct()
            .toList();
    return new Judgement(
        use,
        Clearing.check(items, use),
        composition.materials().stream()
            .filter(one -> one.release().isEmpty())
            .map(one -> one.claim().asset())
            .toList());
  }

  /** The use that is meant; silence never makes a verdict milder. */
  static Use use(Description game, Composition composition, Asked asked) {
    var license = game.license().map(Licenses.spdx()::parse);
    return new Use(
        asked.commercial().orElse(license.map(ClearingGames::isSold).orElse(true)),
        asked.modified().orElse(isModified(composition)),
        asked.result().orElse(license.map(ClearingGames::result).orElse(Use.Result.CLOSED)));
  }

  /** A license that lets everybody sell the game makes its use a commercial one. */
  private static boolean isSold(LicenseExpression license) {
    return !license.known() || license.permits().contains(Permission.COMMERCIAL);
  }

  private static boolean isModified(Composition composition) {
    return composition.materials().stream()
        .anyMatch(one -> one.claim().modified() || one.evidence().presence() == Presence.CHANGED);
  }

  private static Use.Result result(LicenseExpression license) {
    if (!license.known()
        || !license.permits().contains(Permission.COMMERCIAL)
        || !license.permits().contains(Permission.DERIVATIVES)) {
      return Use.Result.CLOSED;
    }
    return license.requires().contains(Requirement.SHARE_ALIKE)
        ? Use.Result.SHARE_ALIKE
        : Use.Result.OPEN;
  }
}
