package org.orrery.platform.review;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.Submission;

/**
 * Submissions that wait, or that are done with.
 *
 * @param state those in which state are shown
 * @param total how many there are in this state
 * @param next the cursor of the page after; empty on the last
 */
public record QueuePage(State state, List<Row> rows, long total, Optional<String> next) {

  public QueuePage {
    rows = List.copyOf(rows);
  }

  /** A submission with the title of its release. */
  public record Row(Submission submission, LocalizedText title) {}

  /** Every state. */
  public List<State> states() {
    return List.of(State.values());
  }
}
