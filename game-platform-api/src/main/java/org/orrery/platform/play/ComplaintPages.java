package org.orrery.platform.play;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.play.Complaining;
import org.orrery.assetdb.play.Complaint.State;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Problems of a game as pages: to report one, and to read those that were reported. */
@Hidden
@Controller("/games/{id}/problems")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComplaintPages {

  private static final int LISTED = 50;

  private final Complaining complaining;
  private final ComplaintShare share;
  private final Reading reading;
  private final Pages pages;

  ComplaintPages(Complaining complaining, ComplaintShare share, Reading reading, Pages pages) {
    this.complaining = complaining;
    this.share = share;
    this.reading = reading;
    this.pages = pages;
  }

  @Get(value = "/new", produces = MediaType.TEXT_HTML)
  @Needs(Act.REPORT_PROBLEMS)
  HttpResponse<?> form(
      Frame frame,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue Optional<String> done) {
    var game =
        reading.release(AssetType.GAME, AssetId.parse(id), release.map(AssetJson::releaseNumber));
    return pages.show(
        frame, "play/report", new ComplaintForm(game, Form.blank(), done.isPresent()));
  }

  @Post(value = "/new", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.REPORT_PROBLEMS)
  HttpResponse<?> report(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    var game = AssetId.parse(id);
    var release = typed.text("release").map(ComplaintPages::number);
    try {
      share.take(request);
      complaining.complain(actor, game, json(typed, release));
      return HttpResponse.seeOther(
          URI.create(
              "/games/"
                  + game
                  + "/problems/new?done=sent"
                  + release.map(number -> "&release=" + number).orElse("")));
    } catch (Refusal.Invalid e) {
      return refused(frame, game, release, typed, e, e.violations());
    } catch (Refusal.Busy | Refusal.Conflict e) {
      return refused(frame, game, release, typed, e, List.of());
    }
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw ProblemException.badRequest("release is a whole number, not “" + text + "”.");
    }
    return AssetJson.releaseNumber(Integer.parseInt(text));
  }

  private static Map<String, Object> json(Form typed, Optional<Integer> release) {
    var json = new HashMap<String, Object>();
    typed.text("reason").ifPresent(reason -> json.put("reason", reason));
    typed.text("text").ifPresent(text -> json.put("text", text));
    release.ifPresent(number -> json.put("release", number));
    return json;
  }

  private HttpResponse<?> refused(
      Frame frame,
      AssetId game,
      Optional<Integer> release,
      Form typed,
      Refusal why,
      List<Violation> violations) {
    var form = typed.refused(String.valueOf(why.getMessage()), violations);
    return pages.show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        "play/report",
        new ComplaintForm(reading.release(AssetType.GAME, game, release), form, false));
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> reports(
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @QueryValue Optional<String> state,
      @QueryValue Optional<Integer> before) {
    var game = AssetId.parse(id);
    var shown = state.filter(State.RESOLVED.word()::equals).map(State::of).orElse(State.OPEN);
    var some =
        complaining.reports(actor, game, shown, before.orElse(Integer.MAX_VALUE), LISTED + 1);
    var page = some.subList(0, Math.min(LISTED, some.size()));
    return pages.show(
        frame,
        "play/reports",
        new ComplaintsView(
            game,
            reading.release(AssetType.GAME, game, Optional.empty()).description().title(),
            shown,
            page,
            complaining.count(actor, game, State.OPEN),
            complaining.count(actor, game, State.RESOLVED),
            some.size() > LISTED ? Optional.of(page.getLast().number()) : Optional.empty()));
  }

  @Post("/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.SETTLE_PROBLEMS)
  HttpResponse<?> settle(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String id,
      @PathVariable int number,
      @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    var game = AssetId.parse(id);
    complaining.settle(actor, game, number, Map.of("state", typed.value("state")));
    return HttpResponse.seeOther(URI.create("/games/" + game + "/problems"));
  }
}
