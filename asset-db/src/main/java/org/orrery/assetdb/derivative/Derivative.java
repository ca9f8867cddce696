package org.orrery.assetdb.derivative;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.blob.Digest;

/**
 * What one recipe came to for one file.
 *
 * @param parent the bytes that it was made out of
 * @param recipe name and version of how
 * @param reason the word for why there is nothing to look at; empty where it was made
 * @param measures facts about the parent, JSON values by name
 * @param outputs what was made, in the recipe's order
 */
public record Derivative(
    Digest parent,
    String recipe,
    Optional<String> reason,
    Map<String, Object> measures,
    List<Output> outputs,
    Instant madeAt) {

  public Derivative {
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    outputs = List.copyOf(outputs);
    if (reason.isPresent() && !outputs.isEmpty()) {
      throw new IllegalArgumentException("What failed has made nothing: " + recipe);
    }
  }

  /** Whether it was made. */
  public boolean isMade() {
    return reason.isEmpty();
  }

  /** The recipe without its version. */
  public String family() {
    return Derivative.family(recipe);
  }

  /** A recipe's name without its version, which stands behind a slash. */
  public static String family(String recipe) {
    return recipe.split("/", 2)[0];
  }

  /**
   * A file that was made.
   *
   * @param role what it is, such as {@code picture}
   * @param details JSON values by name, such as its width
   */
  public record Output(
      String role, Digest digest, long size, String mediaType, Map<String, Object> details) {

    public Output {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A whole number among the details; 0 where there is none of the name. */
    public int number(String name) {
      return details.get(name) instanceof Number number ? number.intValue() : 0;
    }
  }
}
