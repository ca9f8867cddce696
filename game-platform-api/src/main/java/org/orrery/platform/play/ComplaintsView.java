package org.orrery.platform.play;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.play.Complaint;
import org.orrery.assetdb.play.Complaint.State;

/**
 * The problems reported of a game.
 *
 * @param shown the state of those that are listed
 * @param open how many are open
 * @param resolved how many are resolved
 * @param next where older ones begin
 */
public record ComplaintsView(
    AssetId game,
    LocalizedText title,
    State shown,
    List<Complaint> complaints,
    long open,
    long resolved,
    Optional<Integer> next) {

  public ComplaintsView {
    complaints = List.copyOf(complaints);
  }

  /** The address of the page. */
  public String here() {
    return "/games/" + game + "/problems";
  }

  /** What a button at each of them does. */
  public State other() {
    return switch (shown) {
      case OPEN -> State.RESOLVED;
      case RESOLVED -> State.OPEN;
    };
  }
}
