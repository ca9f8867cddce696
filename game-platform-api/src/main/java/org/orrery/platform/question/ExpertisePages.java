package org.orrery.platform.question;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.question.Declaring;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Where a researcher says for which subjects they answer questions. */
@Hidden
@Controller("/account/expertise")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExpertisePages {

  private final Declaring declaring;
  private final Pages pages;

  ExpertisePages(Declaring declaring, Pages pages) {
    this.declaring = declaring;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_QUESTIONS)
  HttpResponse<?> own(Frame frame, Actor actor, @QueryValue Optional<String> done) {
    var form = Form.of(Map.of("subjects", declaring.own(actor).subjects()));
    return pages.show(frame, "question/expertise", new ExpertisePage(form, done.isPresent()));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.ANSWER_QUESTIONS)
  HttpResponse<?> declare(
      HttpRequest<?> request, Frame frame, Actor actor, @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    try {
      declaring.declare(actor, Map.of("subjects", typed.all("subjects")));
      return HttpResponse.seeOther(URI.create("/account/expertise?done=saved"));
    } catch (Refusal.Invalid e) {
      return pages.show(
          HttpStatus.UNPROCESSABLE_ENTITY,
          frame,
          "question/expertise",
          new ExpertisePage(typed.refused(String.valueOf(e.getMessage()), e.violations()), false));
    }
  }
}
