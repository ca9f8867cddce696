package org.orrery.assetdb.license;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The full texts of the licenses of the shipped list, each a gzipped resource of its own: reading
 * one costs as much as that one, and nothing is kept. Safe to use from anywhere.
 */
public final class LicenseTexts {

  private LicenseTexts() {}

  /**
   * The license's text in English, lines divided by a line feed and the last one ended by it.
   * Templates keep their placeholders, such as the year and the holder of a copyright. Empty for a
   * {@code LicenseRef-} and for the few licenses whose text the build does not ship.
   */
  public static Optional<String> of(License license) {
    var resource =
        LicenseTexts.class.getResourceAsStream("texts/".concat(license.id()).concat(".txt.gz"));
    if (resource == null) {
      return Optional.empty();
    }
    try (resource;
        var text = new GZIPInputStream(resource)) {
      return Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
