package org.orrery.assetdb.license;

import java.util.EnumSet;
import java.util.Set;

/** The rows of the table of rights: licenses that are judged alike. */
enum LicenseFamily {
  /** Public domain, and licenses that ask for nothing. */
  FREE,
  /** A credit, a notice or both; the result may have any license. */
  PERMISSIVE,
  BY_SA,
  BY_NC,
  BY_NC_SA,
  BY_ND,
  BY_NC_ND,
  GPL,
  /** Every other license whose terms reach what is built on it. */
  COPYLEFT,
  /** On the list, but nobody has classified it. */
  UNCLASSIFIED,
  /** {@code LicenseRef-}. */
  CUSTOM;

  private static final Set<Requirement> RECIPROCAL =
      EnumSet.of(
          Requirement.SHARE_ALIKE,
          Requirement.SHARE_ALIKE_FILE,
          Requirement.SOURCE,
          Requirement.NETWORK_SOURCE);

  static LicenseFamily of(License license) {
    var id = license.id();
    if (!license.known()) {
      return Licenses.spdx().find(id).isPresent() ? UNCLASSIFIED : CUSTOM;
    }
    if (id.startsWith("CC-BY-SA-")) {
      return BY_SA;
    }
    if (id.startsWith("CC-BY-NC-SA-")) {
      return BY_NC_SA;
    }
    if (id.startsWith("GPL-")) {
      return GPL;
    }
    if (license.requires().stream().anyMatch(RECIPROCAL::contains)) {
      return COPYLEFT;
    }
    var family = byPermission(license);
    return family == PERMISSIVE && license.requires().isEmpty() ? FREE : family;
  }

  private static LicenseFamily byPermission(License license) {
    var mayBeSold = license.permits().contains(Permission.COMMERCIAL);
    if (license.permits().contains(Permission.DERIVATIVES)) {
      return mayBeSold ? PERMISSIVE : BY_NC;
    }
    return mayBeSold ? BY_ND : BY_NC_ND;
  }
}
