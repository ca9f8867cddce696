package org.orrery.platform.claim;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.claim.Judgement;
import org.orrery.assetdb.claim.Wording;
import org.orrery.platform.web.Form;

/**
 * One claim as its reader may see it.
 *
 * @param title what the game is called
 * @param obstacle why the reader, a scientist, may not judge it
 * @param judged the reader's judgement of what it says now
 * @param form what the reader goes on from, or what was refused
 */
public record ClaimPage(
    Claim claim,
    LocalizedText title,
    boolean isReleased,
    boolean isOwn,
    boolean mayJudge,
    Optional<String> obstacle,
    Optional<Judgement> judged,
    Form form) {

  /** Where this page is. */
  public String here() {
    return list() + "/" + claim.number();
  }

  /** Where all claims of the game are. */
  public String list() {
    return "/games/" + claim.game() + "/claims";
  }

  /** Where the game is. */
  public String gameUrl() {
    return (isReleased ? "/games/" : "/deposit/games/") + claim.game();
  }

  /** What it said before, newest first. */
  public List<Wording> before() {
    return claim.wordings().reversed().stream().skip(1).toList();
  }
}
