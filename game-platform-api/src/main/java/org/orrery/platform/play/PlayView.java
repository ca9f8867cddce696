package org.orrery.platform.play;

import java.util.List;
import org.orrery.assetdb.play.Complaint.Reason;
import org.orrery.assetdb.release.Release;

/**
 * A game that is played.
 *
 * @param source address of the page in its frame
 * @param sandbox what the frame may do
 * @param allowed what else the browser lets it
 * @param newest number of the game's newest release
 */
public record PlayView(Release game, String source, String sandbox, String allowed, int newest) {

  /** The page of the very release. */
  public String page() {
    return "/games/" + game.asset() + (game.number() == newest ? "" : "?release=" + game.number());
  }

  /** Where a problem is reported without scripts. */
  public String reporting() {
    return "/games/" + game.asset() + "/problems/new?release=" + game.number();
  }

  /** What can be wrong. */
  public List<Reason> reasons() {
    return List.of(Reason.values());
  }
}
