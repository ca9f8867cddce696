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
import io.micronaut.http.annotation.QueryValue;
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
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.PartnerHandle;
import org.orrery.assetdb.partner.Partnering;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Where a partner is edited, and retired. Each form carries the version it was shown with. */
@Hidden
@Controller("/partners/{handle}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EditPages {

  private final Introducing introducing;
  private final Partnering partnering;
  private final Pages pages;

  EditPages(Introducing introducing, Partnering partnering, Pages pages) {
    this.introducing = introducing;
    this.partnering = partnering;
    this.pages = pages;
  }

  @Get(value = "/edit", produces = MediaType.TEXT_HTML)
  @Needs(Act.ACT_FOR_PARTNERS)
  HttpResponse<?> edit(
      Frame frame, Actor actor, @PathVariable String handle, @QueryValue Optional<String> done) {
    var opened = kept(actor, PartnerHandle.parse(handle));
    return page(
        HttpStatus.OK, frame, opened, PartnerForm.of(opened.partner().sheet()), done.isPresent());
  }

  private Introducing.Opened kept(Actor actor, PartnerHandle handle) {
    var opened = introducing.open(actor, handle);
    if (!opened.mayKeep()) {
      throw new Refusal.Forbidden("This is for the managers of the partner, and for curators.");
    }
    return opened;
  }

  private HttpResponse<?> page(
      HttpStatus status, Frame frame, Introducing.Opened opened, Form form, boolean isKept) {
    var mayRetire = Policy.allows(frame.actor(), Act.MAKE_PARTNERS);
    return pages.show(
        status, frame, "partner/edit", new EditPage(opened.partner(), mayRetire, form, isKept));
  }

  @Post(value = "/edit", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.ACT_FOR_PARTNERS)
  HttpResponse<?> keep(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String handle,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    return changed(frame, actor, handle, typed, PartnerForm.changed(typed));
  }

  /** Retires it, or reinstates it. */
  @Post(value = "/state", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.MAKE_PARTNERS)
  HttpResponse<?> turn(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String handle,
      @Body @Nullable String body) {
    var typed = ours(request, body);
    return changed(frame, actor, handle, typed, Map.of("state", typed.value("state")));
  }

  private HttpResponse<?> changed(
      Frame frame, Actor actor, String handle, Form typed, Map<String, Object> patch) {
    var partner = PartnerHandle.parse(handle);
    try {
      partnering.amend(actor, partner, patch, PartnerForm.seen(typed));
      return HttpResponse.seeOther(URI.create("/partners/" + partner + "/edit?done=kept"));
    } catch (Refusal.Invalid e) {
      return refused(frame, actor, partner, typed, e, e.violations());
    } catch (Refusal.Conflict | Refusal.Stale e) {
      return refused(frame, actor, partner, typed, e, List.of());
    }
  }

  private HttpResponse<?> refused(
      Frame frame,
      Actor actor,
      PartnerHandle handle,
      Form typed,
      Refusal why,
      List<Violation> violations) {
    var opened = kept(actor, handle);
    var isWhole = typed.values().containsKey("name.en");
    var shown = isWhole ? typed : PartnerForm.of(opened.partner().sheet());
    return page(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        opened,
        shown.refused(String.valueOf(why.getMessage()), violations),
        false);
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
