package org.orrery.platform.review;

import java.time.Duration;
import java.time.Instant;
import org.orrery.assetdb.review.Due;
import org.orrery.platform.web.Frame;

/** By when something should happen, as a page says it. */
public record DueView(Due due, Instant now) {

  private static final int HOURS_OF_A_DAY = 24;
  private static final int HALF_A_DAY = 12;

  /** Whether the time has passed. */
  public boolean isOver() {
    return due.isOver(now);
  }

  /** What is waited for: {@code first-review}. */
  public String target() {
    return due.target().word();
  }

  /** {@code due in 3 days}, {@code due today}, {@code 2 days over}; to the nearest day. */
  public String words(Frame frame) {
    var days = (Duration.between(now, due.at()).abs().toHours() + HALF_A_DAY) / HOURS_OF_A_DAY;
    if (isOver()) {
      return frame.say("review.due.over", Math.max(1, days));
    }
    return days == 0 ? frame.say("review.due.today") : frame.say("review.due.in", days);
  }
}
