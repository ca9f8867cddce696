package org.orrery.platform.play;

import java.util.List;
import org.orrery.assetdb.play.Complaint.Reason;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Form;

/**
 * The page on which a problem is reported.
 *
 * @param isSent whether one was just sent
 */
public record ComplaintForm(Release game, Form form, boolean isSent) {

  /** What can be wrong. */
  public List<Reason> reasons() {
    return List.of(Reason.values());
  }

  /** Where it is sent. */
  public String here() {
    return "/games/" + game.asset() + "/problems/new";
  }
}
