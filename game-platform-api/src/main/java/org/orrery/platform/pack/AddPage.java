package org.orrery.platform.pack;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.pack.Pack;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Form;

/**
 * Putting a release into a pack.
 *
 * @param number the release's number where not simply the newest was asked for
 * @param packs one's own, newest first
 */
public record AddPage(Release release, Optional<Integer> number, List<Pack> packs, Form form) {

  public AddPage {
    packs = List.copyOf(packs);
  }

  /** Every result that a use may have. */
  public List<Use.Result> results() {
    return List.of(Use.Result.values());
  }
}
