package org.orrery.platform.partner;

import java.util.List;
import org.orrery.assetdb.partner.Partner;

/**
 * What the reader may say of who contributed an asset.
 *
 * @param asset its id
 * @param attachable partners for which the reader acts and that did not contribute it yet
 * @param detachable partners that contributed it
 */
public record Attaching(String asset, List<Partner> attachable, List<Partner> detachable) {

  public Attaching {
    attachable = List.copyOf(attachable);
    detachable = List.copyOf(detachable);
  }

  boolean isEmpty() {
    return attachable.isEmpty() && detachable.isEmpty();
  }
}
