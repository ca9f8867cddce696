package org.orrery.platform.partner;

import java.util.List;
import org.orrery.assetdb.partner.OrganizationKind;
import org.orrery.assetdb.partner.Partner;
import org.orrery.assetdb.partner.State;
import org.orrery.platform.web.Form;

/**
 * What is told of a partner, to be changed.
 *
 * @param mayRetire whether the reader retires partners and reinstates them
 * @param form the partner as it is, or what was typed and refused
 * @param isKept whether changes were just kept
 */
public record EditPage(Partner partner, boolean mayRetire, Form form, boolean isKept) {

  /** What is told of it. */
  public Partner.Sheet sheet() {
    return partner.sheet();
  }

  /** Where the partner is seen. */
  public String here() {
    return "/partners/" + sheet().handle();
  }

  /** The version that a form is shown with. */
  public String seen() {
    return Long.toString(sheet().version());
  }

  /** The other state. */
  public State turn() {
    return switch (partner.state()) {
      case ACTIVE -> State.RETIRED;
      case RETIRED -> State.ACTIVE;
    };
  }

  /** Every kind of organisation. */
  public List<OrganizationKind> kinds() {
    return List.of(OrganizationKind.values());
  }
}
