package org.orrery.platform.review;

import java.util.List;
import java.util.OptionalDouble;
import org.orrery.assetdb.review.Criterion;
import org.orrery.assetdb.review.Gate;
import org.orrery.assetdb.review.ReviewSettings;
import org.orrery.assetdb.review.Rubric;
import org.orrery.assetdb.review.Survey;
import org.orrery.assetdb.review.Surveying;
import org.orrery.assetdb.review.Target;
import org.orrery.platform.web.Frame;

/** How games are judged. */
public record AboutPage(Survey survey, ReviewSettings settings) {

  /** What games are judged by. */
  public Rubric rubric() {
    return Rubric.shipped();
  }

  /** Every gate. */
  public List<Gate> gates() {
    return List.of(Gate.values());
  }

  /** Every criterion. */
  public List<Criterion> criteria() {
    return List.of(Criterion.values());
  }

  /** What has a time. */
  public List<Target> targets() {
    return List.of(Target.values());
  }

  /** How many days a target gives. */
  public long days(Target target) {
    return settings.time(target).toDays();
  }

  /** Of how many months the figures are. */
  public int months() {
    return Surveying.MONTHS;
  }

  /** Whether nothing was decided yet. */
  public boolean isUnused() {
    return decided(survey.whole()) == 0;
  }

  /** How many rounds were decided. */
  public long decided(Survey.Tally tally) {
    return tally.accepted() + tally.changesRequested() + tally.declined();
  }

  /** A median in days. */
  public String median(Frame frame, OptionalDouble days) {
    return days.isEmpty() ? "–" : frame.say("judging.median", days.getAsDouble());
  }
}
