package org.orrery.assetdb.license;

import java.util.Optional;

/**
 * Something that a license lets everybody do, in the words of the search parameter {@code permits}.
 */
public enum Permission {
  /** Use that earns money: a game with it inside may be sold. */
  COMMERCIAL("commercial", "may be sold", "可商用"),
  /** Changed versions and works built upon it may be given to others. */
  DERIVATIVES("derivatives", "may be changed", "可修改"),
  /** Neither a credit nor a copyright notice has to go with it. */
  NO_ATTRIBUTION("no-attribution", "no credit needed", "无须署名"),
  /** What is built upon it may carry any license. */
  NO_SHAREALIKE("no-sharealike", "result may have any license", "成果可用任意许可证");

  private final String code;
  private final String en;
  private final String zh;

  Permission(String code, String en, String zh) {
    this.code = code;
    this.en = en;
    this.zh = zh;
  }

  /** The word of the API, which never changes. */
  public String code() {
    return code;
  }

  /** Short words for a badge, in English. */
  public String en() {
    return en;
  }

  /** Short words for a badge, in Simplified Chinese. */
  public String zh() {
    return zh;
  }

  /** The permission that the API calls by this word; empty for any other word. */
  public static Optional<Permission> find(String code) {
    for (Permission permission : values()) {
      if (permission.code.equals(code)) {
        return Optional.of(permission);
      }
    }
    return Optional.empty();
  }
}
