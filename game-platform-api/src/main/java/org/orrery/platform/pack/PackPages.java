package org.orrery.platform.pack;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.pack.PackId;
import org.orrery.assetdb.pack.Packed;
import org.orrery.assetdb.pack.Packing;
import org.orrery.assetdb.pack.Viewing;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** One's own packs as pages. */
@Hidden
@Controller("/packs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PackPages {

  private static final int LISTED = 20;
  private static final Set<String> DONE = Set.of("added", "saved", "removed", "swapped", "updated");

  private final Packing packing;
  private final Viewing viewing;
  private final Alternatives alternatives;
  private final Pages pages;

  PackPages(Packing packing, Viewing viewing, Alternatives alternatives, Pages pages) {
    this.packing = packing;
    this.viewing = viewing;
    this.alternatives = alternatives;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> own(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> cursor,
      @QueryValue Optional<String> done) {
    var some = viewing.own(actor, cursor.map(PackId::parse), LISTED + 1);
    var shown = some.subList(0, Math.min(LISTED, some.size()));
    return pages.show(
        frame,
        "pack/packs",
        new PacksPage(
            shown,
            some.size() > LISTED ? Optional.of(shown.getLast().id().value()) : Optional.empty(),
            done.isPresent()));
  }

  @Get(value = "/{id}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> pack(
      Frame frame, Actor actor, @PathVariable String id, @QueryValue Optional<String> done) {
    return show(
        HttpStatus.OK,
        frame,
        viewing.read(actor, PackId.parse(id)),
        Form.blank(),
        done.filter(DONE::contains).orElse(""));
  }

  private HttpResponse<?> show(
      HttpStatus status, Frame frame, Packed packed, Form form, String done) {
    return pages.show(
        status, frame, "pack/pack", new PackPage(packed, alternatives.of(packed), form, done));
  }

  @Post(value = "/{id}/change", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_PACKS)
  HttpResponse<?> change(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    return changed(
        frame,
        actor,
        id,
        form,
        "saved",
        (pack, seen) ->
            packing.amend(
                actor,
                pack,
                Map.of("name", form.value("name").strip(), "use", PackForm.use(form)),
                seen));
  }

  @Post(value = "/{id}/takeout", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_PACKS)
  HttpResponse<?> takeOut(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    var asset = AssetId.parse(form.value("asset"));
    return changed(
        frame,
        actor,
        id,
        form,
        "removed",
        (pack, seen) -> packing.takeOut(actor, pack, asset, seen));
  }

  @Post(value = "/{id}/swap", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_PACKS)
  HttpResponse<?> swap(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    var old = AssetId.parse(form.value("asset"));
    var other = AssetId.parse(form.value("instead"));
    return changed(
        frame,
        actor,
        id,
        form,
        "swapped",
        (pack, seen) -> packing.swap(actor, pack, old, other, seen));
  }

  @Post(value = "/{id}/update", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_PACKS)
  HttpResponse<?> update(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    return changed(
        frame,
        actor,
        id,
        ours(request, body),
        "updated",
        (pack, seen) -> packing.update(actor, pack, seen));
  }

  @Post("/{id}/discard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_PACKS)
  HttpResponse<?> discard(
      HttpRequest<?> request, Actor actor, @PathVariable String id, @Body @Nullable String body) {
    ours(request, body);
    packing.discard(actor, PackId.parse(id), Optional.empty());
    return HttpResponse.seeOther(URI.create("/packs?done=discarded"));
  }

  /** Carries out a change of the pack that the form shows, or shows it again with what is wrong. */
  private HttpResponse<?> changed(
      Frame frame,
      Actor actor,
      String id,
      Form form,
      String done,
      BiFunction<PackId, Optional<Long>, Packed> change) {
    var pack = PackId.parse(id);
    try {
      var now = change.apply(pack, PackForm.seen(form)).pack();
      return HttpResponse.seeOther(URI.create("/packs/" + now.id() + "?done=" + done));
    } catch (Refusal.Invalid e) {
      return again(frame, actor, pack, form, e, e.violations());
    } catch (Refusal.Conflict | Refusal.Stale e) {
      return again(frame, actor, pack, form, e, List.of());
    }
  }

  private HttpResponse<?> again(
      Frame frame,
      Actor actor,
      PackId pack,
      Form form,
      Refusal refusal,
      List<Violation> violations) {
    return show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        viewing.read(actor, pack),
        form.refused(String.valueOf(refusal.getMessage()), violations),
        "");
  }

  static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
