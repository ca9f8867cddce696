package org.orrery.indexer.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.asset.Presentation.Screenshot;
import org.orrery.assetdb.asset.Presentation.Trailer;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Recipes;

/**
 * Which files of an asset are worth a preview. A game's files are parts of it, and not for looking
 * at one by one: only its screenshots and trailer, what its depositor calls a picture of it, and
 * some that are named so.
 */
public final class Chosen {

  /** Of one asset no more files than this are previewed. */
  public static final int MOST = 500;

  private static final int MOST_OF_A_GAME = 24;
  private static final Set<String> SHOWN_ROLES =
      Set.of("preview", "screenshot", "thumbnail", "cover");
  private static final List<String> SHOWN_NAMES =
      List.of("thumbnail", "cover", "screenshot", "preview", "title", "icon");

  private Chosen() {}

  /** The files for which there are recipes, in the order in which they are shown. */
  public static List<AssetFile> of(Description description, List<AssetFile> files) {
    var previewed = files.stream().filter(file -> !recipes(file).isEmpty()).toList();
    return switch (description) {
      case MaterialDescription material ->
          previewed.stream()
              .sorted(Comparator.comparing(file -> !isShown(file)))
              .limit(MOST)
              .toList();
      case GameDescription game ->
          Stream.of(named(game, previewed), shown(previewed), calledSo(previewed))
              .flatMap(chosen -> chosen)
              .distinct()
              .limit(MOST_OF_A_GAME)
              .toList();
    };
  }

  /** Its screenshots in their order, and its trailer. */
  private static Stream<AssetFile> named(GameDescription game, List<AssetFile> files) {
    var presentation = game.presentation();
    var paths =
        Stream.concat(
            presentation.screenshots().stream().map(Screenshot::path),
            presentation.trailer().stream()
                .filter(Trailer.OwnFile.class::isInstance)
                .map(own -> ((Trailer.OwnFile) own).path()));
    return paths.flatMap(path -> files.stream().filter(file -> file.path().equals(path)));
  }

  private static Stream<AssetFile> shown(List<AssetFile> files) {
    return files.stream().filter(Chosen::isShown);
  }

  private static Stream<AssetFile> calledSo(List<AssetFile> files) {
    return files.stream()
        .filter(file -> file.mediaType().startsWith("image/"))
        .filter(file -> rank(file) < SHOWN_NAMES.size())
        .sorted(Comparator.comparingInt(Chosen::rank));
  }

  /** Why a file is not previewed that is not chosen; empty for the parts of a game. */
  public static Optional<NoPreview> reason(AssetType type, AssetFile file) {
    if (type == AssetType.GAME && !isShown(file)) {
      return Optional.empty();
    }
    return Optional.of(recipes(file).isEmpty() ? NoPreview.NO_RECIPE : NoPreview.TOO_MANY_FILES);
  }

  /** The names of the recipes for a file. */
  static List<String> recipes(AssetFile file) {
    return Recipes.of(file.mediaType(), file.path().name()).stream()
        .map(recipe -> recipe.name())
        .toList();
  }

  /** Whether its depositor calls it a picture of the asset. */
  static boolean isShown(AssetFile file) {
    return file.role().filter(SHOWN_ROLES::contains).isPresent();
  }

  /** Whether it is a picture of the asset: by its role, or as a screenshot. */
  static boolean isShown(Description description, AssetFile file) {
    return isShown(file)
        || description instanceof GameDescription game
            && game.presentation().screenshots().stream()
                .anyMatch(shot -> shot.path().equals(file.path()));
  }

  private static int rank(AssetFile file) {
    var name = file.path().name().toLowerCase(Locale.ROOT);
    for (int rank = 0; rank < SHOWN_NAMES.size(); rank++) {
      if (name.startsWith(SHOWN_NAMES.get(rank))) {
        return rank;
      }
    }
    return SHOWN_NAMES.size();
  }
}
