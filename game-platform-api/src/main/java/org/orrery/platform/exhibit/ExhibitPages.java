package org.orrery.platform.exhibit;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.exhibit.Curating;
import org.orrery.assetdb.exhibit.Slug;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.sharing.Sharing;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Exhibits for everybody; for curators the way to begin one. */
@Hidden
@Controller("/exhibits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExhibitPages {

  private final Visiting visiting;
  private final Curating curating;
  private final Sharing sharing;
  private final Pages pages;

  ExhibitPages(Visiting visiting, Curating curating, Sharing sharing, Pages pages) {
    this.sharing = sharing;
    this.visiting = visiting;
    this.curating = curating;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> list(Frame frame, Actor actor, @QueryValue Optional<String> done) {
    return list(HttpStatus.OK, frame, actor, Form.blank(), done.isPresent());
  }

  private HttpResponse<?> list(
      HttpStatus status, Frame frame, Actor actor, Form form, boolean isDropped) {
    return pages.show(
        status,
        frame,
        "exhibit/exhibits",
        new ExhibitsPage(
            visiting.list(actor), Policy.allows(actor, Act.PROMOTE_GAMES), form, isDropped));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> begin(
      HttpRequest<?> request, Frame frame, Actor actor, @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    try {
      var begun = curating.begin(actor, ExhibitForm.begun(typed));
      return HttpResponse.seeOther(URI.create("/exhibits/" + begun.sheet().slug() + "/edit"));
    } catch (Refusal.Invalid e) {
      return refused(frame, actor, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, actor, typed, e, e.violations());
    }
  }

  private HttpResponse<?> refused(
      Frame frame, Actor actor, Form typed, Refusal why, List<Violation> violations) {
    return list(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        actor,
        typed.refused(String.valueOf(why.getMessage()), violations),
        false);
  }

  @Get(value = "/{slug}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> one(HttpRequest<?> request, Frame frame, Actor actor, @PathVariable String slug) {
    var opened = visiting.open(actor, Slug.parse(slug));
    return pages.show(
        frame,
        "exhibit/exhibit",
        new ExhibitPage(
            opened,
            Policy.allows(actor, Act.PROMOTE_GAMES),
            Form.blank(),
            "",
            Form.blank(),
            Optional.of(sharing.of(request, frame, opened))));
  }
}
