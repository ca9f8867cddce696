package org.orrery.platform.asset;

import java.util.List;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;

/**
 * What a release changed.
 *
 * @param release the newer of the two
 * @param history releases of the asset that can be chosen, newest first
 */
public record ChangesPage(Release release, List<Releases.Listed> history, ChangesView changes) {

  public ChangesPage {
    history = List.copyOf(history);
  }

  /** Where the asset's page is. */
  public String asset() {
    return "/" + release.type().plural() + "/" + release.asset();
  }
}
