package org.orrery.assetdb.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a game runs. */
public enum Platform {
  WEB,
  WINDOWS,
  MACOS,
  LINUX,
  ANDROID,
  IOS,
  KIOSK,
  VR;

  /** The word of the contract: {@code web}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The platform of the word; any other is an IllegalArgumentException that names them all. */
  public static Platform of(String word) {
    return Arrays.stream(values())
        .filter(platform -> platform.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“"
                        + word
                        + "” is no platform; it is one of "
                        + Arrays.stream(values())
                            .map(Platform::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
