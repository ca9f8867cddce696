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
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.readiness.Checking;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.review.Submitting;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.readiness.ReadinessView;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Where the depositors of a game hand a release of it in. */
@Hidden
@Controller("/games/{id}/submission")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandingInPages {

  private static final int MOST_RELEASES = 50;

  private final Submitting submitting;
  private final Ownership ownership;
  private final Reading reading;
  private final Releases releases;
  private final Checking checking;
  private final Pages pages;

  HandingInPages(
      Submitting submitting,
      Ownership ownership,
      Reading reading,
      Releases releases,
      Checking checking,
      Pages pages) {
    this.submitting = submitting;
    this.ownership = ownership;
    this.reading = reading;
    this.releases = releases;
    this.checking = checking;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.SUBMIT_GAMES)
  HttpResponse<?> form(Frame frame, Actor actor, @PathVariable String id) {
    return page(HttpStatus.OK, frame, actor, AssetId.parse(id), Form.blank());
  }

  private HttpResponse<?> page(
      HttpStatus status, Frame frame, Actor actor, AssetId game, Form form) {
    ownership.demandDepositor(actor, AssetType.GAME, game);
    var newest = reading.release(AssetType.GAME, game, Optional.empty());
    var readiness = checking.of(actor, game, Optional.of(newest.number()));
    return pages.show(
        status,
        frame,
        "review/handing",
        new HandingInPage(
            newest,
            releases.of(game, Integer.MAX_VALUE, MOST_RELEASES),
            submitting.of(actor, game),
            new ReadinessView(readiness, "/deposit/games/" + game),
            form));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.SUBMIT_GAMES)
  HttpResponse<?> submit(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    var game = AssetId.parse(id);
    var json = new HashMap<String, Object>();
    form.text("statement").ifPresent(statement -> json.put("statement", statement));
    form.text("release")
        .ifPresent(
            release ->
                json.put(
                    "release", release.matches("\\d{1,9}") ? Integer.valueOf(release) : release));
    try {
      var open = submitting.submit(actor, game, json);
      return HttpResponse.seeOther(URI.create("/review/" + open.course().id()));
    } catch (Refusal.Invalid e) {
      return page(
          HttpStatus.UNPROCESSABLE_ENTITY,
          frame,
          actor,
          game,
          form.refused(String.valueOf(e.getMessage()), e.violations()));
    } catch (Refusal.Conflict e) {
      return page(
          HttpStatus.CONFLICT,
          frame,
          actor,
          game,
          form.refused(String.valueOf(e.getMessage()), e.violations()));
    }
  }
}
