package org.orrery.assetdb.play;

import java.util.Locale;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;

/**
 * Something of a release that can be played.
 *
 * @param path of its file, or of its folder; empty where that is the top
 * @param entry the file with which it starts, where it is a folder
 * @param bytes of all its files together
 * @param digest of its bytes, where it is one file
 */
public record Build(
    Target target,
    Kind kind,
    String path,
    Optional<AssetPath> entry,
    long bytes,
    int files,
    Optional<Engine> engine,
    Optional<Digest> digest) {

  /** What a build is. */
  public enum Kind {
    /** A folder with a page for a browser. */
    PAGE,
    /** A folder with a program and what it needs. */
    FOLDER,
    /** A file that is run or installed. */
    PROGRAM,
    /** A file that is unpacked first. */
    ARCHIVE;

    /** The word in answers: {@code page}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it is played in a browser. */
  public boolean isPlayedHere() {
    return target == Target.WEB;
  }

  /** The name of its file or folder; empty where that is the top. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
