package org.orrery.samples.bulk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.samples.Shelf;

/**
 * One asset as a source has it.
 *
 * @param key its name in the source: a folder, or the row of a table
 * @param description in the words of the API; a game's materials may name keys of the same import
 */
public record Deposit(
    Shelf shelf, String key, Map<String, Object> description, List<DepositFile> files) {

  public Deposit {
    description = Map.copyOf(description);
    files = List.copyOf(files);
  }

  /**
   * A file of it.
   *
   * @param path its path in the asset, with slashes
   * @param details role, license and description, as far as they are said
   * @param sha256 in hexadecimal, where the source says it
   */
  public record DepositFile(
      String path, Path source, Map<String, Object> details, Optional<String> sha256) {

    public DepositFile {
      details = Map.copyOf(details);
    }

    /** One of which nothing is said. */
    static DepositFile plain(String path, Path source) {
      return new DepositFile(path, source, Map.of(), Optional.empty());
    }
  }
}
