package org.orrery.assetdb.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.blob.Digest;

/**
 * An asset as it was at one moment, for ever.
 *
 * @param number 1, 2, …
 * @param version what its depositor calls it
 * @param notes what is new in it
 * @param digest of its manifest
 * @param releasedBy handle of who released it
 * @param files sorted by path
 */
public record Release(
    AssetId asset,
    int number,
    Optional<String> version,
    Optional<String> notes,
    Digest digest,
    String releasedBy,
    Instant releasedAt,
    Description description,
    List<AssetFile> files) {

  /** The name of the page with which a game begins in a browser. */
  public static final String PAGE = "index.html";

  public Release {
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

  /** How many bytes its files have together. */
  public long bytes() {
    return files.stream().mapToLong(AssetFile::size).sum();
  }

  /**
   * The folder of the game's page; empty where no file is an {@code index.html}. The one nearest to
   * the top is meant.
   */
  public Optional<String> playFolder() {
    return playFolder(files);
  }

  /** The folder of the page among the files, as in {@link #playFolder()}; it ends with a slash. */
  public static Optional<String> playFolder(List<AssetFile> files) {
    return files.stream()
        .map(file -> file.path().value())
        .filter(path -> path.equals(PAGE) || path.endsWith("/" + PAGE))
        .min(
            java.util.Comparator.<String>comparingInt(path -> path.split("/", -1).length)
                .thenComparing(path -> path))
        .map(path -> path.substring(0, path.length() - PAGE.length()));
  }
}
