package org.orrery.platform.pack;

import java.util.List;
import java.util.Map;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.license.Clearance;
import org.orrery.assetdb.license.ClearingReason;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.pack.Packed;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Language;
import org.orrery.platform.web.Told;

/**
 * One pack.
 *
 * @param alternatives what could be taken instead of what stands in the way
 * @param form what was refused; blank while nothing was
 * @param done what was just done; empty where nothing was
 */
public record PackPage(
    Packed packed, Map<AssetId, List<Release>> alternatives, Form form, String done) {

  public PackPage {
    alternatives = Map.copyOf(alternatives);
  }

  /** Where forms of this pack are sent, and where it is read. */
  public String address() {
    return "/packs/" + packed.pack().id();
  }

  /** What could be taken instead of the part. */
  public List<Release> instead(Packed.Part part) {
    return alternatives.getOrDefault(part.asset(), List.of());
  }

  /** Whether it can be taken now. */
  public boolean isOpen() {
    return packed.verdict() != Verdict.CONFLICT
        && packed.parts().stream().allMatch(part -> part.obstacle().isEmpty());
  }

  /** How many bytes all its parts have. */
  public long bytes() {
    return packed.parts().stream().mapToLong(Packed.Part::bytes).sum();
  }

  /** Every result that a use may have. */
  public List<Use.Result> results() {
    return List.of(Use.Result.values());
  }

  /** A reason in the reader's language. */
  public static String reason(Frame frame, ClearingReason reason) {
    return frame.language() == Language.CHINESE ? reason.zh() : reason.en();
  }

  /** The titles of what a conflict is between, each once. */
  public List<Told> between(Frame frame, Clearance.Conflict conflict) {
    var concerned = conflict.between().stream().map(item -> item.asset()).distinct().toList();
    return packed.parts().stream()
        .filter(part -> concerned.contains(part.asset()))
        .map(part -> title(frame, part.release()))
        .toList();
  }

  /** Its name in the reader's language. */
  public static Told title(Frame frame, Release release) {
    return frame.told(release.description().title());
  }

  /** A material's kind, or {@code game}. */
  public static String kind(Release release) {
    return switch (release.description()) {
      case MaterialDescription material -> material.kind().map(Kind::word).orElse("document");
      case GameDescription game -> "game";
    };
  }

  /** Where a release is shown. */
  public static String href(Release release) {
    return "/" + release.type().plural() + "/" + release.asset() + "?release=" + release.number();
  }

  /** The style of a verdict's badge. */
  public static String tone(Verdict verdict) {
    return switch (verdict) {
      case OK -> "free";
      case CONDITIONS -> "asks";
      case ASK -> "narrow-terms";
      case CONFLICT -> "contradicts";
    };
  }

  /** The drawing of a verdict. */
  public static String icon(Verdict verdict) {
    return switch (verdict) {
      case OK -> "check";
      case CONDITIONS -> "must";
      case ASK -> "info";
      case CONFLICT -> "warn";
    };
  }
}
