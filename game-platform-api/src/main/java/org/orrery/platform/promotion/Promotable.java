package org.orrery.platform.promotion;

import java.util.List;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.release.Release;

/**
 * A release that the reader, a curator, may show.
 *
 * @param exhibits in which it does not stand yet
 */
public record Promotable(Release release, List<Exhibit> exhibits) {

  public Promotable {
    exhibits = List.copyOf(exhibits);
  }
}
