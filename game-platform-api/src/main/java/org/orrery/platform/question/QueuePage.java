package org.orrery.platform.question;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.question.Hold;
import org.orrery.assetdb.question.Question;
import org.orrery.assetdb.question.State;

/**
 * The queue of questions.
 *
 * @param state whose questions are shown
 * @param isMine whether only those of the reader's subjects are
 * @param hasSubjects whether the reader answers for any subject
 * @param next where the next page begins
 */
public record QueuePage(
    State state,
    boolean isMine,
    boolean hasSubjects,
    List<Row> rows,
    long total,
    Optional<String> next) {

  public QueuePage {
    rows = List.copyOf(rows);
  }

  /** A question, what its game is called, and who is looking at it. */
  public record Row(Question question, LocalizedText title, Optional<Hold> hold, boolean isMine) {}

  /** Every state that a queue has. */
  public List<State> states() {
    return List.of(State.OPEN, State.ANSWERED, State.SETTLED);
  }

  /** The address of the queue of another state. */
  public String at(State other) {
    return "/questions?state=" + other.word() + (isMine ? "&mine=true" : "");
  }

  /** The address of the same queue with only the reader's subjects, or with all. */
  public String withMine(boolean mine) {
    return "/questions?state=" + state.word() + (mine ? "&mine=true" : "");
  }
}
