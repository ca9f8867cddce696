package org.orrery.assetdb.license;

import java.util.Optional;

/**
 * What somebody means to do with materials.
 *
 * @param commercial it earns money: sold, behind a paid ticket, with advertisements
 * @param modified the materials are changed, or built into one adapted work with each other; when
 *     not, they only stand side by side as they are, and {@code result} does not matter
 * @param result what everybody may do with what is made
 */
public record Use(boolean commercial, boolean modified, Result result) {

  /** The license that the result shall carry, from the one that gives most to the strictest. */
  public enum Result {
    /** The license that the materials ask for, where they ask for one. */
    SHARE_ALIKE("share-alike"),
    /** A license of its maker's choice that lets everybody use it, for commerce too. */
    OPEN("open"),
    /** All rights reserved, or a license that forbids some use. */
    CLOSED("closed");

    private final String code;

    Result(String code) {
      this.code = code;
    }

    /** The word of the API, which never changes. */
    public String code() {
      return code;
    }

    /** The result that the API calls by this word; empty for any other word. */
    public static Optional<Result> find(String code) {
      for (var result : values()) {
        if (result.code.equals(code)) {
          return Optional.of(result);
        }
      }
      return Optional.empty();
    }
  }
}
