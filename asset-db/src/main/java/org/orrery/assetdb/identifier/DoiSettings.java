package org.orrery.assetdb.identifier;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * How DOIs begin.
 *
 * @param prefix the one that the registry gave, such as {@code 10.5072}; none for no DOIs
 */
@ConfigurationProperties("orrery.doi")
public record DoiSettings(@Nullable String prefix) {

  public DoiSettings {
    if (prefix != null && prefix.isBlank()) {
      prefix = null;
    }
    if (prefix != null && !Doi.isPrefix(prefix)) {
      throw new IllegalArgumentException(
          "orrery.doi.prefix is no prefix of DOIs such as 10.5072: “" + prefix + "”.");
    }
  }
}
