package org.orrery.platform.credit;

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
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.credit.Acknowledging;
import org.orrery.assetdb.credit.Confirmation;
import org.orrery.assetdb.credit.Crediting;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;
import org.orrery.platform.web.ServerSettings;

/** Where one is credited, and the credits of a game. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CreditPages {

  private static final int LISTED = 20;

  private final Crediting crediting;
  private final Acknowledging acknowledging;
  private final Reading reading;
  private final ServerSettings settings;
  private final Pages pages;

  CreditPages(
      Crediting crediting,
      Acknowledging acknowledging,
      Reading reading,
      ServerSettings settings,
      Pages pages) {
    this.crediting = crediting;
    this.acknowledging = acknowledging;
    this.reading = reading;
    this.settings = settings;
    this.pages = pages;
  }

  @Get(value = "/account/credits", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> own(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> state,
      @QueryValue Optional<Integer> after,
      @QueryValue Optional<String> done) {
    var wanted =
        state.flatMap(
            word ->
                Arrays.stream(Confirmation.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst());
    var before = Math.max(0, after.orElse(0));
    var some = crediting.own(actor, wanted, before, LISTED + 1);
    return pages.show(
        frame,
        "credit/own",
        new CreditsPage(
            actor.account().orElseThrow(),
            some.subList(0, Math.min(LISTED, some.size())),
            wanted,
            some.size() > LISTED ? Optional.of((long) before + LISTED) : Optional.empty(),
            done.isPresent()));
  }

  @Post("/account/credits")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.ANSWER_CREDITS)
  HttpResponse<?> answer(HttpRequest<?> request, Actor actor, @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    crediting.answer(
        actor,
        AssetJson.type(form.value("assets")),
        AssetId.parse(form.value("id")),
        number(form, "release"),
        number(form, "place").orElse(0),
        Map.of("answer", form.value("answer")));
    return HttpResponse.seeOther(URI.create("/account/credits?done=saved"));
  }

  private static Optional<Integer> number(Form form, String field) {
    return form.text(field).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  @Get(value = "/games/{id}/credits", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> ofGame(
      HttpRequest<?> request,
      Frame frame,
      @PathVariable String id,
      @QueryValue Optional<Integer> release) {
    var game =
        reading.release(AssetType.GAME, AssetId.parse(id), release.map(AssetJson::releaseNumber));
    return pages.show(
        frame,
        "credit/game",
        new GameCreditsPage(game, acknowledging.roll(game), settings.origin(request)));
  }
}
