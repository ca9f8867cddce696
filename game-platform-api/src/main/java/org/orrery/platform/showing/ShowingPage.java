package org.orrery.platform.showing;

import org.orrery.assetdb.showing.Showing;
import org.orrery.platform.web.Form;

/**
 * Where depositors change an entry.
 *
 * @param form the entry, or what was typed and refused
 */
public record ShowingPage(Showing showing, Form form) {

  /** Where all showings of the game are. */
  public String listUrl() {
    return "/games/" + showing.game() + "/showings";
  }

  /** Where this page is. */
  public String here() {
    return listUrl() + "/" + showing.id();
  }
}
