package org.orrery.platform.asset;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawing;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Withdrawing and reinstating by a form that tells what it means before it is done. */
@Hidden
@Controller("/{assets:materials|games}/{id}/withdrawal")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WithdrawalPages {

  private final Withdrawing withdrawing;
  private final Reading reading;
  private final Releases releases;
  private final Pages pages;

  WithdrawalPages(Withdrawing withdrawing, Reading reading, Releases releases, Pages pages) {
    this.withdrawing = withdrawing;
    this.reading = reading;
    this.releases = releases;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.WITHDRAW)
  HttpResponse<?> consequences(
      Frame frame, Actor actor, @PathVariable String assets, @PathVariable String id) {
    return show(HttpStatus.OK, frame, page(actor, assets, id, Form.blank()));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.WITHDRAW)
  HttpResponse<?> withdraw(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    var json = new HashMap<String, Object>();
    form.text("reason").ifPresent(reason -> json.put("reason", reason));
    try {
      withdrawing.withdraw(actor, AssetJson.type(assets), AssetId.parse(id), json);
      return asset(assets, id);
    } catch (Refusal.Invalid e) {
      return refused(frame, actor, assets, id, form, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, actor, assets, id, form, e, e.violations());
    }
  }

  @Post("/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.WITHDRAW)
  HttpResponse<?> reinstate(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    ours(request, body);
    withdrawing.reinstate(actor, AssetJson.type(assets), AssetId.parse(id));
    return asset(assets, id);
  }

  private static HttpResponse<?> asset(String assets, String id) {
    return HttpResponse.seeOther(
        URI.create("/" + AssetJson.type(assets).plural() + "/" + AssetId.parse(id)));
  }

  private WithdrawalPage page(Actor actor, String assets, String id, Form form) {
    var type = AssetJson.type(assets);
    var release = reading.release(type, AssetId.parse(id), Optional.empty());
    var consequences = withdrawing.consequences(actor, type, release.asset());
    var descriptions = releases.descriptions(consequences.games());
    return new WithdrawalPage(
        release,
        consequences,
        consequences.games().stream()
            .map(
                game ->
                    new WithdrawalPage.Named(
                        game,
                        Optional.ofNullable(descriptions.get(game))
                            .map(Description::title)
                            .orElse(LocalizedText.none())))
            .toList(),
        form);
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }

  private HttpResponse<?> refused(
      Frame frame,
      Actor actor,
      String assets,
      String id,
      Form form,
      Refusal refusal,
      List<Violation> faults) {
    return show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        page(actor, assets, id, form.refused(String.valueOf(refusal.getMessage()), faults)));
  }

  private HttpResponse<?> show(HttpStatus status, Frame frame, WithdrawalPage page) {
    return pages.show(status, frame, "asset/withdrawal", page);
  }
}
