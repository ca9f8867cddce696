package org.orrery.assetdb.inside;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.orrery.assetdb.release.AssetFile;

/** Which files of a build may hold others. */
public final class Container {

  /** Of one release no more files than this are looked into. */
  public static final int MOST = 50;

  private static final Set<String> TYPES =
      Set.of(
          "application/zip",
          "application/java-archive",
          "application/gzip",
          "application/x-gzip",
          "application/x-tar",
          "application/x-bzip2",
          "application/x-7z-compressed",
          "application/vnd.rar",
          "application/x-elf",
          "application/x-executable",
          "application/x-msdownload",
          "application/x-dosexec",
          "application/vnd.microsoft.portable-executable",
          "application/vnd.android.package-archive");

  private static final Set<String> ENDINGS =
      Set.of(
          "zip",
          "jar",
          "apk",
          "aab",
          "aar",
          "ipa",
          "pk3",
          "pk4",
          "love",
          "nw",
          "xapk",
          "pck",
          "exe",
          "appimage",
          "x86_64",
          "x86_32",
          "arm64",
          "data",
          "unityweb",
          "unitypackage",
          "unity3d",
          "bundle",
          "asar",
          "tar",
          "tgz",
          "gz",
          "bz2",
          "br",
          "7z",
          "rar",
          "rpa",
          "pak");

  private Container() {}

  /** Whether the file is worth looking into. */
  public static boolean isOne(AssetFile file) {
    var type = file.mediaType().split(";", 2)[0].strip();
    return TYPES.contains(type) || ENDINGS.contains(file.path().extension());
  }

  /** Those of a build's files that are looked into: the largest, where there are too many. */
  public static List<AssetFile> among(List<AssetFile> files) {
    return files.stream()
        .filter(Container::isOne)
        .sorted(Comparator.comparingLong(AssetFile::size).reversed())
        .limit(MOST)
        .toList();
  }
}
