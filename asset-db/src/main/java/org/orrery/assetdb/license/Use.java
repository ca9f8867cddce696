package org.orrery.assetdb.license;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.json.Fields;

/**
 * What somebody means to do with materials.
 *
 * @param commercial it earns money: sold, behind a paid ticket, with advertisements
 * @param modified the materials are changed, or built into one adapted work with each other; when
 *     not, they only stand side by side as they are, and {@code result} does not matter
 * @param result what everybody may do with what is made
 */
public record Use(boolean commercial, boolean modified, Result result) {

  /**
   * The use that the field {@code use} tells of; what is missing is noted as a fault, because no
   * silence should make a verdict milder. Only a use without changes needs no result.
   */
  public static Use read(Fields fields) {
    if (!fields.has("use")) {
      fields.fault("use", "What you mean to do is wanted: {commercial, modified, result}.");
    }
    return fields
        .object("use")
        .map(Use::told)
        .orElseGet(() -> new Use(true, true, Use.Result.CLOSED));
  }

  private static Use told(Fields use) {
    var commercial = use.truth("commercial");
    var modified = use.truth("modified");
    var result = use.parsed("result", 20, Use::result);
    if (!use.has("commercial")) {
      use.fault("commercial", "Say true or false: does it earn money?");
    }
    if (!use.has("modified")) {
      use.fault("modified", "Say true or false: are the materials changed?");
    }
    if (modified && !use.has("result")) {
      use.fault("result", "Say what the result will be: open, share-alike or closed.");
    }
    use.end();
    return new Use(commercial, modified, result.orElse(Use.Result.CLOSED));
  }

  private static Use.Result result(String word) {
    return Use.Result.find(word)
        .orElseThrow(
            () -> new IllegalArgumentException("Known are: open, share-alike and closed."));
  }

  /** The use as {@link #read} understands it. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("commercial", commercial);
    json.put("modified", modified);
    json.put("result", result.code());
    return json;
  }

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
