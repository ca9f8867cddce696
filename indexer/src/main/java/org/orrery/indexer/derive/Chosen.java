package org.orrery.indexer.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Recipes;

/**
 * Which files of an asset are worth a preview. A game's files are parts of it, and not for looking
 * at one by one: only what its depositor calls a picture of it, and some that are named so.
 */
public final class Chosen {

  /** Of one asset no more files than this are previewed. */
  public static final int MOST = 500;

  private static final int MOST_OF_A_GAME = 12;
  private static final Set<String> SHOWN_ROLES =
      Set.of("preview", "screenshot", "thumbnail", "cover");
  private static final List<String> SHOWN_NAMES =
      List.of("thumbnail", "cover", "screenshot", "preview", "title", "icon");

  private Chosen() {}

  /** The files for which there are recipes, in the order in which they are shown. */
  public static List<AssetFile> of(AssetType type, List<AssetFile> files) {
    var previewed = files.stream().filter(file -> !recipes(file).isEmpty());
    return switch (type) {
      case MATERIAL ->
          previewed.sorted(Comparator.comparing(file -> !isShown(file))).limit(MOST).toList();
      case GAME ->
          Stream.concat(
                  files.stream().filter(Chosen::isShown),
                  files.stream()
                      .filter(file -> !isShown(file))
                      .filter(file -> file.mediaType().startsWith("image/"))
                      .filter(file -> rank(file) < SHOWN_NAMES.size())
                      .sorted(Comparator.comparingInt(Chosen::rank)))
              .filter(file -> !recipes(file).isEmpty())
              .limit(MOST_OF_A_GAME)
              .toList();
    };
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
