package org.orrery.indexer.derive;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.inside.LookingInside;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.indexer.derive.worker.Recipes;
import org.orrery.indexer.worker.LocalFiles;
import org.orrery.indexer.worker.Once;
import org.orrery.indexer.worker.Shielded;

/**
 * Has derivatives made, each recipe once for each content, and kept. What the server was ended over
 * is begun anew when it is wanted the next time.
 */
public final class Making {

  private record Wanted(Digest parent, String recipe) {}

  private final Deriving deriving;
  private final LookingInside inside;
  private final LocalFiles files;
  private final Workshop workshop;
  private final Once<Wanted, Boolean> underWay = new Once<>("deriving");

  public Making(Deriving deriving, LookingInside inside, LocalFiles files, Workshop workshop) {
    this.deriving = deriving;
    this.inside = inside;
    this.files = files;
    this.workshop = workshop;
  }

  /** What is made of these files by now for people to look at. */
  public Map<Digest, List<Derivative>> made(Collection<AssetFile> some) {
    var made = new HashMap<Digest, List<Derivative>>();
    deriving
        .of(some.stream().map(AssetFile::digest).distinct().toList())
        .forEach((parent, all) -> made.put(parent, previews(all)));
    return made;
  }

  private static List<Derivative> previews(List<Derivative> all) {
    return all.stream().filter(made -> Recipes.arePreviews(made.family())).toList();
  }

  /** Those of these files that were not looked into yet. */
  public Set<AssetFile> unopened(Collection<AssetFile> some) {
    var held = deriving.of(some.stream().map(AssetFile::digest).distinct().toList());
    return some.stream()
        .filter(file -> !isOpened(held.getOrDefault(file.digest(), List.of())))
        .collect(Collectors.toSet());
  }

  private static boolean isOpened(List<Derivative> held) {
    return held.stream().anyMatch(made -> made.recipe().equals(Recipes.INSIDE.name()));
  }

  /** Whether a recipe for the file is among none of these derivatives. */
  public static boolean lacks(AssetFile file, List<Derivative> held) {
    return !missing(file, held).isEmpty();
  }

  private static List<String> missing(AssetFile file, List<Derivative> held) {
    return Chosen.recipes(file).stream()
        .filter(recipe -> held.stream().noneMatch(made -> made.recipe().equals(recipe)))
        .toList();
  }

  /**
   * Makes whatever is still to be made out of the file, and waits for it.
   *
   * @throws InterruptedException when making was {@linkplain #stop stopped}
   */
  public void make(AssetFile file) throws InterruptedException {
    for (var recipe : missing(file, deriving.of(file.digest()))) {
      var _ = underWay.of(new Wanted(file.digest(), recipe), () -> make(file, recipe));
    }
  }

  /**
   * Has the file looked into, unless it was, and waits for it.
   *
   * @throws InterruptedException when making was {@linkplain #stop stopped}
   */
  public void lookInto(AssetFile file) throws InterruptedException {
    var recipe = Recipes.INSIDE.name();
    if (!isOpened(deriving.of(file.digest()))) {
      var _ = underWay.of(new Wanted(file.digest(), recipe), () -> make(file, recipe));
    }
  }

  /** What was made, or could not be, for other sites to show the asset of this picture. */
  public Optional<Derivative> social(Thumbnail thumbnail) {
    return deriving.of(thumbnail.largest().digest()).stream()
        .filter(made -> made.recipe().equals(Recipes.SOCIAL.name()))
        .findFirst();
  }

  /**
   * Has the picture made by which other sites show the asset, unless it was, and waits for it.
   *
   * @throws InterruptedException when making was {@linkplain #stop stopped}
   */
  public void makeSocial(Thumbnail thumbnail) throws InterruptedException {
    if (social(thumbnail).isEmpty()) {
      var file = asFile(thumbnail.largest());
      var recipe = Recipes.SOCIAL.name();
      var _ = underWay.of(new Wanted(file.digest(), recipe), () -> make(file, recipe));
    }
  }

  /** What was made of a file, as one that something else is made of. */
  private static AssetFile asFile(Derivative.Output output) {
    return new AssetFile(
        AssetPath.parse(output.role()),
        output.digest(),
        output.size(),
        output.mediaType(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private boolean make(AssetFile file, String recipe) throws IOException, InterruptedException {
    var work = files.with(file, source -> workshop.make(recipe, source));
    return Shielded.call(() -> keep(file, recipe, work));
  }

  private boolean keep(AssetFile file, String recipe, Work work) throws IOException {
    if (recipe.equals(Recipes.INSIDE.name())) {
      keepInside(file, recipe, work);
      return true;
    }
    switch (work) {
      case Work.Made(var products, var measures) ->
          deriving.made(file.digest(), recipe, products, measures);
      case Work.Failed(var reason, var measures) ->
          deriving.failed(file.digest(), recipe, reason.code(), measures);
    }
    return true;
  }

  private void keepInside(AssetFile file, String recipe, Work work) throws IOException {
    switch (work) {
      case Work.Made(var products, var measures) ->
          inside.looked(file.digest(), recipe, products, measures);
      case Work.Failed(var reason, var measures) ->
          inside.failed(file.digest(), recipe, reason.code(), measures);
    }
  }

  /** Abandons all making, for good; whoever waits for it is told. */
  public void stop() {
    underWay.stop();
  }
}
