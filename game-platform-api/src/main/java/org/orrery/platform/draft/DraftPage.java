package org.orrery.platform.draft;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.Platform;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.platform.asset.ChangesView;
import org.orrery.platform.web.Form;

/**
 * A draft with its forms.
 *
 * @param form the description, as it is or as it was typed
 * @param seen names the description that the form shows, so that a later one is not overwritten
 * @param releases how many the asset has
 * @param files what was refused of files; blank while nothing was
 * @param release what was typed for a release
 * @param done what was just done: {@code saved}, {@code files}, {@code removed}, or empty
 * @param changes what its release would change; empty before a first
 * @param panels what other features put there
 */
public record DraftPage(
    Draft draft,
    Form form,
    String seen,
    int releases,
    Form files,
    Form release,
    String done,
    Optional<ChangesView> changes,
    Map<DraftPanel.Place, List<Content>> panels) {

  private static final int BLANK_ROWS = 2;
  private static final int MOST_FILES_OFFERED = 500;

  /** Licenses that most people choose from, the freest first. */
  private static final List<String> COMMON_LICENSES =
      List.of(
          "CC0-1.0",
          "CC-BY-4.0",
          "CC-BY-SA-4.0",
          "CC-BY-NC-4.0",
          "CC-BY-NC-SA-4.0",
          "MIT",
          "Apache-2.0",
          "GPL-3.0-or-later",
          "ODbL-1.0");

  public DraftPage {
    panels = Map.copyOf(panels);
  }

  /** What other features put into the wide column. */
  public List<Content> mainPanels() {
    return panels.getOrDefault(DraftPanel.Place.MAIN, List.of());
  }

  /** What other features put into the narrow column. */
  public List<Content> sidePanels() {
    return panels.getOrDefault(DraftPanel.Place.SIDE, List.of());
  }

  /** {@code materials} or {@code games}. */
  public String shelf() {
    return draft.type().plural();
  }

  /** Whether it is a game. */
  public boolean isGame() {
    return draft.type() == AssetType.GAME;
  }

  /** Where its forms are sent. */
  public String here() {
    return "/deposit/" + shelf() + "/" + draft.id();
  }

  /** What still stops a release. */
  public List<Violation> problems() {
    return draft.problems();
  }

  /** Places of rows to show: those that have something, and some blank ones. */
  public List<Integer> rows(String name, String field) {
    var filled =
        (int)
            form.values().keySet().stream()
                .filter(key -> key.matches(name + "\\.\\d+\\." + field))
                .count();
    return Stream.iterate(0, row -> row + 1).limit((long) filled + BLANK_ROWS).toList();
  }

  /** Every kind of material. */
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }

  /** Every platform of games. */
  public List<Platform> platforms() {
    return List.of(Platform.values());
  }

  /** Every role that people are credited with. */
  public List<CreditRole> roles() {
    return Arrays.asList(CreditRole.values());
  }

  /** Licenses that are offered; any other may be typed. */
  public List<License> licenses() {
    return COMMON_LICENSES.stream().flatMap(id -> Licenses.spdx().find(id).stream()).toList();
  }

  /** The widest subjects. */
  public List<Subject> subjects() {
    return Subjects.shipped().topLevel();
  }

  /** The subjects below one. */
  public List<Subject> inner(Subject subject) {
    return Subjects.shipped().children(subject.code());
  }

  /** Whether a subject or one below it is chosen. */
  public boolean isChosen(Subject subject) {
    return form.all("subjects").stream()
        .anyMatch(code -> code.equals(subject.code()) || code.startsWith(subject.code() + "."));
  }

  /** Files whose media type is of this kind, such as {@code image}; so many are offered. */
  public List<AssetFile> filesOf(String kind) {
    return draft.files().stream()
        .filter(file -> file.mediaType().startsWith(kind + "/"))
        .limit(MOST_FILES_OFFERED)
        .toList();
  }

  /** Relation types that are offered, DataCite's words. */
  public List<String> relationTypes() {
    return List.of(
        "IsDerivedFrom",
        "IsSourceOf",
        "References",
        "IsReferencedBy",
        "IsPartOf",
        "HasPart",
        "IsVersionOf",
        "IsDocumentedBy",
        "IsSupplementTo",
        "IsIdenticalTo");
  }
}
