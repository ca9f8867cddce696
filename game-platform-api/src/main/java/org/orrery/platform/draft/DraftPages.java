package org.orrery.platform.draft;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.Releasing;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;

/** One's own drafts as forms. */
@Hidden
@Controller("/deposit/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftPages {

  private static final Set<String> DONE = Set.of("saved", "files", "removed");

  private final Depositing depositing;
  private final Releasing releasing;
  private final DraftShowing showing;

  DraftPages(Depositing depositing, Releasing releasing, DraftShowing showing) {
    this.depositing = depositing;
    this.releasing = releasing;
    this.showing = showing;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> draft(
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @QueryValue Optional<String> done) {
    return showing.asItIs(frame, own(actor, assets, id), done.filter(DONE::contains).orElse(""));
  }

  private Draft own(Actor actor, String assets, String id) {
    return depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> save(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    var before = own(actor, assets, id);
    var json = DescriptionForm.json(before.type(), form, showing.json(before));
    try {
      demandSeen(form, before);
      depositing.describe(actor, before.type(), before.id(), json, Optional.of(before.version()));
      return HttpResponse.seeOther(DraftShowing.place(before, "saved"));
    } catch (Refusal.Invalid e) {
      return showing.withDescription(frame, before, json, e, e.violations());
    } catch (Refusal.Stale e) {
      return showing.withDescription(frame, before, json, e, List.of());
    }
  }

  /**
   * Files may have come since the form was shown; the description must be the one that it shows.
   */
  private void demandSeen(Form form, Draft before) {
    if (!form.value("seen").equals(showing.seen(before))) {
      throw new Refusal.Stale("The draft has changed since you read it; read it again.");
    }
  }

  @Post(value = "/release", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> release(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body)
      throws IOException {
    var form = ours(request, body);
    var draft = own(actor, assets, id);
    var json = new HashMap<String, Object>();
    form.text("version").ifPresent(version -> json.put("version", version));
    form.text("notes").ifPresent(notes -> json.put("notes", notes));
    try {
      releasing.release(actor, draft.type(), draft.id(), json, Optional.empty());
      return HttpResponse.seeOther(URI.create("/" + draft.type().plural() + "/" + draft.id()));
    } catch (Refusal.Invalid e) {
      return showing.withRelease(frame, draft, form, e, e.violations());
    } catch (Refusal.Conflict e) {
      return showing.withRelease(frame, draft, form, e, e.violations());
    }
  }

  @Post("/discard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> discard(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    ours(request, body);
    depositing.discard(actor, AssetJson.type(assets), AssetId.parse(id), Optional.empty());
    return HttpResponse.seeOther(URI.create("/deposit"));
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
