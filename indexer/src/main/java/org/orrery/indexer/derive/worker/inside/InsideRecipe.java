package org.orrery.indexer.derive.worker.inside;

import java.io.IOException;
import java.nio.file.Path;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Recipe;

/**
 * Lists the files inside a file, with their digests. It makes:
 *
 * <ul>
 *   <li>{@code files}: a text with a line for each, {@code <SHA-256 in hex> <size> <path>}
 *   <li>{@code lock}: a {@code materials.lock.json} that was found, at most five; its path is among
 *       the details
 * </ul>
 *
 * Its measures are {@code files}, {@code bytes}, and {@code gaps}: a list of {@code {code, path,
 * count}}, where code is a {@link Shortfall} and path the first place that it holds for. A file
 * that cannot be opened is made all the same: its list is empty and the gaps say why.
 *
 * <p>Opened are: zip and all that is one (jar, apk, love, …), tar, gzip, bzip2, Brotli by its name,
 * packages of Godot (formats 1 to 4) by themselves or at the end of a program, zips at the end of a
 * program, Unity's web data, and Electron's asar; each in each, within {@link InsideLimits}.
 */
public final class InsideRecipe implements Recipe {

  /** Its name without a version. */
  public static final String FAMILY = "inside";

  /** The role of the list. */
  public static final String FILES = "files";

  /** The role of a lock file. */
  public static final String LOCK = "lock";

  @Override
  public String name() {
    return FAMILY + "/1";
  }

  /** Whoever asks for it has chosen the file: it is no preview. */
  @Override
  public boolean takes(String mediaType, String fileName) {
    return true;
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException {
    return make(file, folder, InsideLimits.DEFAULTS, headway);
  }

  /** The same within other limits. */
  static Made make(Path file, Path folder, InsideLimits limits, Headway headway)
      throws IOException {
    var findings = new Findings(folder, limits);
    new Looking(folder, limits, headway, findings).look(file);
    return findings.made();
  }
}
