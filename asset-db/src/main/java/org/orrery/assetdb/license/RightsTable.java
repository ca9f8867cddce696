package org.orrery.assetdb.license;

import static org.orrery.assetdb.license.ClearingReason.CHANGES_FORBIDDEN;
import static org.orrery.assetdb.license.ClearingReason.COMMERCE_FORBIDDEN;
import static org.orrery.assetdb.license.ClearingReason.COPYLEFT;
import static org.orrery.assetdb.license.ClearingReason.CREDIT;
import static org.orrery.assetdb.license.ClearingReason.CUSTOM;
import static org.orrery.assetdb.license.ClearingReason.FREE;
import static org.orrery.assetdb.license.ClearingReason.INTO_GPL;
import static org.orrery.assetdb.license.ClearingReason.KEEP_UNCHANGED;
import static org.orrery.assetdb.license.ClearingReason.MARK_CHANGES;
import static org.orrery.assetdb.license.ClearingReason.NON_COMMERCIAL_RESULT;
import static org.orrery.assetdb.license.ClearingReason.NON_COMMERCIAL_USE;
import static org.orrery.assetdb.license.ClearingReason.NOTICE;
import static org.orrery.assetdb.license.ClearingReason.NO_COMMON_LICENSE;
import static org.orrery.assetdb.license.ClearingReason.NO_LICENSE;
import static org.orrery.assetdb.license.ClearingReason.RENAME;
import static org.orrery.assetdb.license.ClearingReason.RESULT_NOT_NON_COMMERCIAL;
import static org.orrery.assetdb.license.ClearingReason.SHARE_ALIKE_ELSEWHERE;
import static org.orrery.assetdb.license.ClearingReason.SHARE_ALIKE_RESULT;
import static org.orrery.assetdb.license.ClearingReason.STAYS_SHARE_ALIKE;
import static org.orrery.assetdb.license.ClearingReason.UNCLASSIFIED;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The table of rights: what a license says of a use, in a work that carries the joint license. The
 * joint license matters only where something is modified.
 */
final class RightsTable {

  private RightsTable() {}

  static Ruling ruling(Optional<LicenseExpression> license, Use use, JointLicense joint) {
    return license
        .map(expression -> ruling(expression, use, joint))
        .orElseGet(() -> Ruling.because(NO_LICENSE));
  }

  private static Ruling ruling(LicenseExpression license, Use use, JointLicense joint) {
    return switch (license) {
      case LicenseExpression.Single single -> ruling(single, use, joint).taking(single);
      case LicenseExpression.With with -> ruling(with.single(), use, joint).taking(with);
      case LicenseExpression.And and ->
          Ruling.all(and.parts().stream().map(part -> ruling(part, use, joint)).toList());
      case LicenseExpression.Or or ->
          or.choices().stream()
              .map(choice -> ruling(choice, use, joint))
              .min(Comparator.comparing(Ruling::verdict))
              .orElseThrow();
    };
  }

  private static Ruling ruling(LicenseExpression.Single single, Use use, JointLicense joint) {
    var license = single.license();
    return switch (LicenseFamily.of(license)) {
      case FREE -> Ruling.because(FREE);
      case PERMISSIVE -> permissive(license, use);
      case BY_SA -> shareAlike(single, use, joint);
      case BY_NC -> nonCommercial(use, joint.isNonCommercial(), asked(license, use));
      case BY_NC_SA -> nonCommercialShareAlike(single, use, joint);
      case BY_ND, BY_NC_ND -> noDerivatives(license, use);
      case GPL -> gpl(single, use, joint);
      case COPYLEFT -> Ruling.because(COPYLEFT);
      case UNCLASSIFIED -> Ruling.because(UNCLASSIFIED);
      case CUSTOM -> Ruling.because(CUSTOM);
    };
  }

  private static Ruling permissive(License license, Use use) {
    var reasons = asked(license, use);
    return Ruling.because(reasons.isEmpty() ? EnumSet.of(FREE) : reasons);
  }

  private static Ruling shareAlike(LicenseExpression.Single single, Use use, JointLicense joint) {
    var reasons = asked(single.license(), use);
    if (!use.modified()) {
      reasons.add(STAYS_SHARE_ALIKE);
    } else if (!suitsShareAlike(single, joint)) {
      return Ruling.because(NO_COMMON_LICENSE);
    } else if (use.result() != Use.Result.SHARE_ALIKE) {
      reasons.add(SHARE_ALIKE_ELSEWHERE);
    } else {
      reasons.add(joint.isGpl() ? INTO_GPL : SHARE_ALIKE_RESULT);
    }
    return Ruling.because(reasons);
  }

