package org.orrery.platform.web;

import java.util.List;
import java.util.Set;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.LicenseExpression;
import org.orrery.assetdb.license.LicenseTerms;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.license.Permission;
import org.orrery.assetdb.license.Requirement;
import org.orrery.assetdb.license.UnreadableLicenseException;

/**
 * A license in plain words.
 *
 * @param expression the SPDX expression as it stands; empty where nobody has chosen one
 * @param licenses every license that it names
 */
public record LicenseLabel(String expression, LicenseTerms terms, List<License> licenses) {

  public LicenseLabel {
    licenses = List.copyOf(licenses);
  }

  /** The label of an expression; one that cannot be read has unknown terms. */
  public static LicenseLabel of(String expression) {
    if (expression.isEmpty()) {
      return new LicenseLabel("", LicenseTerms.UNKNOWN, List.of());
    }
    try {
      LicenseExpression read = Licenses.spdx().parse(expression);
      return new LicenseLabel(expression, read.terms(), List.copyOf(read.licenses()));
    } catch (UnreadableLicenseException e) {
      // An index may hold what an older list of licenses knew.
      return new LicenseLabel(expression, LicenseTerms.UNKNOWN, List.of());
    }
  }

  /** The style of the badge: free, with conditions, or narrow. */
  public String tone() {
    if (!permits(Permission.COMMERCIAL) || !permits(Permission.DERIVATIVES)) {
      return "narrow-terms";
    }
    return terms.requires().isEmpty() ? "free" : "asks";
  }

  /** Whether it lets everybody do this. */
  public boolean permits(Permission permission) {
    return terms.permits().contains(permission);
  }

  /** What it asks in return, in a fixed order. */
  public List<Requirement> requirements() {
    Set<Requirement> asked = terms.requires();
    return List.of(Requirement.values()).stream().filter(asked::contains).toList();
  }

  /** What it permits and asks, in one line. */
  public String words(Frame frame) {
    return String.join(" · ", terms.describe(frame.language().locale()));
  }
}
