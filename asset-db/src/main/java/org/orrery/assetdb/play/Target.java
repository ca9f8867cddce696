package org.orrery.assetdb.play;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetPath;

/** Where a build runs. */
public enum Target {
  /** In a browser. */
  WEB,
  WINDOWS,
  MACOS,
  LINUX,
  ANDROID;

  private static final Set<String> ARCHIVES = Set.of("zip", "7z", "tgz", "gz", "xz", "bz2");

  /** What it is called in paths and roles. */
  private Set<String> words() {
    return switch (this) {
      case WEB -> Set.of("web", "html5", "webgl");
      case WINDOWS -> Set.of("windows", "win", "win32", "win64");
      case MACOS -> Set.of("macos", "mac", "osx", "darwin");
      case LINUX -> Set.of("linux", "linux32", "linux64");
      case ANDROID -> Set.of("android");
    };
  }

  /** Extensions of files that run there and nowhere else. */
  private Set<String> extensions() {
    return switch (this) {
      case WEB -> Set.of();
      case WINDOWS -> Set.of("exe", "msi", "msix");
      case MACOS -> Set.of("dmg", "pkg");
      case LINUX -> Set.of("appimage", "x86_64", "x86_32", "deb", "rpm", "flatpak");
      case ANDROID -> Set.of("apk");
    };
  }

  /** The word in answers: {@code windows}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The target that a role names, such as {@code windows} or {@code build-linux}. */
  static Optional<Target> ofRole(String role) {
    return spoken(role);
  }

  /**
   * The target of a file to take home, by the form of the file or, of an archive, by a word in its
   * path: {@code game-win64.zip}. Never {@link #WEB}.
   */
  static Optional<Target> ofFile(AssetPath path) {
    var name = path.value().toLowerCase(Locale.ROOT);
    if (name.endsWith(".app.zip")) {
      return Optional.of(MACOS);
    }
    var byForm =
        Arrays.stream(values())
            .filter(target -> target.extensions().contains(path.extension()))
            .findFirst();
    return byForm.isPresent() || !ARCHIVES.contains(path.extension())
        ? byForm
        : spoken(name).filter(target -> target != WEB);
  }

  /** The target whose word stands last in the text: what is nearer to a file's name says more. */
  private static Optional<Target> spoken(String text) {
    var spoken = text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1);
    for (var place = spoken.length - 1; place >= 0; place--) {
      for (var target : values()) {
        if (target.words().contains(spoken[place])) {
          return Optional.of(target);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a file of the path is an archive, which is unpacked before it is run. */
  static boolean isArchive(AssetPath path) {
    return ARCHIVES.contains(path.extension());
  }
}
