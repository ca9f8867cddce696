package org.orrery.platform.inquiry;

import java.util.List;
import org.orrery.assetdb.inquiry.Purpose;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Form;

/**
 * The form by which a game is asked for.
 *
 * @param form what was typed and refused; blank otherwise
 */
public record AskingPage(Release game, Form form) {

  /** Every purpose. */
  public List<Purpose> purposes() {
    return List.of(Purpose.values());
  }

  /** Where this page is. */
  public String here() {
    return "/games/" + game.asset() + "/inquiry";
  }
}
