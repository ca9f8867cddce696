package org.orrery.platform.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.composition.ClearingGames;
import org.orrery.assetdb.composition.Composition;
import org.orrery.assetdb.composition.Evidence;
import org.orrery.assetdb.composition.Presence;
import org.orrery.assetdb.inside.Looked;
import org.orrery.assetdb.license.Clearance;
import org.orrery.assetdb.license.ClearingReason;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.derive.worker.inside.Shortfall;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Language;
import org.orrery.platform.web.Told;

/**
 * What a game is made of, on a page.
 *
 * @param api where programs read the same; empty for a draft
 * @param pictures addresses of materials' pictures, of those that have one
 */
public record CompositionView(
    Composition composition,
    ClearingGames.Judgement judgement,
    Optional<String> api,
    Map<AssetId, String> pictures) {

  /** Of one material so many files are listed. */
  private static final int MOST_FILES = 20;

  public CompositionView {
    pictures = Map.copyOf(pictures);
  }

  /** The address of a material's picture. */
  public Optional<String> picture(Release release) {
    return Optional.ofNullable(pictures.get(release.asset()));
  }

  /** The style of a presence's badge. */
  public static String tone(Presence presence) {
    return switch (presence) {
      case SAME -> "free";
      case CHANGED -> "asks";
      case ABSENT -> "narrow-terms";
    };
  }

  /** The drawing of a presence. */
  public static String icon(Presence presence) {
    return switch (presence) {
      case SAME -> "check";
      case CHANGED -> "must";
      case ABSENT -> "info";
    };
  }

  /** The word for what of a material is there; a change that is declared is none to wonder at. */
  public String presence(Composition.Ingredient one) {
    return switch (one.evidence().presence()) {
      case SAME -> one.evidence().isComplete() ? "same" : "some";
      case CHANGED -> one.claim().modified() ? "changed.declared" : "changed";
      case ABSENT -> composition.isWaiting() ? "waiting" : "absent";
    };
  }

  /** The files that are worth a line: those that are there. */
  public static List<Evidence.Trace> there(List<Evidence.Trace> traces) {
    return traces.stream()
        .filter(trace -> trace.presence() != Presence.ABSENT)
        .limit(MOST_FILES)
        .toList();
  }

  /** How many of the files are there. */
  public static long countThere(List<Evidence.Trace> traces) {
    return traces.stream().filter(trace -> trace.presence() != Presence.ABSENT).count();
  }

  /** The verdict on one material: the strictest on any of its licences. */
  public Verdict verdict(Release release) {
    return cleared(release).stream()
        .map(Clearance.Cleared::verdict)
        .reduce(Verdict.OK, Verdict::and);
  }

  /** Why the verdict on a material is so, each reason once. */
  public List<ClearingReason> reasons(Release release) {
    return cleared(release).stream()
        .flatMap(cleared -> cleared.reasons().stream())
        .distinct()
        .toList();
  }

  private List<Clearance.Cleared> cleared(Release release) {
    return judgement.clearance().items().stream()
        .filter(cleared -> cleared.item().asset().equals(release.asset()))
        .toList();
  }

  /** The titles of what a conflict is between, each once. */
  public List<Told> between(Frame frame, Clearance.Conflict conflict) {
    var concerned = conflict.between().stream().map(item -> item.asset()).distinct().toList();
    return releases().stream()
        .filter(release -> concerned.contains(release.asset()))
        .map(release -> frame.told(release.description().title()))
        .distinct()
        .toList();
  }

  private List<Release> releases() {
    return releases(composition);
  }

  /** Every material's release that is known. */
  static List<Release> releases(Composition composition) {
    return Stream.concat(
            composition.materials().stream().flatMap(one -> one.release().stream()),
            composition.undeclared().stream().map(Composition.Stray::release))
        .toList();
  }

  /** Who made a material, in a few words. */
  public static String makers(Frame frame, Release release) {
    return String.join(
        frame.say("list.comma"),
        release.description().contributors().stream().limit(3).map(one -> one.name()).toList());
  }

  /** What is not known of a file that was looked into. */
  public static List<Looked.Gap> gaps(Looked looked) {
    return Gaps.of(looked);
  }

  /** Why, in the reader's language. */
  public static String reason(Frame frame, Looked.Gap gap) {
    return Shortfall.find(gap.code())
        .map(why -> frame.language() == Language.CHINESE ? why.zh() : why.en())
        .orElse(gap.code());
  }
}
