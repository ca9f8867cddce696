package org.orrery.indexer.indexing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.inside.Container;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.derive.Chosen;
import org.orrery.indexer.derive.Making;
import org.orrery.indexer.derive.Thumbnail;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.document.IndexedFile;

/**
 * How far a release's previews are, and the looking into the files of a build.
 *
 * @param chosen the files that are previewed
 * @param made what is made of them by now
 * @param unopened the files that are still to be looked into
 */
record Previews(
    Set<AssetFile> chosen, Map<Digest, List<Derivative>> made, Set<AssetFile> unopened) {

  static Previews of(Release release, Making making) {
    var chosen = Chosen.of(release.description(), release.files());
    return new Previews(
        chosen.stream().collect(Collectors.toSet()),
        making.made(chosen),
        making.unopened(opened(release)));
  }

  /** The files of a release that are looked into: of a game those that may hold others. */
  private static List<AssetFile> opened(Release release) {
    return switch (release.type()) {
      case MATERIAL -> List.of();
      case GAME -> Container.among(release.files());
    };
  }

  /** Whether something is still to be made. */
  boolean areMissing() {
    return !unopened.isEmpty() || chosen.stream().anyMatch(this::isMissing);
  }

  /** The picture that stands for the release. */
  Optional<Thumbnail> thumbnail(Release release) {
    return Thumbnail.of(release.description(), release.files(), made);
  }

  private boolean isMissing(AssetFile file) {
    return chosen.contains(file) && Making.lacks(file, of(file));
  }

  private List<Derivative> of(AssetFile file) {
    return made.getOrDefault(file.digest(), List.of());
  }

  /**
   * The file with what its previews told; it waits while one is missing.
   *
   * @param isHidden whether what is in it is not for everybody yet
   */
  IndexedFile on(AssetFile file, IndexedFile known, boolean isHidden) {
    if (isMissing(file) || unopened.contains(file)) {
      return known.stillWaiting();
    }
    if (isHidden || !chosen.contains(file)) {
      return known;
    }
    return failure(file)
        .map(reason -> known.remarked("It has no preview. " + reason.en()))
        .orElse(known)
        .measured(measures(file));
  }

  private Optional<NoPreview> failure(AssetFile file) {
    return of(file).stream().anyMatch(Derivative::isMade)
        ? Optional.empty()
        : of(file).stream()
            .flatMap(derivative -> derivative.reason().stream())
            .flatMap(code -> NoPreview.find(code).stream())
            .findFirst();
  }

  private Map<String, Object> measures(AssetFile file) {
    var measures = new LinkedHashMap<String, Object>();
    of(file).forEach(derivative -> measures.putAll(derivative.measures()));
    return measures;
  }
}
