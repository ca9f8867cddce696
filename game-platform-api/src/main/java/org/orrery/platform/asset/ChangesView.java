package org.orrery.platform.asset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Changes;
import org.orrery.assetdb.release.Changes.FileChange;
import org.orrery.assetdb.release.Comparing;

/** What differs between two releases, or between the newest and the next, as a page shows it. */
public record ChangesView(Comparing.Compared compared) {

  /** Files beyond these are counted, not listed. */
  public static final int MOST_FILES = 200;

  /**
   * A line about a file.
   *
   * @param what {@code added}, {@code removed}, {@code changed} or {@code renamed}
   * @param was where it was before, if that was elsewhere
   */
  public record FileLine(
      String what,
      String path,
      Optional<String> was,
      Optional<AssetFile> before,
      Optional<AssetFile> after) {}

  /** A line about a field of the description. */
  public record FieldLine(String field, String before, String after) {

    /** The word of the interface for the field. */
    public String label() {
      return switch (field) {
        case "year", "source", "relations" -> "material." + field;
        case "fidelity" -> "fidelity.title";
        case "embargoUntil" -> "field.embargo";
        case "ages",
            "minutes",
            "players",
            "platforms",
            "homepage",
            "repository",
            "materials",
            "engine" ->
            "game." + field;
        case "learningOutcomes" -> "game.learning";
        case "curriculum" -> "game.curriculum";
        case "accessibility" -> "game.access";
        case "contentRating" -> "game.rating";
        default -> "field." + field;
      };
    }
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return compared.changes().isEmpty();
  }

  /** Licences that differ. */
  public List<Changes.LicenseChange> licenses() {
    return compared.changes().licenses();
  }

  /** The files that are listed. */
  public List<FileLine> files() {
    return compared.changes().files().stream().limit(MOST_FILES).map(ChangesView::line).toList();
  }

  /** How many files the list leaves out. */
  public int otherFiles() {
    return Math.max(0, compared.changes().files().size() - MOST_FILES);
  }

  private static FileLine line(FileChange change) {
    var path = change.path().value();
    return switch (change) {
      case FileChange.Added(AssetFile file) ->
          new FileLine("added", path, Optional.empty(), Optional.empty(), Optional.of(file));
      case FileChange.Removed(AssetFile file) ->
          new FileLine("removed", path, Optional.empty(), Optional.of(file), Optional.empty());
      case FileChange.Changed(AssetFile before, AssetFile after) ->
          new FileLine("changed", path, Optional.empty(), Optional.of(before), Optional.of(after));
      case FileChange.Renamed(AssetFile before, AssetFile after) ->
          new FileLine(
              "renamed",
              path,
              Optional.of(before.path().value()),
              Optional.of(before),
              Optional.of(after));
    };
  }

  /** The fields of the description that differ. */
  public List<FieldLine> fields() {
    return compared.changes().fields().stream()
        .map(
            change ->
                new FieldLine(
                    change.field(),
                    change.before().map(ChangesView::text).orElse(""),
                    change.after().map(ChangesView::text).orElse("")))
        .toList();
  }

  private static String text(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
              .collect(Collectors.joining("\n"));
      case List<?> list -> list.stream().map(ChangesView::text).collect(Collectors.joining("\n"));
      default -> String.valueOf(value);
    };
  }
}
