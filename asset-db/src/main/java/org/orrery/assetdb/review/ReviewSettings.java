package org.orrery.assetdb.review;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * By when a submission should have gone on. These are targets: nothing happens when one is missed,
 * but that somebody is reminded once. A change holds for what begins to wait after it.
 *
 * @param firstReview from handing in until the first review
 * @param decision from handing in until the decision
 * @param changes from a request for changes until another release
 * @param hour of the day, 0 to 23 by the server's clock, at which reminders are sent; -1 for never
 */
@ConfigurationProperties("orrery.review")
public record ReviewSettings(
    @Bindable(defaultValue = "14d") Duration firstReview,
    @Bindable(defaultValue = "30d") Duration decision,
    @Bindable(defaultValue = "60d") Duration changes,
    @Bindable(defaultValue = "8") int hour) {

  private static final Duration LEAST = Duration.ofDays(1);
  private static final Duration MOST = Duration.ofDays(730);

  public ReviewSettings {
    demandDays("ORRERY_REVIEW_FIRST_REVIEW", firstReview);
    demandDays("ORRERY_REVIEW_DECISION", decision);
    demandDays("ORRERY_REVIEW_CHANGES", changes);
    if (hour < -1 || hour > 23) {
      throw new IllegalArgumentException("ORRERY_REVIEW_HOUR is from 0 to 23, or -1 for never");
    }
  }

  private static void demandDays(String name, Duration time) {
    if (time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(name + " is from 1 to " + MOST.toDays() + " days");
    }
  }

  /** The time that the target gives. */
  public Duration time(Target target) {
    return switch (target) {
      case FIRST_REVIEW -> firstReview;
      case DECISION -> decision;
      case CHANGES -> changes;
    };
  }
}
