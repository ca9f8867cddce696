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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.exhibit.Curating;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.exhibit.Slug;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Outcome;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/**
 * Where curators make an exhibit. Every form carries the version that it was shown with, and works
 * without scripts.
 */
@Hidden
@Controller("/exhibits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CuratingPages {

  private static final Set<String> DONE = Set.of("kept", "added", "moved", "turned");

  private final Curating curating;
  private final Visiting visiting;
  private final Desk desk;
  private final Pages pages;

  CuratingPages(Curating curating, Visiting visiting, Desk desk, Pages pages) {
    this.curating = curating;
    this.visiting = visiting;
    this.desk = desk;
    this.pages = pages;
  }

  @Get(value = "/{slug}/edit", produces = MediaType.TEXT_HTML)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> edit(
      Frame frame, Actor actor, @PathVariable String slug, @QueryValue Optional<String> done) {
    var opened = visiting.open(actor, Slug.parse(slug));
    return page(
        HttpStatus.OK,
        frame,
        opened,
        ExhibitForm.of(opened.exhibit().sheet()),
        done.filter(DONE::contains).orElse(""),
        Form.blank());
  }

  private HttpResponse<?> page(
      HttpStatus status,
      Frame frame,
      Visiting.Opened opened,
      Form form,
      String done,
      Form removed) {
    return pages.show(
        status,
        frame,
        "exhibit/edit",
        new ExhibitPage(opened, true, form, done, removed, Optional.empty()));
  }

  @Post(value = "/{slug}/edit", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> keep(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String slug,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    return changed(frame, actor, Slug.parse(slug), typed, "kept", sheet -> ExhibitForm.head(typed));
  }

  /** Publishes it, takes it back, archives it. */
  @Post(value = "/{slug}/state", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> turn(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String slug,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    return changed(
        frame,
        actor,
        Slug.parse(slug),
        typed,
        "turned",
        sheet -> Map.of("state", typed.value("state")));
  }

  @Post(value = "/{slug}/drop", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> drop(
      HttpRequest<?> request, Actor actor, @PathVariable String slug, @Body @Nullable String body) {
    ours(request, body);
    curating.drop(actor, Slug.parse(slug), Optional.empty());
    return HttpResponse.seeOther(URI.create("/exhibits?done=dropped"));
  }

  /** Puts a game in: its release that was accepted last, where the form names none. */
  @Post(value = "/entries", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> add(
      HttpRequest<?> request, Frame frame, Actor actor, @Body @Nullable String body) {
    var typed = ours(request, body);
    return changed(
        frame,
        actor,
        Slug.parse(typed.value("exhibit")),
        typed,
        "added",
        sheet -> {
          var game = game(typed.value("game"));
          var named = new HashMap<>(typed.values());
          named.put("game", List.of(game.value()));
          return ExhibitForm.with(sheet, Form.of(named), release(typed, game));
        });
  }

  private static AssetId game(String typed) {
    var ids = ExhibitForm.ids(typed);
    try {
      return AssetId.parse(ids.isEmpty() ? "" : ids.getFirst());
    } catch (Refusal.NotFound mistyped) {
      throw new Refusal.Invalid(
          new Violation("/game", "Give the address of the game's page, or its id."));
    }
  }

  private int release(Form typed, AssetId game) {
    return typed
        .text("release")
        .filter(number -> number.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .orElseGet(
            () ->
                desk.decisions(game).stream()
                    .filter(
                        round ->
                            round
                                .decision()
                                .filter(end -> end.outcome() == Outcome.ACCEPTED)
                                .isPresent())
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new Refusal.Conflict(
                                "No release of this game is accepted, so it cannot be shown."))
                    .release());
  }

  /** Moves a game, changes what is said of it, or takes it out. */
  @Post(value = "/{slug}/entries/{game}/{deed}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.PROMOTE_GAMES)
  HttpResponse<?> entry(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String slug,
      @PathVariable String game,
      @PathVariable String deed,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var exhibit = Slug.parse(slug);
    var place = place(visiting.open(actor, exhibit).exhibit().sheet(), AssetId.parse(game));
    return switch (deed) {
      case "up" ->
          changed(
              frame, actor, exhibit, typed, "moved", sheet -> ExhibitForm.moved(sheet, place, -1));
      case "down" ->
          changed(
              frame, actor, exhibit, typed, "moved", sheet -> ExhibitForm.moved(sheet, place, 1));
      case "text" ->
          changed(
              frame,
              actor,
              exhibit,
              typed,
              "kept",
              sheet -> ExhibitForm.saying(sheet, place, typed));
      case "remove" -> removed(frame, actor, exhibit, typed, place);
      default -> throw new Refusal.NotFound("There is no such form.");
    };
  }

  private static int place(Exhibit.Sheet sheet, AssetId game) {
    for (var place = 0; place < sheet.entries().size(); place++) {
      if (sheet.entries().get(place).game().equals(game)) {
        return place;
      }
    }
    throw new Refusal.NotFound("The exhibit has no such game.");
  }

  /** Answers with the page itself: it holds all that is needed to put the game back. */
  private HttpResponse<?> removed(Frame frame, Actor actor, Slug slug, Form typed, int place) {
    var before = visiting.open(actor, slug).exhibit().sheet();
    try {
      curating.amend(actor, slug, ExhibitForm.without(before, place), ExhibitForm.seen(typed));
    } catch (Refusal.Stale | Refusal.Conflict e) {
      return refused(frame, actor, slug, typed, e, List.of());
    }
    var opened = visiting.open(actor, slug);
    return page(
        HttpStatus.OK,
        frame,
        opened,
        ExhibitForm.of(opened.exhibit().sheet()),
        "removed",
        ExhibitForm.removed(before, place));
  }

  private HttpResponse<?> changed(
      Frame frame,
      Actor actor,
      Slug slug,
      Form typed,
      String done,
      Function<Exhibit.Sheet, Map<String, Object>> change) {
    try {
      var sheet = visiting.open(actor, slug).exhibit().sheet();
      curating.amend(actor, slug, change.apply(sheet), ExhibitForm.seen(typed));
      return HttpResponse.seeOther(URI.create("/exhibits/" + slug + "/edit?done=" + done));
    } catch (Refusal.Invalid e) {
      return refused(frame, actor, slug, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, actor, slug, typed, e, e.violations());
    } catch (Refusal.Stale e) {
      return refused(frame, actor, slug, typed, e, List.of());
    }
  }

  private HttpResponse<?> refused(
      Frame frame, Actor actor, Slug slug, Form typed, Refusal why, List<Violation> violations) {
    var opened = visiting.open(actor, slug);
    var isHead = typed.values().containsKey("title.en");
    var shown = isHead ? typed : ExhibitForm.of(opened.exhibit().sheet());
    return page(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        opened,
        shown.refused(String.valueOf(why.getMessage()), violations),
        "",
        Form.blank());
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
