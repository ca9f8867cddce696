package org.orrery.platform.question;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.question.Answering;
import org.orrery.assetdb.question.Asking;
import org.orrery.assetdb.question.Declaring;
import org.orrery.assetdb.question.Expertise;
import org.orrery.assetdb.question.Question;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.assetdb.question.QuestionId;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.claim.EvidenceLines;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The queue of questions to scientists, and each question with all that was said to it. */
@Hidden
@Controller("/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuestionPages {

  private static final int LISTED = 20;

  private final Asking asking;
  private final Answering answering;
  private final Declaring declaring;
  private final QuestionDesk desk;
  private final ClaimedGames games;
  private final QuestionShowing showing;
  private final Pages pages;
  private final Clock clock;

  QuestionPages(
      Asking asking,
      Answering answering,
      Declaring declaring,
      QuestionDesk desk,
      ClaimedGames games,
      QuestionShowing showing,
      Pages pages,
      Clock clock) {
    this.asking = asking;
    this.answering = answering;
    this.declaring = declaring;
    this.desk = desk;
    this.games = games;
    this.showing = showing;
    this.pages = pages;
    this.clock = clock;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_QUESTIONS)
  HttpResponse<?> queue(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> state,
      @QueryValue Optional<Boolean> mine,
      @QueryValue Optional<String> cursor) {
    var asked = Asked.of(List.of(state.orElse("open")), List.of(), mine.orElse(false));
    var own = declaring.own(actor);
    var some = desk.queue(actor, asked, cursor.map(QuestionId::parse), LISTED + 1);
    var next =
        some.size() > LISTED
            ? Optional.of(some.get(LISTED - 1).course().id().value())
            : Optional.<String>empty();
    return pages.show(
        frame,
        "question/queue",
        new QueuePage(
            asked.states().iterator().next(),
            asked.mine(),
            !own.subjects().isEmpty(),
            some.stream().limit(LISTED).map(question -> row(question, own)).toList(),
            desk.count(actor, asked),
            next));
  }

  private QueuePage.Row row(Question question, Expertise own) {
    var course = question.course();
    return new QueuePage.Row(
        question,
        games.about(course.game()).title(),
        course.hold(clock.instant()),
        own.covers(course.subject()));
  }

  @Get(value = "/{id}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> one(Frame frame, @PathVariable String id) {
    return showing.page(HttpStatus.OK, frame, QuestionId.parse(id), Form.blank());
  }

  /** One of the forms of a question. */
  @Post(value = "/{id}/{form}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.READ_OWN)
  HttpResponse<?> write(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @PathVariable String form,
      @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    var question = QuestionId.parse(id);
    try {
      carryOut(actor, question, form, typed);
      return HttpResponse.seeOther(URI.create("/questions/" + question));
    } catch (Refusal.Invalid e) {
      return refused(frame, question, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, question, typed, e, e.violations());
    }
  }

  private void carryOut(Actor actor, QuestionId id, String form, Form typed) {
    switch (form) {
      case "take" -> answering.take(actor, id);
      case "leave" -> answering.leave(actor, id);
      case "answer" -> answering.answer(actor, id, answer(typed));
      case "reopening" -> asking.reopen(actor, id, text(typed));
      case "settlement" -> asking.settle(actor, id, Map.of("thank", typed.holds("thank", "true")));
      case "withdrawal" -> asking.withdraw(actor, id);
      case "credit" -> answering.credit(actor, id, Map.of("agreed", typed.holds("agreed", "true")));
      default -> throw new Refusal.NotFound("There is no such form.");
    }
  }

  private static Map<String, Object> text(Form typed) {
    var json = new HashMap<String, Object>();
    typed.text("text").ifPresent(text -> json.put("text", text));
    return json;
  }

  private static Map<String, Object> answer(Form typed) {
    var json = text(typed);
    json.put("sources", EvidenceLines.read(typed.value("sources")));
    json.put("credit", typed.holds("credit", "true"));
    return json;
  }

  private HttpResponse<?> refused(
      Frame frame, QuestionId id, Form typed, Refusal why, List<Violation> violations) {
    return showing.page(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        id,
        typed.refused(
            String.valueOf(why.getMessage()), EvidenceLines.faults(violations, "sources")));
  }
}
