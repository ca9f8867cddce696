package org.orrery.platform.review;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.review.Reviewing;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.assetdb.review.Submitting;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;

/** The desk at which a submission is judged and talked about. */
@Hidden
@Controller("/review")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewPages {

  private final Submitting submitting;
  private final Reviewing reviewing;
  private final SubmissionShowing showing;

  ReviewPages(Submitting submitting, Reviewing reviewing, SubmissionShowing showing) {
    this.submitting = submitting;
    this.reviewing = reviewing;
    this.showing = showing;
  }

  @Get(value = "/{id}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> one(Frame frame, Actor actor, @PathVariable String id) {
    return showing.page(HttpStatus.OK, frame, actor, SubmissionId.parse(id), Form.blank(), "");
  }

  /** One of the forms of the desk. */
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
    var submission = SubmissionId.parse(id);
    try {
      carryOut(actor, submission, form, typed);
      return HttpResponse.seeOther(java.net.URI.create("/review/" + submission + "#" + form));
    } catch (Refusal.Invalid e) {
      return refused(422, frame, actor, submission, form, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(409, frame, actor, submission, form, typed, e, e.violations());
    }
  }

  private void carryOut(Actor actor, SubmissionId id, String form, Form typed) {
    switch (form) {
      case "judgement" -> reviewing.review(actor, id, judgement(typed));
      case "recusal" -> reviewing.recuse(actor, id, json(typed, "reason"));
      case "decision" -> reviewing.decide(actor, id, json(typed, "outcome", "rationale"));
      case "appeal" -> submitting.appeal(actor, id, json(typed, "reason"));
      case "withdrawal" -> submitting.withdraw(actor, id);
      default -> throw new Refusal.NotFound("There is no such form.");
    }
  }

  private HttpResponse<?> refused(
      int status,
      Frame frame,
      Actor actor,
      SubmissionId id,
      String form,
      Form typed,
      Refusal why,
      List<Violation> violations) {
    return showing.page(
        HttpStatus.valueOf(status),
        frame,
        actor,
        id,
        typed.refused(String.valueOf(why.getMessage()), violations),
        form);
  }

  private static Map<String, Object> json(Form typed, String... fields) {
    var json = new HashMap<String, Object>();
    for (var field : fields) {
      typed.text(field).ifPresent(text -> json.put(field, text));
    }
    return json;
  }

  private static Map<String, Object> judgement(Form typed) {
    var json = json(typed, "recommendation", "comment");
    var gates = new HashMap<String, Object>();
    var scores = new HashMap<String, Object>();
    typed
        .values()
        .forEach(
            (name, values) -> {
              if (name.startsWith("gates.")) {
                gates.put(name.substring("gates.".length()), values.getFirst());
              } else if (name.startsWith("scores.")) {
                scores.put(name.substring("scores.".length()), number(values.getFirst()));
              }
            });
    json.put("gates", gates);
    json.put("scores", scores);
    return json;
  }

  private static Object number(String text) {
    return text.matches("\\d") ? Integer.valueOf(text) : text;
  }
}
