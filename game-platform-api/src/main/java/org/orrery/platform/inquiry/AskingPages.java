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
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.inquiry.Inquiring;
import org.orrery.assetdb.inquiry.Letterbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The form by which an institution asks for a game. */
@Hidden
@Controller("/games/{id}/inquiry")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AskingPages {

  private static final List<String> FIELDS =
      List.of("organization", "city", "country", "purpose", "from", "until", "audience", "message");

  private final Inquiring inquiring;
  private final Letterbox letterbox;
  private final Reading reading;
  private final Pages pages;

  AskingPages(Inquiring inquiring, Letterbox letterbox, Reading reading, Pages pages) {
    this.inquiring = inquiring;
    this.letterbox = letterbox;
    this.reading = reading;
    this.pages = pages;
  }

  /** Whoever has asked already is led to what they asked. */
  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.CORRESPOND)
  HttpResponse<?> form(Frame frame, Actor actor, @PathVariable String id) {
    var game = AssetId.parse(id);
    var lasting = letterbox.lasting(actor, game);
    if (lasting.isPresent()) {
      return HttpResponse.seeOther(URI.create("/inquiries/" + lasting.get()));
    }
    var organization = actor.account().flatMap(Account::affiliation);
    return page(
        HttpStatus.OK,
        frame,
        game,
        Form.filled(organization.map(name -> Map.of("organization", name)).orElse(Map.of())));
  }

  private HttpResponse<?> page(HttpStatus status, Frame frame, AssetId game, Form form) {
    var release = reading.release(AssetType.GAME, game, Optional.empty());
    return pages.show(status, frame, "inquiry/asking", new AskingPage(release, form));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CORRESPOND)
  HttpResponse<?> ask(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    var game = AssetId.parse(id);
    var json = new HashMap<String, Object>();
    FIELDS.forEach(field -> form.text(field).ifPresent(text -> json.put(field, text)));
    try {
      var open = inquiring.ask(actor, game, json);
      return HttpResponse.seeOther(URI.create("/inquiries/" + open.question().id()));
    } catch (Refusal.Invalid e) {
      return page(
          HttpStatus.UNPROCESSABLE_ENTITY,
          frame,
          game,
          form.refused(String.valueOf(e.getMessage()), e.violations()));
    } catch (Refusal.Conflict e) {
      return page(
          HttpStatus.CONFLICT,
          frame,
          game,
          form.refused(String.valueOf(e.getMessage()), e.violations()));
    }
  }
}
