package org.orrery.platform.claim;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.claim.Checking;
import org.orrery.assetdb.claim.Claiming;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The claims of a game, and each of them with its forms. */
@Hidden
@Controller("/games/{id}/claims")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClaimPages {

  private final Claiming claiming;
  private final Checking checking;
  private final ScienceShowing showing;
  private final Pages pages;

  ClaimPages(Claiming claiming, Checking checking, ScienceShowing showing, Pages pages) {
    this.claiming = claiming;
    this.checking = checking;
    this.showing = showing;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> claims(Frame frame, Actor actor, @PathVariable String id) {
    return pages.show(frame, "claim/claims", showing.of(actor, AssetId.parse(id)));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> add(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var game = AssetId.parse(id);
    try {
      var claim = claiming.add(actor, game, ClaimForm.written(typed));
      return HttpResponse.seeOther(
          URI.create("/games/" + game + "/claims#claim-" + claim.number()));
    } catch (Refusal.Invalid e) {
      return notAdded(frame, game, refused(typed, e, e.violations()));
    } catch (Refusal.Conflict e) {
      return notAdded(frame, game, refused(typed, e, e.violations()));
    } catch (Refusal.TooLarge e) {
      return notAdded(frame, game, refused(typed, e, List.of()));
    }
  }

  private HttpResponse<?> notAdded(Frame frame, AssetId game, Form refused) {
    return pages.show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        "claim/claims",
        showing.of(frame.actor(), game).with(refused));
  }

  @Get(value = "/{n}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> one(Frame frame, Actor actor, @PathVariable String id, @PathVariable int n) {
    return pages.show(
        frame, "claim/one", showing.one(actor, AssetId.parse(id), n, Optional.empty()));
  }

  /** One of the forms of a claim. */
  @Post(value = "/{n}/{form}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.READ_OWN)
  HttpResponse<?> write(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @PathVariable int n,
      @PathVariable String form,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var game = AssetId.parse(id);
    try {
      carryOut(actor, game, n, form, typed);
      var list = "/games/" + game + "/claims";
      return HttpResponse.seeOther(URI.create(form.equals("withdrawal") ? list : list + "/" + n));
    } catch (Refusal.Invalid e) {
      return notDone(frame, game, n, refused(typed, e, e.violations()));
    } catch (Refusal.Conflict e) {
      return notDone(frame, game, n, refused(typed, e, e.violations()));
    } catch (Refusal.Stale e) {
      return notDone(frame, game, n, refused(typed, e, List.of()));
    } catch (Refusal.TooLarge e) {
      return notDone(frame, game, n, refused(typed, e, List.of()));
    }
  }

  /** Nobody judges or replaces words that they did not read: forms carry what their page showed. */
  private void carryOut(Actor actor, AssetId game, int n, String form, Form typed) {
    var version = version(typed);
    switch (form) {
      case "wording" -> claiming.reword(actor, game, n, ClaimForm.reworded(typed), version);
      case "judgement" -> checking.judge(actor, game, n, ClaimForm.judged(typed), version);
      case "nothing" ->
          checking.judge(actor, game, n, Map.of("status", "unchecked"), Optional.empty());
      case "withdrawal" -> claiming.withdraw(actor, game, n, version);
      default -> throw new Refusal.NotFound("There is no such form.");
    }
  }

  private static Optional<Long> version(Form typed) {
    return typed
        .text("version")
        .map(text -> text.matches("\\d{1,18}") ? Long.parseLong(text) : -1L);
  }

  private HttpResponse<?> notDone(Frame frame, AssetId game, int n, Form refused) {
    return pages.show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        "claim/one",
        showing.one(frame.actor(), game, n, Optional.of(refused)));
  }

  private static Form refused(Form typed, Refusal why, List<Violation> violations) {
    return typed.refused(
        String.valueOf(why.getMessage()), EvidenceLines.faults(violations, "evidence"));
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
