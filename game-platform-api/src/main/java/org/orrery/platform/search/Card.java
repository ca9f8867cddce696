package org.orrery.platform.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.search.Highlight;
import org.orrery.indexer.search.Hit;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Html;
import org.orrery.platform.web.LicenseLabel;
import org.orrery.platform.web.Told;

/**
 * An asset on a card.
 *
 * @param kind what is drawn and named: a material's kind, or {@code game}
 * @param tone which of the six colourings its drawing has, the same for ever
 * @param fragments where it matched in running text or in files
 */
public record Card(
    String href,
    Told title,
    Told summary,
    String kind,
    int tone,
    LicenseLabel license,
    List<String> contributors,
    OptionalInt year,
    int files,
    long bytes,
    Optional<String> thumbnail,
    List<Fragment> fragments) {

  private static final int TONES = 6;
  private static final int MOST_FRAGMENTS = 3;
  private static final int MOST_NAMES = 3;

  public Card {
    contributors = List.copyOf(contributors);
    fragments = List.copyOf(fragments);
  }

  /**
   * Where it matched.
   *
   * @param file the path of the file, where it was in one
   */
  public record Fragment(Optional<String> file, Html html) {}

  /** The card of a hit. */
  public static Card of(Hit hit, Frame frame) {
    var isGame = hit.type() == DocumentType.GAME;
    return new Card(
        (isGame ? "/games/" : "/materials/") + hit.id(),
        frame.told(hit.titles()),
        frame.told(hit.summaries()),
        isGame ? "game" : hit.kind().orElse("document"),
        tone(hit.id()),
        LicenseLabel.of(hit.license()),
        hit.contributors(),
        hit.year(),
        hit.files(),
        hit.bytes(),
        hit.thumbnail().map(url -> url + "&size=512"),
        hit.highlights().stream()
            .filter(Card::isTelling)
            .limit(MOST_FRAGMENTS)
            .map(Card::fragment)
            .toList());
  }

  /**
   * The card of a release.
   *
   * @param thumbnail the address of its picture
   */
  public static Card of(Release release, Optional<String> thumbnail, Frame frame) {
    var description = release.description();
    return new Card(
        "/" + release.type().plural() + "/" + release.asset(),
        frame.told(description.title()),
        description instanceof GameDescription game ? frame.told(game.summary()) : new Told("", ""),
        kind(description),
        tone(release.asset().value()),
        LicenseLabel.of(description.license().orElse("")),
        description.contributors().stream().map(Contributor::name).toList(),
        description instanceof MaterialDescription material && material.year().isPresent()
            ? OptionalInt.of(material.year().get())
            : OptionalInt.empty(),
        release.files().size(),
        release.files().stream().mapToLong(AssetFile::size).sum(),
        thumbnail,
        List.of());
  }

  private static String kind(Description description) {
    return switch (description) {
      case GameDescription game -> "game";
      case MaterialDescription material -> material.kind().map(Kind::word).orElse("document");
    };
  }

  /** Titles, names and subjects stand on the card already. */
  private static boolean isTelling(Highlight highlight) {
    return highlight.file().isPresent()
        || highlight.field().startsWith("description")
        || highlight.field().startsWith("summary");
  }

  /** The colouring of an asset's drawing. */
  public static int tone(String id) {
    return Math.floorMod(id.hashCode(), TONES);
  }

  // The index escapes every character of the text and sets no tag but mark.
  private static Fragment fragment(Highlight highlight) {
    return new Fragment(highlight.file(), new Html(highlight.fragment()));
  }

  /** Whether it may go into a pack. */
  public boolean isMaterial() {
    return href.startsWith("/materials/");
  }

  /** Its id. */
  public String id() {
    return href.substring(href.lastIndexOf('/') + 1);
  }

  /** The first contributors, for one line. */
  public List<String> firstContributors() {
    return contributors.subList(0, Math.min(MOST_NAMES, contributors.size()));
  }

  /** How many contributors the line leaves out. */
  public int otherContributors() {
    return contributors.size() - firstContributors().size();
  }
}
