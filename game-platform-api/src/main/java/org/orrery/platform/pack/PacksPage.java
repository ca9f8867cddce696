package org.orrery.platform.pack;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.pack.Pack;

/**
 * One's own packs.
 *
 * @param next where the next page begins
 * @param isDiscarded whether one was just dropped
 */
public record PacksPage(List<Pack> packs, Optional<String> next, boolean isDiscarded) {

  public PacksPage {
    packs = List.copyOf(packs);
  }
}
