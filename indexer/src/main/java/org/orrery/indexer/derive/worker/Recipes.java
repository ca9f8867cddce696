package org.orrery.indexer.derive.worker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.indexer.derive.worker.inside.InsideRecipe;
import org.orrery.indexer.derive.worker.map.MapRecipe;
import org.orrery.indexer.derive.worker.map.ReliefRecipe;
import org.orrery.indexer.derive.worker.model.ModelRecipe;
import org.orrery.indexer.derive.worker.table.TableRecipe;
import org.orrery.indexer.derive.worker.text.TextRecipe;

/** All recipes. */
public final class Recipes {

  /** Each recipe for previews once, in the order in which they are made. */
  private static final List<Recipe> PREVIEWS =
      List.of(
          new ImageRecipe(),
          ReliefRecipe.ofOthers(),
          ReliefRecipe.ofCalledSo(),
          new ModelRecipe(),
          new TableRecipe(),
          new MapRecipe(),
          new SvgRecipe(),
          new FitsRecipe(),
          new PdfRecipe(),
          new SoundRecipe(),
          new VideoRecipe(),
          new TextRecipe());

  /** Is no preview and made of the files of builds alone. */
  public static final Recipe INSIDE = new InsideRecipe();

  /** Is no preview either, and made of the pictures that stand for assets. */
  public static final Recipe SOCIAL = new SocialRecipe();

  private static final Set<String> NO_PREVIEWS = Set.of(InsideRecipe.FAMILY, SocialRecipe.FAMILY);

  private Recipes() {}

  /** The recipes for previews of a file; the media type may have parameters. */
  public static List<Recipe> of(String mediaType, String fileName) {
    var type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    var name = fileName.toLowerCase(Locale.ROOT);
    return PREVIEWS.stream().filter(recipe -> recipe.takes(type, name)).toList();
  }

  /** Whether recipes of this name, which has no version, make previews. */
  public static boolean arePreviews(String family) {
    return !NO_PREVIEWS.contains(family);
  }

  /** The names of all recipes in one text, which tells one set of recipes from another. */
  public static String names() {
    return all().map(Recipe::name).sorted().collect(Collectors.joining(" "));
  }

  private static Stream<Recipe> all() {
    return Stream.concat(PREVIEWS.stream(), Stream.of(INSIDE, SOCIAL));
  }

  /** The recipe of the name, version included. */
  public static Optional<Recipe> find(String name) {
    return all().filter(recipe -> recipe.name().equals(name)).findFirst();
  }
}
