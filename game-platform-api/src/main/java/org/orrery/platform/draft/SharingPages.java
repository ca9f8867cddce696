package org.orrery.platform.draft;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.depositor.Transferring;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Depositing an asset together, and giving it away. */
@Hidden
@Controller("/deposit/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SharingPages {

  private final Depositing depositing;
  private final Sharing sharing;
  private final Transferring transferring;
  private final Pages pages;

  SharingPages(Depositing depositing, Sharing sharing, Transferring transferring, Pages pages) {
    this.depositing = depositing;
    this.sharing = sharing;
    this.transferring = transferring;
    this.pages = pages;
  }

  @Get(value = "/depositors", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> depositors(
      Frame frame, Actor actor, @PathVariable String assets, @PathVariable String id) {
    return show(HttpStatus.OK, frame, own(actor, assets, id), Form.blank(), Form.blank());
  }

  private Draft own(Actor actor, String assets, String id) {
    return depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id));
  }

  private HttpResponse<?> show(
      HttpStatus status, Frame frame, Draft draft, Form added, Form offered) {
    var shared = sharing.depositors(frame.actor(), draft.type(), draft.id());
    return pages.show(
        status,
        frame,
        "draft/depositors",
        new SharingPage(
            draft,
            shared,
            transferring.open(frame.actor(), draft.type(), draft.id()),
            shared.owner().equals(frame.actor().handle()),
            added,
            offered));
  }

  @Post(value = "/depositors", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> add(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    var draft = own(actor, assets, id);
    try {
      sharing.invite(actor, draft.type(), draft.id(), form.value("handle").strip());
      return back(draft);
    } catch (Refusal.NotFound e) {
      return notAdded(frame, draft, form, e);
    } catch (Refusal.Conflict e) {
      return notAdded(frame, draft, form, e);
    }
  }

  private HttpResponse<?> notAdded(Frame frame, Draft draft, Form form, Refusal refusal) {
    var message = String.valueOf(refusal.getMessage());
    var refused = form.refused(message, List.of(new Violation("/handle", message)));
    return show(HttpStatus.UNPROCESSABLE_ENTITY, frame, draft, refused, Form.blank());
  }

  @Post("/depositors/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> remove(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var handle = ours(request, body).value("handle");
    var draft = own(actor, assets, id);
    sharing.remove(actor, draft.type(), draft.id(), handle);
    return handle.equals(actor.handle())
        ? HttpResponse.seeOther(URI.create("/deposit"))
        : back(draft);
  }

  @Get(value = "/invitation", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> invited(
      Frame frame, Actor actor, @PathVariable String assets, @PathVariable String id) {
    return pages.show(
        frame,
        "draft/invitation",
        sharing.invited(actor, AssetJson.type(assets), AssetId.parse(id)));
  }

  @Post("/invitation/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> join(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    ours(request, body);
    var type = AssetJson.type(assets);
    var asset = AssetId.parse(id);
    sharing.accept(actor, type, asset);
    return HttpResponse.seeOther(URI.create("/deposit/" + type.plural() + "/" + asset));
  }

  @Post("/invitation/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> decline(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    ours(request, body);
    var invited = sharing.invited(actor, AssetJson.type(assets), AssetId.parse(id));
    sharing.remove(actor, invited.draft().type(), invited.draft().id(), actor.handle());
    return HttpResponse.seeOther(URI.create("/deposit"));
  }

  @Post(value = "/transfer", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> offer(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    var draft = own(actor, assets, id);
    var json = new HashMap<String, Object>();
    form.text("to").ifPresent(to -> json.put("to", to));
    try {
      transferring.offer(actor, draft.type(), draft.id(), json);
      return back(draft);
    } catch (Refusal.Invalid e) {
      return notOffered(frame, draft, form, e, e.violations());
    } catch (Refusal.Conflict e) {
      return notOffered(frame, draft, form, e, e.violations());
    }
  }

  private HttpResponse<?> notOffered(
      Frame frame, Draft draft, Form form, Refusal refusal, List<Violation> faults) {
    var refused = form.refused(String.valueOf(refusal.getMessage()), faults);
    return show(HttpStatus.UNPROCESSABLE_ENTITY, frame, draft, Form.blank(), refused);
  }

  @Get(value = "/transfer", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> offered(
      Frame frame, Actor actor, @PathVariable String assets, @PathVariable String id) {
    var offered = transferring.offered(actor, AssetJson.type(assets), AssetId.parse(id));
    return offered.transfer().to().equals(actor.handle())
        ? pages.show(frame, "draft/offer", offered)
        : back(offered.draft());
  }

  @Post("/transfer/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> accept(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    ours(request, body);
    var asset = transferring.accept(actor, AssetJson.type(assets), AssetId.parse(id));
    return HttpResponse.seeOther(
        URI.create("/deposit/" + asset.type().plural() + "/" + asset.id()));
  }

  /** The owner comes back to the depositors; who declined has nothing to see there. */
  @Post("/transfer/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> end(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    ours(request, body);
    var offered = transferring.offered(actor, AssetJson.type(assets), AssetId.parse(id));
    transferring.end(actor, offered.draft().type(), offered.draft().id());
    return offered.transfer().to().equals(actor.handle())
        ? HttpResponse.seeOther(URI.create("/deposit"))
        : back(offered.draft());
  }

  private static HttpResponse<?> back(Draft draft) {
    return HttpResponse.seeOther(
        URI.create("/deposit/" + draft.type().plural() + "/" + draft.id() + "/depositors"));
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
