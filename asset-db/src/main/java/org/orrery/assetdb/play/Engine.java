package org.orrery.assetdb.play;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** By what a build was made, told by the files that such an engine always writes. */
public enum Engine {
  GODOT,
  UNITY;

  /** The word in answers: {@code godot}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The engine of a folder with files of these names; empty where it is none of those known. */
  static Optional<Engine> of(List<String> names) {
    if (has(names, Engine::isUnityLoader) || has(names, name -> name.equals("unityplayer.dll"))) {
      return Optional.of(UNITY);
    }
    return has(names, name -> name.endsWith(".pck")) ? Optional.of(GODOT) : Optional.empty();
  }

  private static boolean isUnityLoader(String name) {
    return name.endsWith(".loader.js") || name.equals("unityloader.js");
  }

  private static boolean has(List<String> names, Predicate<String> wanted) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(wanted);
  }
}
