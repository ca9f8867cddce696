package org.orrery.assetdb.asset;

import org.orrery.assetdb.json.Words;

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
    return Words.of(this);
  }

  /** The platform of the word; any other is an IllegalArgumentException that names them all. */
  public static Platform of(String word) {
    return Words.parse(Platform.class, "platform", word);
  }
}
