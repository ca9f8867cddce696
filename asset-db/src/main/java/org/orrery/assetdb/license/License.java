package org.orrery.assetdb.license;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One license: an entry of the SPDX License List, or one that somebody named with {@code
 * LicenseRef-}.
 *
 * @param id the SPDX id in its canonical capitals, such as {@code CC-BY-4.0}
 * @param name the full name in English, as SPDX gives it
 * @param url where a person reads the license; empty only for a {@code LicenseRef-}
 * @param deprecated SPDX asks that another id be used; still understood
 */
public record License(
    String id,
    String name,
    String url,
    boolean osiApproved,
    boolean deprecated,
    LicenseTerms terms) {

  public License {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("A license needs an id and a name");
    }
  }

  /** What it lets everybody do; empty when the license is not {@link #known()}. */
  public Set<Permission> permits() {
    return terms.permits();
  }

  /** What it asks in return. */
  public Set<Requirement> requires() {
    return terms.requires();
  }

  /** Whether its terms are classified. */
  public boolean known() {
    return terms.known();
  }

  /** Short words for badges; see {@link LicenseTerms#describe}. */
  public List<String> describe(Locale locale) {
    return terms.describe(locale);
  }

  /** The SPDX address that names this license in metadata; it has no {@code .html}. */
  public String spdxUrl() {
    return "https://spdx.org/licenses/" + id;
  }
}
