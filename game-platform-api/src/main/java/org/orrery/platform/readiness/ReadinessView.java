package org.orrery.platform.readiness;

import org.orrery.assetdb.Violation;
import org.orrery.assetdb.readiness.Readiness;
import org.orrery.platform.web.Form;

/**
 * What a page shows of a game's readiness.
 *
 * @param form the address of the form whose fields are named; empty on its own page
 */
public record ReadinessView(Readiness readiness, String form) {

  /** Where the field is typed. */
  public String link(Violation found) {
    return form + "#" + Form.id(found.pointer().substring(1).replace('/', '.'));
  }
}
