package org.orrery.platform.showing;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.showing.Showing;
import org.orrery.platform.web.Form;

/**
 * Where a game was shown.
 *
 * @param total how many showings there are, listed or not
 * @param next the cursor of the page after; empty on the last
 * @param isOwn whether the reader may enter and change them
 * @param form what was typed and refused; blank otherwise
 */
public record ShowingsPage(
    Release game,
    List<Showing> showings,
    long total,
    Optional<String> next,
    boolean isOwn,
    Form form) {

  public ShowingsPage {
    showings = List.copyOf(showings);
  }

  /** How many are not listed. */
  public long left() {
    return total - showings.size();
  }

  /** Where the game is. */
  public String gameUrl() {
    return "/games/" + game.asset();
  }

  /** Where all of them are. */
  public String here() {
    return gameUrl() + "/showings";
  }

  /** Where earlier ones are listed. */
  public Optional<String> more() {
    return next.map(cursor -> here() + "?cursor=" + cursor);
  }

  /** Where one of them is changed. */
  public String changeUrl(Showing showing) {
    return here() + "/" + showing.id();
  }
}
