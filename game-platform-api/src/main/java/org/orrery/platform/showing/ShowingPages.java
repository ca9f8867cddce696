package org.orrery.platform.showing;

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
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.showing.Entering;
import org.orrery.assetdb.showing.ShowingId;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Where a game was shown, for everybody; its depositors enter, change and remove it here. */
@Hidden
@Controller("/games/{id}/showings")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShowingPages {

  private static final int LISTED = 20;

  private final Entering entering;
  private final ShownPlaces places;
  private final Pages pages;

  ShowingPages(Entering entering, ShownPlaces places, Pages pages) {
    this.entering = entering;
    this.places = places;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> list(Frame frame, @PathVariable String id, @QueryValue Optional<String> cursor) {
    var game = AssetId.parse(id);
    return pages.show(
        frame,
        "showing/showings",
        places.of(frame.actor(), game, cursor.map(ShowingId::parse), LISTED, Form.blank()));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_SHOWINGS)
  HttpResponse<?> enter(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var game = AssetId.parse(id);
    try {
      entering.enter(actor, game, ShowingForm.written(typed));
      return HttpResponse.seeOther(URI.create("/games/" + game + "/showings"));
    } catch (Refusal.Invalid e) {
      return notEntered(frame, game, refused(typed, e, e.violations()));
    } catch (Refusal.TooLarge e) {
      return notEntered(frame, game, refused(typed, e, List.of()));
    }
  }

  private HttpResponse<?> notEntered(Frame frame, AssetId game, Form refused) {
    return pages.show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        "showing/showings",
        places.of(frame.actor(), game, Optional.empty(), LISTED, refused));
  }

  @Get(value = "/{showing}", produces = MediaType.TEXT_HTML)
  @Needs(Act.KEEP_SHOWINGS)
  HttpResponse<?> form(
      Frame frame, Actor actor, @PathVariable String id, @PathVariable String showing) {
    var before = entering.own(actor, AssetId.parse(id), ShowingId.parse(showing));
    return pages.show(
        frame, "showing/showing", new ShowingPage(before, ShowingForm.of(before.occasion())));
  }

  @Post(value = "/{showing}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_SHOWINGS)
  HttpResponse<?> rewrite(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @PathVariable String showing,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var game = AssetId.parse(id);
    var entry = ShowingId.parse(showing);
    try {
      entering.rewrite(actor, game, entry, ShowingForm.written(typed), version(typed));
      return HttpResponse.seeOther(URI.create("/games/" + game + "/showings"));
    } catch (Refusal.Invalid e) {
      return notRewritten(frame, game, entry, refused(typed, e, e.violations()));
    } catch (Refusal.Stale e) {
      return notRewritten(frame, game, entry, refused(typed, e, List.of()));
    }
  }

  private HttpResponse<?> notRewritten(Frame frame, AssetId game, ShowingId entry, Form refused) {
    return pages.show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        "showing/showing",
        new ShowingPage(entering.own(frame.actor(), game, entry), refused));
  }

  @Post(value = "/{showing}/removal", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_SHOWINGS)
  HttpResponse<?> remove(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String id,
      @PathVariable String showing,
      @Body @Nullable String body) {
    ours(request, body);
    var game = AssetId.parse(id);
    entering.remove(actor, game, ShowingId.parse(showing), Optional.empty());
    return HttpResponse.seeOther(URI.create("/games/" + game + "/showings"));
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    return typed;
  }

  private static Form refused(Form typed, Refusal why, List<Violation> violations) {
    return typed.refused(String.valueOf(why.getMessage()), violations);
  }

  /** Nobody replaces an entry that they did not read: the form carries what its page showed. */
  private static Optional<Long> version(Form typed) {
    return typed
        .text("version")
        .map(text -> text.matches("\\d{1,18}") ? Long.parseLong(text) : -1L);
  }
}
