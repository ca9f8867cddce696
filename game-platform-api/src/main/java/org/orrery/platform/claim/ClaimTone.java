package org.orrery.platform.claim;

import org.orrery.assetdb.claim.Mark;
import org.orrery.assetdb.claim.Status;

/** How badges of claims look. */
public final class ClaimTone {

  private ClaimTone() {}

  /** The class of a status. */
  public static String of(Status status) {
    return switch (status) {
      case UNCHECKED -> "";
      case SUPPORTED -> "free";
      case DISPUTED -> "contradicts";
    };
  }

  /** The class of what became of a claim. */
  public static String of(Mark mark) {
    return switch (mark) {
      case NEW, CHANGED -> "asks";
      case REMOVED -> "narrow-terms";
      case SAME, ABSENT -> "";
    };
  }
}
