package org.orrery.assetdb.review;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Where the newest submissions of many games stand, asked for in one statement. */
public interface Standings {

  /** The newest submission of each game; a game that was never handed in is left out. */
  Map<AssetId, Newest> of(Collection<AssetId> games);

  /**
   * The newest submission of a game.
   *
   * @param release which its current round judges
   * @param lastSaidBy handle of who spoke last about it; empty while nobody did
   */
  record Newest(SubmissionId submission, State state, int release, Optional<String> lastSaidBy) {

    /** Whether the word is with the depositor of this handle: somebody else spoke last. */
    public boolean awaits(String handle) {
      return switch (state) {
        case OPEN, CHANGES_REQUESTED -> lastSaidBy.filter(by -> !by.equals(handle)).isPresent();
        case ACCEPTED, DECLINED, WITHDRAWN -> false;
      };
    }
  }
}
