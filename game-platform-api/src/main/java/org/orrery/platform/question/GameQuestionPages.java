package org.orrery.platform.question;

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
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.claim.Claiming;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.question.Asking;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The questions about a game, and where its depositors ask. */
@Hidden
@Controller("/games/{id}/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GameQuestionPages {

  private final Asking asking;
  private final QuestionDesk desk;
  private final Claiming claiming;
  private final ClaimedGames games;
  private final Ownership ownership;
  private final Pages pages;

  GameQuestionPages(
      Asking asking,
      QuestionDesk desk,
      Claiming claiming,
      ClaimedGames games,
      Ownership ownership,
      Pages pages) {
    this.asking = asking;
    this.desk = desk;
    this.claiming = claiming;
    this.games = games;
    this.ownership = ownership;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> of(Frame frame, @PathVariable String id, @QueryValue Optional<String> claim) {
    var game = AssetId.parse(id);
    var asked = new HashMap<String, String>();
    claim.ifPresent(number -> asked.put("claim", number));
    return show(HttpStatus.OK, frame, game, Form.filled(asked));
  }

  private HttpResponse<?> show(HttpStatus status, Frame frame, AssetId game, Form form) {
    var actor = frame.actor();
    var asset = games.demandReader(actor, game);
    return pages.show(
        status,
        frame,
        "question/game",
        new GameQuestionsPage(
            game.value(),
            games.about(game).title(),
            asset.newestRelease() > 0,
            ownership.isDepositor(actor, game),
            desk.of(actor, game),
            claiming.of(actor, game),
            form));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.ASK_SCIENTISTS)
  HttpResponse<?> ask(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    var game = AssetId.parse(id);
    try {
      var question = asking.ask(actor, game, json(typed));
      return HttpResponse.seeOther(URI.create("/questions/" + question.course().id()));
    } catch (Refusal.Invalid e) {
      return refused(frame, game, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, game, typed, e, e.violations());
    }
  }

  private HttpResponse<?> refused(
      Frame frame, AssetId game, Form typed, Refusal why, List<Violation> violations) {
    return show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        game,
        typed.refused(String.valueOf(why.getMessage()), violations));
  }

  private static Map<String, Object> json(Form typed) {
    var json = new HashMap<String, Object>();
    typed.text("subject").ifPresent(subject -> json.put("subject", subject));
    typed.text("text").ifPresent(text -> json.put("text", text));
    typed
        .text("claim")
        .ifPresent(
            number ->
                json.put("claim", number.matches("\\d{1,6}") ? Integer.valueOf(number) : number));
    json.put("public", typed.holds("public", "true"));
    return json;
  }
}
