package org.orrery.platform.promotion;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Programme;
import org.orrery.assetdb.promotion.Promoting;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.assetdb.promotion.PromotionId;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Outcome;
import org.orrery.assetdb.review.Round;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Where curators put accepted games on channels. */
@Hidden
@Controller("/promotions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PromotionPages {

  private static final int PAST_LISTED = 20;
  private static final Set<String> DONE = Set.of("promoted", "changed", "moved", "resumed");

  private final Promoting promoting;
  private final Programme programme;
  private final Reading reading;
  private final Desk desk;
  private final Pages pages;

  PromotionPages(
      Promoting promoting, Programme programme, Reading reading, Desk desk, Pages pages) {
    this.promoting = promoting;
    this.programme = programme;
    this.reading = reading;
    this.desk = desk;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> list(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> channel,
      @QueryValue Optional<String> cursor,
      @QueryValue Optional<String> done,
      @QueryValue Optional<String> ended) {
    var shown = channel(channel.orElse(Channel.FEATURED.word()));
    var past =
        programme.past(actor, Optional.of(shown), cursor.map(PromotionId::parse), PAST_LISTED + 1);
    return pages.show(
        frame,
        "promotion/promotions",
        new PromotionsPage(
            shown,
            programme.list(actor, Optional.of(shown), Optional.empty()),
            past.stream().limit(PAST_LISTED).toList(),
            past.size() > PAST_LISTED
                ? Optional.of(past.get(PAST_LISTED - 1).promotion().id().value())
                : Optional.empty(),
            done.filter(DONE::contains).orElse(""),
            ended.map(PromotionId::parse).map(PromotionId::value)));
  }

  private static Channel channel(String word) {
    try {
      return Channel.of(word);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  @Get(value = "/new", produces = MediaType.TEXT_HTML)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> begin(
      Frame frame, @QueryValue String game, @QueryValue Optional<Integer> release) {
    return form(
        HttpStatus.OK,
        frame,
        reading.release(AssetType.GAME, AssetId.parse(game), release),
        Optional.empty(),
        Form.blank());
  }

  @Post(value = "/new", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> promote(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @QueryValue String game,
      @QueryValue Optional<Integer> release,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    try {
      var made = promoting.promote(actor, PromotionForm.wanted(typed));
      return seeOther(made.channel(), "done=promoted");
    } catch (Refusal.Invalid e) {
      return refused(frame, game, release, typed, e, e.violations());
    } catch (Refusal.Conflict | Refusal.Forbidden e) {
      return refused(frame, game, release, typed, e, List.of());
    }
  }

  private HttpResponse<?> refused(
      Frame frame,
      String game,
      Optional<Integer> release,
      Form typed,
      Refusal why,
      List<Violation> violations) {
    return form(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        reading.release(AssetType.GAME, AssetId.parse(game), release),
        Optional.empty(),
        typed.refused(String.valueOf(why.getMessage()), violations));
  }

  @Get(value = "/{id}", produces = MediaType.TEXT_HTML)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> one(Frame frame, Actor actor, @PathVariable String id) {
    var entry = programme.read(actor, PromotionId.parse(id));
    return form(
        HttpStatus.OK,
        frame,
        entry.release(),
        Optional.of(entry.promotion()),
        PromotionForm.of(entry.promotion()));
  }

  private HttpResponse<?> form(
      HttpStatus status, Frame frame, Release release, Optional<Promotion> promotion, Form form) {
    return pages.show(
        status,
        frame,
        "promotion/promotion",
        new PromotionPage(release, promotion, accepted(release.asset()), form));
  }

  private List<Integer> accepted(AssetId game) {
    return desk.decisions(game).stream()
        .filter(
            round -> round.decision().filter(end -> end.outcome() == Outcome.ACCEPTED).isPresent())
        .map(Round::release)
        .distinct()
        .toList();
  }

  @Post(value = "/{id}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> change(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var entry = programme.read(actor, PromotionId.parse(id));
    var promotion = entry.promotion();
    try {
      promoting.amend(
          actor, promotion.id(), PromotionForm.patch(promotion, typed), PromotionForm.seen(typed));
      return seeOther(promotion.channel(), "done=changed");
    } catch (Refusal.Invalid e) {
      return changed(frame, entry, typed, e, e.violations());
    } catch (Refusal.Conflict | Refusal.Forbidden | Refusal.Stale e) {
      return changed(frame, entry, typed, e, List.of());
    }
  }

  private HttpResponse<?> changed(
      Frame frame, Programme.Entry entry, Form typed, Refusal why, List<Violation> violations) {
    return form(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        entry.release(),
        Optional.of(entry.promotion()),
        typed.refused(String.valueOf(why.getMessage()), violations));
  }

  /** Moves it one place, ends it, or undoes that. */
  @Post(value = "/{id}/{deed}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> deed(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String id,
      @PathVariable String deed,
      @Body @Nullable String body) {
    ours(request, body);
    var promotion = programme.read(actor, PromotionId.parse(id)).promotion();
    var done =
        switch (deed) {
          case "up" -> moved(actor, promotion, -1);
          case "down" -> moved(actor, promotion, 1);
          case "end" -> {
            promoting.end(actor, promotion.id(), Optional.empty());
            yield "ended=" + promotion.id();
          }
          case "resume" -> {
            promoting.resume(actor, promotion.id(), Optional.empty());
            yield "done=resumed";
          }
          default -> throw new Refusal.NotFound("There is no such form.");
        };
    return seeOther(promotion.channel(), done);
  }

  /** By what is seen: numbers have gaps where a time has run out. */
  private String moved(Actor actor, Promotion promotion, int places) {
    var order =
        programme.list(actor, Optional.of(promotion.channel()), Optional.empty()).stream()
            .map(entry -> entry.promotion().id())
            .toList();
    var place = order.indexOf(promotion.id()) + 1;
    promoting.place(actor, promotion.id(), Math.max(1, place + places));
    return "done=moved#" + promotion.id();
  }

  private static HttpResponse<?> seeOther(Channel channel, String rest) {
    return HttpResponse.seeOther(URI.create("/promotions?channel=" + channel.word() + "&" + rest));
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
