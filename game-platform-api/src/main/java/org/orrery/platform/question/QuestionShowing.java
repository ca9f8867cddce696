package org.orrery.platform.question;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.claim.Claims;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.assetdb.question.QuestionId;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Shows a question, with what was typed where that was refused. */
@Singleton
final class QuestionShowing {

  private final QuestionDesk desk;
  private final ClaimedGames games;
  private final Claims claims;
  private final Releases releases;
  private final Pages pages;

  QuestionShowing(
      QuestionDesk desk, ClaimedGames games, Claims claims, Releases releases, Pages pages) {
    this.desk = desk;
    this.games = games;
    this.claims = claims;
    this.releases = releases;
    this.pages = pages;
  }

  HttpResponse<?> page(HttpStatus status, Frame frame, QuestionId id, Form form) {
    var opened = desk.open(frame.actor(), id);
    var course = opened.question().course();
    return pages.show(
        status,
        frame,
        "question/question",
        new QuestionPage(
            opened,
            games.about(course.game()).title(),
            releases.newest(course.game()).isPresent(),
            course.claim().flatMap(number -> claims.find(course.game(), number)),
            form));
  }
}
