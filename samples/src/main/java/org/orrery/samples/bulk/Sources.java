package org.orrery.samples.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells what a source is by looking at it: a table, a bag, a crate, a folder with a description, or
 * a folder of any of these.
 */
final class Sources {

  private Sources() {}

  /**
   * All that the source holds.
   *
   * @throws IOException where it cannot be read at all
   */
  static Found read(Path source) throws IOException {
    if (Files.isRegularFile(source)) {
      return source.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
          ? TableSource.read(source)
          : Found.fault(name(source), "A file is imported where it is a table, .csv.");
    }
    if (!Files.isDirectory(source)) {
      throw new IOException("there is no " + source);
    }
    if (isOne(source)) {
      return one(source);
    }
    Found found = new Found(List.of(), List.of());
    for (Path folder : folders(source)) {
      found =
          found.and(
              isOne(folder)
                  ? one(folder)
                  : Found.fault(
                      name(folder),
                      "It has no asset.yml, asset.json or sample.yml, and is no bag or crate."));
    }
    return found.deposits().isEmpty() && found.faults().isEmpty()
        ? Found.fault(name(source), "There is nothing to import in it.")
        : found;
  }

  private static boolean isOne(Path folder) {
    return BagSource.isBag(folder)
        || CrateSource.isCrate(folder)
        || FolderSource.description(folder).isPresent();
  }

  private static Found one(Path folder) throws IOException {
    if (BagSource.isBag(folder)) {
      return BagSource.read(folder);
    }
    return FolderSource.description(folder).isPresent()
        ? FolderSource.read(folder)
        : CrateSource.read(folder, name(folder));
  }

  private static List<Path> folders(Path source) throws IOException {
    try (Stream<Path> all = Files.list(source)) {
      return all.filter(Files::isDirectory)
          .filter(folder -> !name(folder).startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** The last name of a path. */
  static String name(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
