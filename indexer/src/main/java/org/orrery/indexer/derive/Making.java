package org.orrery.indexer.derive;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.release.AssetFile;
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
  private final LocalFiles files;
  private final Workshop workshop;
  private final Once<Wanted, Boolean> underWay = new Once<>("deriving");

  public Making(Deriving deriving, LocalFiles files, Workshop workshop) {
    this.deriving = deriving;
    this.files = files;
    this.workshop = workshop;
  }

  /** What is made of these files by now. */
  public Map<Digest, List<Derivative>> made(Collection<AssetFile> some) {
    return deriving.of(some.stream().map(AssetFile::digest).distinct().toList());
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

  private boolean make(AssetFile file, String recipe) throws IOException, InterruptedException {
    var work = files.with(file, source -> workshop.make(recipe, source));
    return Shielded.call(() -> keep(file, recipe, work));
  }

  private boolean keep(AssetFile file, String recipe, Work work) {
    switch (work) {
      case Work.Made(var products, var measures) ->
          deriving.made(file.digest(), recipe, products, measures);
      case Work.Failed(var reason, var measures) ->
          deriving.failed(file.digest(), recipe, reason.code(), measures);
    }
    return true;
  }

  /** Abandons all making, for good; whoever waits for it is told. */
  public void stop() {
    underWay.stop();
  }
}
