package org.orrery.assetdb.license;

import java.util.Optional;

/** Something that a license asks in return for what it permits. */
public enum Requirement {
  /** The makers are named where the work is shown. */
  ATTRIBUTION("attribution", "must credit", "须署名"),
  /** The copyright notice and the license's text travel with every copy. */
  NOTICE("notice", "must keep the notice", "须保留版权声明"),
  /** It says what was changed. */
  CHANGES_MARKED("changes-marked", "must mark changes", "须注明修改"),
  /** A work built upon it carries the same license, or one that the license names as compatible. */
  SHARE_ALIKE("share-alike", "must share alike", "须以相同方式共享"),
  /** The changed file or library keeps its license; the larger work around it is free to choose. */
  SHARE_ALIKE_FILE("share-alike-file", "changed files keep the license", "修改过的文件须保留原许可证"),
  /** Whoever gets a copy can also get its source. */
  SOURCE("source", "must offer the source", "须提供源代码"),
  /** Whoever uses it over a network can also get its source. */
  NETWORK_SOURCE("network-source", "must offer the source to network users", "须向网络用户提供源代码"),
  /** A changed version goes by another name. */
  RENAME("rename", "changed versions need another name", "修改版须改名");

  private final String code;
  private final String en;
  private final String zh;

  Requirement(String code, String en, String zh) {
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

  /** The requirement that the API calls by this word; empty for any other word. */
  public static Optional<Requirement> find(String code) {
    for (Requirement requirement : values()) {
      if (requirement.code.equals(code)) {
        return Optional.of(requirement);
      }
    }
    return Optional.empty();
  }
}
