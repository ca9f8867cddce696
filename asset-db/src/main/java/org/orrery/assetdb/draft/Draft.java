package org.orrery.assetdb.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.release.AssetFile;

/**
 * What an asset's next release will be.
 *
 * @param owner handle of who deposits it
 * @param files sorted by path
 * @param version changes with every change of the description or the files
 */
public record Draft(
    AssetId id,
    String owner,
    Description description,
    List<AssetFile> files,
    Instant updatedAt,
    long version) {

  public Draft {
    files = List.copyOf(files);
  }

  /** Material or game. */
  public AssetType type() {
    return description.type();
  }

  /** The file of the path. */
  public Optional<AssetFile> file(AssetPath path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The files below the folder. */
  public List<AssetFile> below(AssetPath folder) {
    return files.stream()
        .filter(file -> file.path().value().startsWith(folder.value() + "/"))
        .toList();
  }

  /** The same without some of its files. */
  Draft without(List<AssetFile> gone) {
    var left = new ArrayList<>(files);
    left.removeAll(new HashSet<>(gone));
    return new Draft(id, owner, description, left, updatedAt, version);
  }

  /** What stops a release; empty when nothing does. */
  public List<Violation> problems() {
    var problems = new ArrayList<Violation>();
    if (description.title().isEmpty()) {
      problems.add(new Violation("/title", "A title in at least one language is wanted."));
    }
    if (description.license().isEmpty()) {
      problems.add(
          new Violation("/license", "A licence is wanted, so that others know what they may do."));
    }
    switch (description) {
      case MaterialDescription material -> {
        if (material.kind().isEmpty()) {
          problems.add(new Violation("/kind", "The kind of material is wanted."));
        }
        if (files.isEmpty()) {
          problems.add(new Violation("/files", "A material has at least one file."));
        }
      }
      case GameDescription game -> {
        if (files.isEmpty() && game.playUrl().isEmpty()) {
          problems.add(
              new Violation(
                  "/files", "A game has at least one file, or an address where it is played."));
        }
        problems.addAll(ShownFiles.problems(game.presentation(), files));
      }
    }
    return problems;
  }

  /**
   * Lets files of these paths be added. A path is a file or a folder, never both: nobody could
   * unpack that.
   *
   * @throws Refusal.Invalid that names the two that clash
   */
  void demandPaths(Set<AssetPath> added) {
    var paths = new HashSet<>(added);
    files.forEach(file -> paths.add(file.path()));
    for (var path : paths) {
      for (var folder = path.folder(); folder.isPresent(); folder = folder.get().folder()) {
        if (paths.contains(folder.get())) {
          throw new Refusal.Invalid(
              "The path of the file cannot be used.",
              List.of(
                  new Violation(
                      "/path",
                      "“"
                          + folder.get()
                          + "” cannot be a file and the folder of “"
                          + path
                          + "”.")));
        }
      }
    }
  }
}
