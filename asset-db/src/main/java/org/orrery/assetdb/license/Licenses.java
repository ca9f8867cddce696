package org.orrery.assetdb.license;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The SPDX License List as shipped, with what we know of each license's terms. Read once, at the
 * first use; immutable after that and safe to share.
 */
public final class Licenses {
  private final Map<String, License> byLowerCaseId;
  private final Map<String, String> exceptions;

  Licenses(Collection<License> licenses, Collection<String> exceptions) {
    Map<String, License> byId = LinkedHashMap.newLinkedHashMap(licenses.size());
    for (License license : licenses) {
      if (byId.put(lower(license.id()), license) != null) {
        throw new IllegalStateException("The license " + license.id() + " is listed twice");
      }
    }
    this.byLowerCaseId = Collections.unmodifiableMap(byId);
    Map<String, String> byName = LinkedHashMap.newLinkedHashMap(exceptions.size());
    for (String exception : exceptions) {
      byName.put(lower(exception), exception);
    }
    this.exceptions = Collections.unmodifiableMap(byName);
  }

  /** The list that this build ships. */
  public static Licenses spdx() {
    return Shipped.LICENSES;
  }

  /** The license with this id, in whatever capitals; empty when SPDX does not list it. */
  public Optional<License> find(String id) {
    return Optional.ofNullable(byLowerCaseId.get(lower(id)));
  }

  /** Every license of the list, in alphabetical order of ids. */
  public Collection<License> all() {
    return byLowerCaseId.values();
  }

  /** The ids that may follow {@code WITH}, in alphabetical order. */
  public Collection<String> exceptions() {
    return exceptions.values();
  }

  /**
   * Reads an SPDX license expression. Ids and operators may come in any capitals; {@code
   * LicenseRef-} names anything else, of which nothing is known.
   *
   * @throws UnreadableLicenseException with a sentence that names the fault
   */
  public LicenseExpression parse(String text) {
    return new ExpressionParser(this, text).parse();
  }

  Optional<String> findException(String id) {
    return Optional.ofNullable(exceptions.get(lower(id)));
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private static final class Shipped {
    static final Licenses LICENSES = LicenseList.read();
  }
}
