package org.orrery.platform.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Rereading;
import org.orrery.assetdb.review.Review;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Shows a submission, with what was typed where that was refused. */
@Singleton
final class SubmissionShowing {

  private final Desk desk;
  private final Releases releases;
  private final Rereading rereading;
  private final List<SubmissionPanel> panels;
  private final Pages pages;
  private final Clock clock;

  SubmissionShowing(
      Desk desk,
      Releases releases,
      Rereading rereading,
      Collection<SubmissionPanel> panels,
      Pages pages,
      Clock clock) {
    this.desk = desk;
    this.releases = releases;
    this.rereading = rereading;
    this.panels = panels.stream().sorted(Comparator.comparingInt(SubmissionPanel::rank)).toList();
    this.pages = pages;
    this.clock = clock;
  }

  HttpResponse<?> page(
      HttpStatus status, Frame frame, Actor actor, SubmissionId id, Form form, String refused) {
    var opened = desk.open(actor, id);
    var course = opened.submission().course();
    var release = releases.find(course.game(), course.current().release()).orElseThrow();
    return pages.show(
        status,
        frame,
        "review/submission",
        new SubmissionPage(
            opened,
            release,
            releases.newest(course.game()).map(Release::number).orElseThrow(),
            form,
            refused,
            refused.equals("judgement") ? form : judgement(opened, actor),
            release
                .playFolder()
                .map(folder -> "/play/" + release.asset() + "/?release=" + release.number()),
            opened.due().map(due -> new DueView(due, clock.instant())),
            rereading.again(course, opened.reviews(), actor.handle()),
            panels.stream().flatMap(panel -> panel.on(frame, opened, release).stream()).toList()));
  }

  /** The reader's last review, to go on from: of this round, or else of one before. */
  private static Form judgement(Desk.Opened opened, Actor actor) {
    return opened.reviews().reversed().stream()
        .filter(review -> review.curator().equals(actor.handle()))
        .findFirst()
        .map(SubmissionShowing::form)
        .orElse(Form.blank());
  }

  private static Form form(Review review) {
    Map<String, String> values = new HashMap<>();
    review.gates().forEach((gate, mark) -> values.put("gates." + gate.word(), mark.word()));
    review
        .scores()
        .forEach((criterion, score) -> values.put("scores." + criterion.word(), score.toString()));
    values.put("recommendation", review.recommendation().word());
    values.put("comment", review.comment());
    return Form.filled(values);
  }
}
