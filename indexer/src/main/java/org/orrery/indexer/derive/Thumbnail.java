package org.orrery.indexer.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.release.AssetFile;

/**
 * The picture that stands for an asset.
 *
 * @param pictures the same picture in different sizes, smallest first; at least one
 */
public record Thumbnail(List<Derivative.Output> pictures) {

  /** What recipes call a picture of a file as a whole. */
  public static final String PICTURE = "picture";

  /** The kind of material that a recipe shows, by its name without its version. */
  private static final Map<String, String> KINDS =
      Map.of(
          "image", Kind.IMAGE.word(),
          "svg", Kind.IMAGE.word(),
          "fits", Kind.IMAGE.word(),
          "pdf", Kind.DOCUMENT.word(),
          "sound", Kind.AUDIO.word(),
          "model", Kind.MODEL.word(),
          "map", Kind.MAP.word(),
          "relief", Kind.MAP.word(),
          "relief-by-name", Kind.MAP.word());

  public Thumbnail {
    pictures = List.copyOf(pictures);
  }

  /**
   * The picture of these files: of one that its depositor calls a picture of it, else of one of the
   * asset's own kind, else of any that has one.
   *
   * @param made what is made of the files by now
   */
  public static Optional<Thumbnail> of(
      Description description, List<AssetFile> files, Map<Digest, List<Derivative>> made) {
    // The files that are shown come first anyway, and sorting keeps that order.
    return Chosen.of(description, files).stream()
        .flatMap(
            file ->
                made.getOrDefault(file.digest(), List.of()).stream()
                    .map(derivative -> new Candidate(file, derivative)))
        .filter(candidate -> !candidate.pictures().isEmpty())
        .min(Comparator.comparingInt(candidate -> candidate.distance(description)))
        .map(candidate -> new Thumbnail(candidate.pictures()));
  }

  /** The largest that is no larger than so many pixels, else the smallest. */
  public Derivative.Output within(int size) {
    return pictures.stream()
        .filter(picture -> longest(picture) <= size)
        .max(Comparator.comparingInt(Thumbnail::longest))
        .orElse(pictures.getFirst());
  }

  /** The largest of them. */
  public Derivative.Output largest() {
    return pictures.getLast();
  }

  private static int longest(Derivative.Output picture) {
    return Math.max(picture.number("width"), picture.number("height"));
  }

  private record Candidate(AssetFile file, Derivative derivative) {

    List<Derivative.Output> pictures() {
      return derivative.outputs().stream()
          .filter(output -> output.role().equals(PICTURE))
          .sorted(Comparator.comparingInt(Thumbnail::longest))
          .toList();
    }

    int distance(Description description) {
      if (Chosen.isShown(description, file)) {
        return 0;
      }
      var kind =
          description instanceof MaterialDescription material
              ? material.kind().map(Kind::word).orElse("")
              : AssetType.GAME.word();
      var shown = KINDS.getOrDefault(derivative.family(), "");
      if (shown.equals(kind)) {
        return 1;
      }
      return shown.equals(Kind.IMAGE.word()) ? 2 : 3;
    }
  }
}
