package org.orrery.platform.partner;

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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.partner.Contributing;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.Joining;
import org.orrery.assetdb.partner.PartnerHandle;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Who acts for a partner: inviting, answering, leaving, and what members attach. */
@Hidden
@Controller("/partners/{handle}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberPages {

  private final Introducing introducing;
  private final Joining joining;
  private final Contributing contributing;
  private final Reading reading;
  private final Pages pages;

  MemberPages(
      Introducing introducing,
      Joining joining,
      Contributing contributing,
      Reading reading,
      Pages pages) {
    this.introducing = introducing;
    this.joining = joining;
    this.contributing = contributing;
    this.reading = reading;
    this.pages = pages;
  }

  @Get(value = "/members", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> members(Frame frame, Actor actor, @PathVariable String handle) {
    return page(HttpStatus.OK, frame, actor, PartnerHandle.parse(handle), Form.blank());
  }

  private HttpResponse<?> page(
      HttpStatus status, Frame frame, Actor actor, PartnerHandle handle, Form form) {
    var opened = introducing.open(actor, handle);
    if (!opened.mayKeep() && opened.own().isEmpty()) {
      throw new Refusal.Forbidden("This is for members of the partner.");
    }
    return pages.show(
        status,
        frame,
        "partner/members",
        new MembersPage(
            opened,
            introducing.members(actor, handle),
            opened.mayKeep() ? introducing.invitations(actor, handle) : List.of(),
            form));
  }

  /** One of the forms of the page. */
  @Post(value = "/members/{form}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.ACT_FOR_PARTNERS)
  HttpResponse<?> write(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String handle,
      @PathVariable String form,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var partner = PartnerHandle.parse(handle);
    try {
      carryOut(actor, partner, form, typed);
    } catch (Refusal.Invalid e) {
      return refused(frame, actor, partner, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, actor, partner, typed, e, e.violations());
    }
    var hasLeft = form.equals("remove") && typed.value("account").equals(actor.handle());
    return HttpResponse.seeOther(URI.create("/partners/" + partner + (hasLeft ? "" : "/members")));
  }

  private void carryOut(Actor actor, PartnerHandle partner, String form, Form typed) {
    var account = typed.value("account").strip();
    switch (form) {
      case "invite" -> joining.invite(actor, partner, json(typed, "account", "part"));
      case "uninvite" -> joining.end(actor, partner, account);
      case "part" -> joining.change(actor, partner, account, json(typed, "part"));
      case "naming" ->
          joining.change(
              actor, partner, actor.handle(), Map.of("named", typed.holds("named", "true")));
      case "remove" -> joining.remove(actor, partner, account);
      default -> throw new Refusal.NotFound("There is no such form.");
    }
  }

  private static Map<String, Object> json(Form typed, String... fields) {
    var json = new HashMap<String, Object>();
    for (var field : fields) {
      typed.text(field).ifPresent(text -> json.put(field, text));
    }
    return json;
  }

  private HttpResponse<?> refused(
      Frame frame,
      Actor actor,
      PartnerHandle handle,
      Form typed,
      Refusal why,
      List<Violation> violations) {
    return page(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        actor,
        handle,
        typed.refused(String.valueOf(why.getMessage()), violations));
  }

  /** Who has no invitation, or has answered it, is led to the partner. */
  @Get(value = "/invitation", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> invitation(Frame frame, Actor actor, @PathVariable String handle) {
    var partner = PartnerHandle.parse(handle);
    var invited = introducing.invited(actor, partner);
    return invited.isPresent()
        ? pages.show(frame, "partner/invitation", invited.get())
        : HttpResponse.seeOther(URI.create("/partners/" + partner));
  }

  /** Yes or no. Who leaves the box empty is not named. */
  @Post("/invitation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.ACT_FOR_PARTNERS)
  HttpResponse<?> answer(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String handle,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var partner = PartnerHandle.parse(handle);
    return switch (typed.value("answer")) {
      case "accept" -> {
        joining.accept(actor, partner, Map.of("named", typed.holds("named", "true")));
        yield HttpResponse.seeOther(URI.create("/partners/" + partner + "/members"));
      }
      case "decline" -> {
        joining.end(actor, partner, actor.handle());
        yield HttpResponse.seeOther(URI.create("/partners"));
      }
      default -> throw new Refusal.NotFound("There is no such answer.");
    };
  }

  /** Attaches an asset, or detaches it, and goes back to its page. */
  @Post("/contributions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.ACT_FOR_PARTNERS)
  HttpResponse<?> contribute(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String handle,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    var partner = PartnerHandle.parse(handle);
    var asset = AssetId.parse(typed.value("asset"));
    switch (typed.value("deed")) {
      case "attach" -> contributing.attach(actor, partner, asset);
      case "detach" -> contributing.detach(actor, partner, asset);
      default -> throw new Refusal.NotFound("There is no such form.");
    }
    var type = reading.release(asset, Optional.empty()).type();
    return HttpResponse.seeOther(URI.create("/" + type.plural() + "/" + asset + "#attaching"));
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
