package org.orrery.platform.preview;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.derive.Chosen;
import org.orrery.indexer.derive.Making;
import org.orrery.indexer.derive.Thumbnail;
import org.orrery.indexer.derive.Wishes;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Recipes;
import org.orrery.indexer.derive.worker.SocialRecipe;
import org.orrery.platform.asset.FileUrls;

/**
 * Finds what can be shown of a release's or draft's files, and has made what is missing, for a
 * later look. Whoever asks may have their bytes.
 */
@Singleton
public final class Previews {

  private final Reading reading;
  private final Deriving deriving;
  private final Wishes wishes;

  Previews(Reading reading, Deriving deriving, Wishes wishes) {
    this.reading = reading;
    this.deriving = deriving;
    this.wishes = wishes;
  }

  /** What can be shown of the files of a release, those first that are chosen for it. */
  public List<FilePreview> of(Release release) {
    return of(
        release.description(),
        release.files(),
        file -> FileUrls.of(release, file.path()),
        place(release) + "derivatives/",
        "?release=" + release.number());
  }

  /** What can be shown of the files of a draft. */
  public List<FilePreview> of(Draft draft) {
    var place = "/api/" + draft.type().plural() + "/" + draft.id() + "/draft/";
    return of(
        draft.description(),
        draft.files(),
        file -> place + "files/" + FileUrls.encoded(file.path().value()),
        place + "derivatives/",
        "");
  }

  /** The picture that stands for the release. */
  public Optional<Thumbnail> thumbnail(Release release) {
    var chosen = Chosen.of(release.description(), release.files());
    return Thumbnail.of(release.description(), release.files(), made(chosen));
  }

  private List<FilePreview> of(
      Description description,
      List<AssetFile> files,
      Function<AssetFile, String> fileUrl,
      String outputsUrl,
      String query) {
    var chosen = Chosen.of(description, files);
    var made = made(chosen);
    var previews = new ArrayList<FilePreview>();
    for (var file : chosen) {
      var held = made.getOrDefault(file.digest(), List.of());
      for (var derivative : held) {
        if (foundNothing(derivative)) {
          continue;
        }
        previews.add(
            new FilePreview(
                PreviewKind.ofRecipe(derivative.family(), file),
                file,
                false,
                derivative.reason().map(Previews::reason),
                derivative.measures(),
                derivative.outputs(),
                fileUrl.apply(file),
                outputsUrl,
                query));
      }
      if (Making.lacks(file, held)) {
        previews.add(nothing(file, Optional.empty(), fileUrl, outputsUrl, query));
      } else if (held.stream().allMatch(Previews::foundNothing)) {
        previews.add(nothing(file, Optional.of(NoPreview.UNSUPPORTED), fileUrl, outputsUrl, query));
      }
    }
    var others = new HashSet<>(chosen);
    for (var file : files) {
      if (!others.contains(file)) {
        Chosen.reason(description.type(), file)
            .ifPresent(
                reason ->
                    previews.add(nothing(file, Optional.of(reason), fileUrl, outputsUrl, query)));
      }
    }
    wishes.wish(previews.stream().filter(FilePreview::isWaiting).map(FilePreview::file).toList());
    return previews;
  }

  /** Whether a recipe had a look and left the file to the others. */
  private static boolean foundNothing(Derivative derivative) {
    return derivative.isMade() && derivative.outputs().isEmpty() && derivative.measures().isEmpty();
  }

  private static FilePreview nothing(
      AssetFile file,
      Optional<NoPreview> reason,
      Function<AssetFile, String> fileUrl,
      String outputsUrl,
      String query) {
    return new FilePreview(
        PreviewKind.of(file),
        file,
        reason.isEmpty(),
        reason,
        Map.of(),
        List.of(),
        fileUrl.apply(file),
        outputsUrl,
        query);
  }

  private static NoPreview reason(String code) {
    return NoPreview.find(code).orElse(NoPreview.CRASHED);
  }

  /** The picture by which other sites show the release, once it is made. */
  Optional<Derivative.Output> social(Release release) {
    return thumbnail(release).stream()
        .flatMap(thumbnail -> deriving.of(thumbnail.largest().digest()).stream())
        .filter(made -> made.family().equals(SocialRecipe.FAMILY))
        .flatMap(made -> made.outputs().stream())
        .findFirst();
  }

  /**
   * A picture that stands for the newest release in other sites' pages, no larger than this; empty
   * where there is none that everybody may see.
   */
  public Optional<StandIn> standIn(Release release, int mostWidth, int mostHeight) {
    if (mostWidth >= SocialRecipe.WIDTH && mostHeight >= SocialRecipe.HEIGHT) {
      return Optional.of(
          new StandIn(place(release) + "social.jpg", SocialRecipe.WIDTH, SocialRecipe.HEIGHT));
    }
    if (reading.obstacle(Actor.visitor(), release).isPresent()) {
      return Optional.empty();
    }
    return thumbnail(release).stream()
        .flatMap(thumbnail -> thumbnail.pictures().stream())
        .filter(picture -> picture.number("width") <= mostWidth)
        .filter(picture -> picture.number("height") <= mostHeight)
        .reduce((smaller, larger) -> larger)
        .map(picture -> standIn(release, picture));
  }

  private static StandIn standIn(Release release, Derivative.Output picture) {
    int width = picture.number("width");
    int height = picture.number("height");
    int size = Math.max(PreviewApi.SMALLEST, Math.max(width, height));
    return new StandIn(
        place(release) + "thumbnail?release=" + release.number() + "&size=" + size, width, height);
  }

  private static String place(Release release) {
    return "/api/" + release.type().plural() + "/" + release.asset() + "/";
  }

  /** What was found inside a file is not for looking at, nor what others show of an asset. */
  private Map<Digest, List<Derivative>> made(List<AssetFile> files) {
    var made = new HashMap<Digest, List<Derivative>>();
    deriving
        .of(files.stream().map(AssetFile::digest).toList())
        .forEach(
            (parent, all) ->
                made.put(
                    parent,
                    all.stream().filter(one -> Recipes.arePreviews(one.family())).toList()));
    return made;
  }
}
