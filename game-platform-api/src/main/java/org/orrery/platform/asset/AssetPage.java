package org.orrery.platform.asset;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.asset.Presentation.Trailer;
import org.orrery.assetdb.credit.Credit;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.harvest.CitePanel;
import org.orrery.platform.preview.FilePreview;
import org.orrery.platform.search.Card;
import org.orrery.platform.usage.UsageView;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Html;
import org.orrery.platform.web.LicenseLabel;
import org.orrery.platform.web.Markdown;
import org.orrery.platform.web.Told;

/**
 * What the page of a release shows.
 *
 * @param history releases of the same asset, newest first
 * @param state how far the text of its files is read
 * @param previews what is shown in place
 * @param unseen the files of which nothing can be shown, each with its reason
 * @param embargo the day from which everybody may have the bytes, while it has not come
 * @param areBytesOpen whether this reader may have them now
 * @param isOwn whether this reader deposits it
 * @param playUrl where a game is played
 * @param credits its contributors, and what they say to it
 * @param cite how to cite it
 * @param life whether it is withdrawn, and what follows from it
 * @param usage how much it is used
 * @param panels what other features put there
 */
public record AssetPage(
    Release release,
    List<Releases.Listed> history,
    ProcessingView state,
    List<Preview> previews,
    List<FilePreview> unseen,
    Optional<LocalDate> embargo,
    boolean areBytesOpen,
    boolean isOwn,
    Optional<String> playUrl,
    List<Credit> credits,
    CitePanel cite,
    LifeView life,
    UsageView usage,
    Map<AssetPanel.Place, List<Content>> panels) {

  /** Files beyond these are counted, not listed. */
  public static final int MOST_FILES = 300;

  private static final Set<String> SEEN = Set.of("image", "model", "video", "map");

  public AssetPage {
    history = List.copyOf(history);
    previews = List.copyOf(previews);
    unseen = List.copyOf(unseen);
    credits = List.copyOf(credits);
    panels = Map.copyOf(panels);
  }

  /** A text in one language as safe HTML. */
  public record Passage(String lang, Html html) {}

  /** {@code materials} or {@code games}. */
  public String shelf() {
    return release.type().plural();
  }

  /** Whether something on it is shown by a viewer. */
  public boolean hasViewers() {
    return previews.stream()
        .anyMatch(
            preview ->
                preview instanceof Preview.Model
                    || preview instanceof Preview.Outlines
                    || preview instanceof Preview.Table);
  }

  /** A material's kind, or {@code game}. */
  public String kind() {
    return switch (release.description()) {
      case MaterialDescription material -> material.kind().map(Kind::word).orElse("document");
      case GameDescription game -> AssetType.GAME.word();
    };
  }

  /** Whether it is a thing to look at, so that its colours are worth a word. */
  public boolean isSeen() {
    return SEEN.contains(kind());
  }

  /** The colouring of its drawing. */
  public int tone() {
    return Card.tone(release.asset().value());
  }

  /** Whether there is no newer release. */
  public boolean isNewest() {
    return history.isEmpty() || history.getFirst().number() == release.number();
  }

  /** Its name in the reader's language. */
  public Told title(Frame frame) {
    return frame.told(release.description().title());
  }

  /** Its names in other languages than that of the title shown. */
  public List<Told> otherTitles(Frame frame) {
    var shown = title(frame);
    var others = new ArrayList<Told>();
    release
        .description()
        .title()
        .byLanguage()
        .forEach(
            (tag, text) -> {
              var told = frame.told(Map.of(tag, text));
              if (!told.text().equals(shown.text())) {
                others.add(told);
              }
            });
    return others;
  }

  /** The description, the reader's language first. */
  public List<Passage> passages(Frame frame) {
    var texts = release.description().description();
    var first = frame.told(texts);
    var passages = new ArrayList<Passage>();
    if (!first.isEmpty()) {
      passages.add(new Passage(first.lang(), Markdown.html(first.text())));
    }
    return passages;
  }

  /** What it permits and asks. */
  public LicenseLabel license() {
    return LicenseLabel.of(release.description().license().orElse(""));
  }

  /** What only materials have. */
  public Optional<MaterialDescription> material() {
    return release.description() instanceof MaterialDescription material
        ? Optional.of(material)
        : Optional.empty();
  }

  /** What only games have. */
  public Optional<GameDescription> game() {
    return release.description() instanceof GameDescription game
        ? Optional.of(game)
        : Optional.empty();
  }

  /** A screenshot with what it shows. */
  public record Shot(Preview.Picture picture, LocalizedText alt) {}

  /** A game's screenshots, as far as they can be shown, in their order. */
  public List<Shot> shots() {
    var shots = game().map(game -> game.presentation().screenshots()).orElse(List.of());
    return shots.stream()
        .flatMap(
            shot ->
                pictures()
                    .filter(picture -> picture.path().equals(shot.path().value()))
                    .map(picture -> new Shot(picture, shot.alt())))
        .toList();
  }

  private Stream<Preview.Picture> pictures() {
    return previews.stream()
        .filter(Preview.Picture.class::isInstance)
        .map(Preview.Picture.class::cast);
  }

  /** What is shown besides the screenshots. */
  public List<Preview> otherPreviews() {
    var shots = shots().stream().map(Shot::picture).toList();
    return previews.stream().filter(preview -> !shots.contains(preview)).toList();
  }

  /** A trailer that lies elsewhere; one of its own files is among the previews. */
  public Optional<String> trailerElsewhere() {
    return game()
        .flatMap(game -> game.presentation().trailer())
        .filter(Trailer.Elsewhere.class::isInstance)
        .map(Trailer::value);
  }

  /** The files that are listed. */
  public List<AssetFile> files() {
    return release.files().subList(0, Math.min(MOST_FILES, release.files().size()));
  }

  /** How many files the list leaves out. */
  public int otherFiles() {
    return release.files().size() - files().size();
  }

  /** Where a file of this release is read. */
  public String fileUrl(AssetFile file) {
    return FileUrls.of(release, file.path());
  }

  /** What other features tell programs. */
  public List<Content> metaPanels() {
    return panels.getOrDefault(AssetPanel.Place.META, List.of());
  }

  /** What other features put below the title. */
  public List<Content> headPanels() {
    return panels.getOrDefault(AssetPanel.Place.HEAD, List.of());
  }

  /** What other features put into the wide column. */
  public List<Content> mainPanels() {
    return panels.getOrDefault(AssetPanel.Place.MAIN, List.of());
  }

  /** What other features put into the narrow column. */
  public List<Content> sidePanels() {
    return panels.getOrDefault(AssetPanel.Place.SIDE, List.of());
  }

  /** Where all of this release is read as a zip. */
  public String archiveUrl() {
    return "/api/" + shelf() + "/" + release.asset() + "/archive?release=" + release.number();
  }
}
