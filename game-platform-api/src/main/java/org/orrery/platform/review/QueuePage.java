package org.orrery.platform.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.review.Pressure;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.Submission;

/**
 * Submissions that wait, or that are done with.
 *
 * @param state those in which state are shown
 * @param pressure only those that are as pressing; empty for all
 * @param pressing how many in this state are as pressing; empty in a state that waits for nothing
 * @param total how many there are in this state
 * @param next the cursor of the page after; empty on the last
 */
public record QueuePage(
    State state,
    Optional<Pressure> pressure,
    Map<Pressure, Long> pressing,
    List<Row> rows,
    long total,
    Optional<String> next) {

  public QueuePage {
    pressing = Map.copyOf(pressing);
    rows = List.copyOf(rows);
  }

  /** A submission with the title of its game. */
  public record Row(Submission submission, LocalizedText title, Optional<DueView> due) {}

  /** Every state. */
  public List<State> states() {
    return List.of(State.values());
  }

  /** How pressing submissions can be, as far as there are some. */
  public List<Pressure> pressures() {
    return List.of(Pressure.values()).stream().filter(one -> count(one) > 0).toList();
  }

  /** How many are as pressing. */
  public long count(Pressure one) {
    return pressing.getOrDefault(one, 0L);
  }

  /** How many are listed on this page and those after it. */
  public long listed() {
    return pressure.map(this::count).orElse(total);
  }

  /** The address of the same list. */
  public String here() {
    return "/review?state=" + state.word() + pressure.map(one -> "&due=" + one.word()).orElse("");
  }
}
