package org.orrery.platform.partner;

import java.util.List;
import org.orrery.assetdb.partner.Partner;

/**
 * Which partners contributed an asset, and for its depositors the way to say so.
 *
 * @param asset its id
 * @param attachable partners for which the reader acts and that did not contribute it yet
 */
public record ContributedBy(String asset, List<By> partners, List<Partner> attachable) {

  public ContributedBy {
    partners = List.copyOf(partners);
    attachable = List.copyOf(attachable);
  }

  /**
   * A partner that contributed it.
   *
   * @param mayDetach whether the reader may say that it did not
   */
  public record By(Partner partner, boolean mayDetach) {}

  boolean isEmpty() {
    return partners.isEmpty() && attachable.isEmpty();
  }
}
