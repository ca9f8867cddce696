package org.orrery.platform.review;

import java.util.List;
import org.orrery.assetdb.review.Round;

/**
 * Where a game stands.
 *
 * @param decisions rounds in which curators decided about it, newest first
 * @param isOwn whether the reader deposits it
 */
public record Standing(String game, List<Round> decisions, boolean isOwn) {

  public Standing {
    decisions = List.copyOf(decisions);
  }
}
