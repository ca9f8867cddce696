package org.orrery.assetdb.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Changes;
import org.orrery.assetdb.release.Changes.FileChange;

/**
 * What has to be judged again because of changes between two releases. It errs towards looking
 * again: a script can change everything.
 */
public record Touched(Set<Gate> gates, Set<Criterion> criteria) {

  public Touched {
    gates = Set.copyOf(gates);
    criteria = Set.copyOf(criteria);
  }

  /** What a part of a release has to do with. */
  private enum Kind {
    /** Scripts, pages, data, and whatever is not known to be harmless. */
    CODE(EnumSet.allOf(Gate.class), EnumSet.allOf(Criterion.class)),
    /** Pictures, sound, films. */
    MEDIA(
        EnumSet.of(Gate.LICENSE, Gate.AGE, Gate.SAFETY),
        EnumSet.of(Criterion.ACCURACY, Criterion.ENGAGEMENT, Criterion.ACCESSIBILITY)),
    /** Texts and fonts that come with it. */
    TEXT(EnumSet.of(Gate.LICENSE), EnumSet.noneOf(Criterion.class)),
    /** Who made what, under which terms. */
    RIGHTS(EnumSet.of(Gate.LICENSE), EnumSet.noneOf(Criterion.class)),
    AUDIENCE(EnumSet.of(Gate.AGE), EnumSet.of(Criterion.EXHIBIT)),
    SCIENCE(EnumSet.noneOf(Gate.class), EnumSet.of(Criterion.ACCURACY, Criterion.LEARNING)),
    ACCESS(EnumSet.of(Gate.SAFETY), EnumSet.of(Criterion.ACCESSIBILITY)),
    RUNNING(EnumSet.of(Gate.RUNS), EnumSet.of(Criterion.ROBUSTNESS, Criterion.EXHIBIT)),
    NOTHING(EnumSet.noneOf(Gate.class), EnumSet.noneOf(Criterion.class));

    @SuppressWarnings("ImmutableEnumChecker") // Copies that nobody can change.
    private final Set<Gate> gates;

    @SuppressWarnings("ImmutableEnumChecker") // Copies that nobody can change.
    private final Set<Criterion> criteria;

    Kind(Set<Gate> gates, Set<Criterion> criteria) {
      this.gates = Set.copyOf(gates);
      this.criteria = Set.copyOf(criteria);
    }
  }

  /** What the changes touch. */
  static Touched by(Changes changes) {
    var gates = EnumSet.noneOf(Gate.class);
    var criteria = EnumSet.noneOf(Criterion.class);
    Stream.concat(
            changes.files().stream().flatMap(Touched::kinds),
            changes.fields().stream().map(change -> kind(change.field())))
        .forEach(
            kind -> {
              gates.addAll(kind.gates);
              criteria.addAll(kind.criteria);
            });
    return new Touched(gates, criteria);
  }

  private static Stream<Kind> kinds(FileChange change) {
    return switch (change) {
      case FileChange.Added(AssetFile file) -> Stream.of(kind(file));
      case FileChange.Removed(AssetFile file) -> Stream.of(kind(file));
      case FileChange.Renamed(AssetFile before, AssetFile after) -> Stream.of(kind(after));
      case FileChange.Changed(AssetFile before, AssetFile after) ->
          before.digest().equals(after.digest())
              ? Stream.of(Kind.RIGHTS)
              : Stream.of(kind(before), kind(after));
    };
  }

  private static Kind kind(AssetFile file) {
    var type = file.mediaType();
    if (type.equals("text/plain") || type.equals("text/markdown") || type.startsWith("font/")) {
      return Kind.TEXT;
    }
    var isMedia = Stream.of("image/", "audio/", "video/").anyMatch(type::startsWith);
    // A drawing in SVG can hold scripts.
    return isMedia && !type.equals("image/svg+xml") ? Kind.MEDIA : Kind.CODE;
  }

  private static Kind kind(String field) {
    return switch (field) {
      case "license", "contributors" -> Kind.RIGHTS;
      case "ages", "contentRating", "players", "minutes" -> Kind.AUDIENCE;
      case "summary", "description", "learningOutcomes", "curriculum" -> Kind.SCIENCE;
      case "accessibility", "languages" -> Kind.ACCESS;
      case "platforms", "engine", "playUrl" -> Kind.RUNNING;
      case "title", "keywords", "subjects", "homepage", "repository" -> Kind.NOTHING;
      default -> Kind.CODE;
    };
  }

  /** Whether all has to be judged again. */
  public boolean isEverything() {
    return Arrays.stream(Gate.values()).allMatch(gates::contains)
        && Arrays.stream(Criterion.values()).allMatch(criteria::contains);
  }
}
