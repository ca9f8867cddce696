package org.orrery.platform.partner;

import java.util.List;
import org.orrery.assetdb.partner.Partner;

/** Partners that contributed an asset. */
public record ContributedBy(List<Partner> partners) {

  public ContributedBy {
    partners = List.copyOf(partners);
  }
}