  private static boolean suitsShareAlike(LicenseExpression.Single single, JointLicense joint) {
    var id = single.license().id();
    return switch (joint) {
      case BY_SA_2_OR_LATER -> single.orLater() || !isFirstVersion(single);
      case BY_SA_1 -> isFirstVersion(single);
      // One way:
      // https://creativecommons.org/share-your-work/licensing-considerations/compatible-licenses
      case GPL_3 -> single.orLater() || id.equals("CC-BY-SA-4.0");
      case BY_NC_SA_2_OR_LATER, BY_NC_SA_1, GPL_2, GPL_1 -> false;
    };
  }

  private static Ruling nonCommercialShareAlike(
      LicenseExpression.Single single, Use use, JointLicense joint) {
    var suits =
        switch (joint) {
          case BY_NC_SA_2_OR_LATER -> single.orLater() || !isFirstVersion(single);
          case BY_NC_SA_1 -> isFirstVersion(single);
          case BY_SA_2_OR_LATER, BY_SA_1, GPL_3, GPL_2, GPL_1 -> false;
        };
    var reasons = asked(single.license(), use);
    reasons.add(use.modified() ? SHARE_ALIKE_RESULT : STAYS_SHARE_ALIKE);
    return nonCommercial(use, suits, reasons);
  }

  private static Ruling nonCommercial(Use use, boolean suits, EnumSet<ClearingReason> reasons) {
    if (use.commercial()) {
      return Ruling.because(COMMERCE_FORBIDDEN);
    }
    reasons.add(NON_COMMERCIAL_USE);
    if (use.modified()) {
      if (use.result() != Use.Result.SHARE_ALIKE) {
        return Ruling.because(RESULT_NOT_NON_COMMERCIAL);
      }
      if (!suits) {
        return Ruling.because(NO_COMMON_LICENSE);
      }
      reasons.add(NON_COMMERCIAL_RESULT);
    }
    return Ruling.because(reasons);
  }

  private static Ruling noDerivatives(License license, Use use) {
    var forbidden = EnumSet.noneOf(ClearingReason.class);
    if (use.commercial() && !license.permits().contains(Permission.COMMERCIAL)) {
      forbidden.add(COMMERCE_FORBIDDEN);
    }
    if (use.modified()) {
      forbidden.add(CHANGES_FORBIDDEN);
    }
    if (!forbidden.isEmpty()) {
      return Ruling.because(forbidden);
    }
    var reasons = asked(license, use);
    reasons.add(KEEP_UNCHANGED);
    if (!license.permits().contains(Permission.COMMERCIAL)) {
      reasons.add(NON_COMMERCIAL_USE);
    }
    return Ruling.because(reasons);
  }

  /** The table sends the GPL to a person; what is sure is only what it cannot be joined with. */
  private static Ruling gpl(LicenseExpression.Single single, Use use, JointLicense joint) {
    var suits =
        switch (joint) {
          case GPL_1 -> suitsGpl(single, 1);
          case GPL_2 -> suitsGpl(single, 2);
          case GPL_3 -> suitsGpl(single, 3);
          case BY_SA_2_OR_LATER, BY_SA_1, BY_NC_SA_2_OR_LATER, BY_NC_SA_1 -> false;
        };
    return Ruling.because(use.modified() && !suits ? NO_COMMON_LICENSE : COPYLEFT);
  }

  private static boolean suitsGpl(LicenseExpression.Single single, int version) {
    var id = single.license().id();
    var own = id.charAt("GPL-".length()) - '0';
    var orLater = single.orLater() || id.endsWith("+") || id.endsWith("-or-later");
    return own == version || orLater && own < version;
  }

  private static boolean isFirstVersion(LicenseExpression.Single single) {
    return single.license().id().endsWith("-1.0");
  }

  private static EnumSet<ClearingReason> asked(License license, Use use) {
    var reasons = EnumSet.noneOf(ClearingReason.class);
    for (var requirement : license.requires()) {
      switch (requirement) {
        case ATTRIBUTION -> reasons.add(CREDIT);
        case NOTICE -> reasons.add(NOTICE);
        case CHANGES_MARKED -> {
          if (use.modified()) {
            reasons.add(MARK_CHANGES);
          }
        }
        case RENAME -> {
          if (use.modified()) {
            reasons.add(RENAME);
          }
        }
        // Told by the rules of the license's family.
        case SHARE_ALIKE, SHARE_ALIKE_FILE, SOURCE, NETWORK_SOURCE -> {}
      }
    }
    return reasons;
  }
}
