package org.orrery.assetdb.composition;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.inside.Looked;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Selected;
import org.orrery.assetdb.withdrawal.Withdrawal;

/**
 * What a game is made of, as far as it is known.
 *
 * @param materials those that are said to be in it, in the order in which that is said
 * @param undeclared those whose bytes are in it though nobody says so
 * @param opened its files that may hold others, largest first
 */
public record Composition(List<Ingredient> materials, List<Stray> undeclared, List<Opened> opened) {

  public Composition {
    materials = List.copyOf(materials);
    undeclared = List.copyOf(undeclared);
    opened = List.copyOf(opened);
  }

  /**
   * A material that is said to be in a game.
   *
   * @param release the one that is meant; empty where there is none
   * @param evidence what of it is in the build
   */
  public record Ingredient(
      Claim claim, Optional<Release> release, Evidence evidence, Optional<News> news) {

    /** What is taken: the files that a lock file names, else all of the release. */
    public Optional<Selected> selected() {
      return release.map(
          one -> {
            var named = claim.files().stream().map(Evidence.Wanted::path).toList();
            return new Selected(
                one,
                one.files().stream().filter(file -> named.contains(file.path().value())).toList());
          });
    }
  }

  /**
   * A material whose bytes are in a game though nobody says so.
   *
   * @param traces its files that are there
   */
  public record Stray(Release release, List<Evidence.Trace> traces, News news) {

    public Stray {
      traces = List.copyOf(traces);
    }

    /** Its files that are there. */
    public Selected selected() {
      var found = traces.stream().map(Evidence.Trace::path).toList();
      return new Selected(
          release,
          release.files().stream().filter(file -> found.contains(file.path().value())).toList());
    }
  }

  /**
   * What has happened to a material since the release that is meant.
   *
   * @param newer number of its newest release, where that is another
   * @param license of its newest release, where that is another
   */
  public record News(
      AssetId asset,
      Optional<Withdrawal> withdrawal,
      Optional<Integer> newer,
      Optional<String> license) {

    /** Whether nothing has. */
    public boolean isNone() {
      return withdrawal.isEmpty() && newer.isEmpty() && license.isEmpty();
    }
  }

  /** A file that may hold others; empty while it waits to be looked into. */
  public record Opened(AssetFile file, Optional<Looked> looked) {}

  /** Whether some file is still to be looked into, so that more may be found. */
  public boolean isWaiting() {
    return opened.stream().anyMatch(one -> one.looked().isEmpty());
  }

  /** Whether it is known of no material. */
  public boolean isEmpty() {
    return materials.isEmpty() && undeclared.isEmpty();
  }
}
