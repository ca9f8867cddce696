package org.orrery.platform.inquiry;

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
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.inquiry.Inquiring;
import org.orrery.assetdb.inquiry.InquiryId;
import org.orrery.assetdb.inquiry.Letterbox;
import org.orrery.assetdb.inquiry.State;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** One's inquiries, and the page on which both sides talk about one. */
@Hidden
@Controller("/inquiries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InquiryPages {

  private static final int LISTED = 20;

  private final Inquiring inquiring;
  private final Letterbox letterbox;
  private final Releases releases;
  private final Pages pages;

  InquiryPages(Inquiring inquiring, Letterbox letterbox, Releases releases, Pages pages) {
    this.inquiring = inquiring;
    this.letterbox = letterbox;
    this.releases = releases;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> list(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> role,
      @QueryValue Optional<String> state,
      @QueryValue Optional<String> cursor) {
    var part = Roles.part(role);
    var states = Roles.states(state.stream().toList());
    var some = letterbox.list(actor, part, states, cursor.map(InquiryId::parse), LISTED + 1);
    var rows =
        some.stream()
            .limit(LISTED)
            .map(inquiry -> new InquiriesPage.Row(inquiry, title(inquiry.question().game())))
            .toList();
    return pages.show(
        frame,
        "inquiry/inquiries",
        new InquiriesPage(
            role.orElse(Roles.ASKED),
            state.map(State::of),
            rows,
            letterbox.count(actor, part, states),
            some.size() > LISTED
                ? Optional.of(rows.getLast().inquiry().question().id().value())
                : Optional.empty()));
  }

  private LocalizedText title(AssetId game) {
    return releases
        .newest(game)
        .map(release -> release.description().title())
        .orElse(LocalizedText.none());
  }

  @Get(value = "/{id}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> one(Frame frame, Actor actor, @PathVariable String id) {
    return page(HttpStatus.OK, frame, actor, InquiryId.parse(id), Form.blank(), "");
  }

  private HttpResponse<?> page(
      HttpStatus status, Frame frame, Actor actor, InquiryId id, Form form, String refused) {
    var opened = letterbox.open(actor, id);
    return pages.show(
        status,
        frame,
        "inquiry/inquiry",
        new InquiryPage(opened, title(opened.inquiry().question().game()), form, refused));
  }

  /** One of the forms of the page. */
  @Post(value = "/{id}/{form}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CORRESPOND)
  HttpResponse<?> write(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @PathVariable String form,
      @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    var inquiry = InquiryId.parse(id);
    try {
      carryOut(actor, inquiry, form, typed);
      return HttpResponse.seeOther(URI.create("/inquiries/" + inquiry + "#" + form));
    } catch (Refusal.Invalid e) {
      return refused(frame, actor, inquiry, form, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, actor, inquiry, form, typed, e, e.violations());
    }
  }

  private void carryOut(Actor actor, InquiryId id, String form, Form typed) {
    switch (form) {
      case "messages" -> inquiring.say(actor, id, json(typed, "text"));
      case "outcome" -> inquiring.end(actor, id, json(typed, "outcome", "text"));
      case "withdrawal" -> inquiring.end(actor, id, Map.of("outcome", "withdrawn"));
      case "publication" -> inquiring.publish(actor, id);
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
      InquiryId id,
      String form,
      Form typed,
      Refusal why,
      List<Violation> violations) {
    return page(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        actor,
        id,
        typed.refused(String.valueOf(why.getMessage()), violations),
        form);
  }
}
