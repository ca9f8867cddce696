package org.orrery.platform.asset;

import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.release.Release;

/** A release's files as a list that download programs take; paths are those in the release. */
final class FetchList {

  private FetchList() {}

  /**
   * An input file for aria2: an address a line, and below it, indented, where to put the file and
   * what digest it must have.
   */
  static String aria2(Release release, String origin) {
    var text = new StringBuilder();
    for (var file : release.files()) {
      text.append(origin)
          .append(FileUrls.of(release, file.path()))
          .append("\n  out=")
          .append(place(file.path()))
          .append("\n  checksum=sha-256=")
          .append(file.digest().hex())
          .append('\n');
    }
    return text.toString();
  }

  /**
   * aria2 takes blanks off both ends of a value. Line breaks, which would begin another option, are
   * in no path.
   */
  private static String place(AssetPath path) {
    var value = path.value();
    var place = value.startsWith(" ") ? "./" + value : value;
    return place.endsWith(" ") ? place.stripTrailing() + "_" : place;
  }

  /** Lines for {@code sha256sum -c}. */
  static String sha256sum(Release release) {
    var text = new StringBuilder();
    for (var file : release.files()) {
      text.append(file.digest().hex()).append("  ").append(file.path()).append('\n');
    }
    return text.toString();
  }
}
