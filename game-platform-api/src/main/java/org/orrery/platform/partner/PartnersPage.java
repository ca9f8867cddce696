package org.orrery.platform.partner;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.OrganizationKind;
import org.orrery.platform.web.Form;

/**
 * All partners.
 *
 * @param more where the list goes on
 * @param own those for which the reader acts
 * @param invited those that would like the reader to
 * @param retired those that are partners no longer, for curators
 * @param mayMake whether the reader makes partners
 * @param form of a new one
 */
public record PartnersPage(
    List<Introducing.Listed> partners,
    Optional<String> more,
    List<Introducing.Own> own,
    List<Introducing.Invited> invited,
    List<Introducing.Listed> retired,
    boolean mayMake,
    Form form) {

  public PartnersPage {
    partners = List.copyOf(partners);
    own = List.copyOf(own);
    invited = List.copyOf(invited);
    retired = List.copyOf(retired);
  }

  /** Every kind of organisation. */
  public List<OrganizationKind> kinds() {
    return List.of(OrganizationKind.values());
  }
}
