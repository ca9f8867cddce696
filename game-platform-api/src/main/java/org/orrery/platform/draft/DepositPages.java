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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.depositor.Transferring;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.review.Standings;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** What somebody has deposited, and beginning another. */
@Hidden
@Controller("/deposit")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DepositPages {

  private static final int LISTED = 20;

  private final Depositing depositing;
  private final Sharing sharing;
  private final Transferring transferring;
  private final Standings standings;
  private final Pages pages;

  DepositPages(
      Depositing depositing,
      Sharing sharing,
      Transferring transferring,
      Standings standings,
      Pages pages) {
    this.depositing = depositing;
    this.sharing = sharing;
    this.transferring = transferring;
    this.standings = standings;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> own(Frame frame, Actor actor, @QueryValue Optional<String> cursor) {
    return pages.show(frame, "draft/deposit", page(actor, cursor, Form.blank()));
  }

  private DepositPage page(Actor actor, Optional<String> cursor, Form form) {
    List<Drafts.Listed> own = depositing.own(actor, cursor.map(AssetId::parse), LISTED + 1);
    var shown = own.subList(0, Math.min(LISTED, own.size()));
    return new DepositPage(
        shown,
        own.size() > LISTED ? Optional.of(shown.getLast().asset().id().value()) : Optional.empty(),
        standings.of(games(shown)),
        transferring.offers(actor),
        sharing.invitations(actor),
        form);
  }

  private static List<AssetId> games(List<Drafts.Listed> shown) {
    return shown.stream()
        .map(Drafts.Listed::asset)
        .filter(asset -> asset.type() == AssetType.GAME)
        .map(Asset::id)
        .toList();
  }

  @Post(value = "/{assets}", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> begin(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    var json = new HashMap<String, Object>();
    form.text("title").ifPresent(title -> json.put("title", Map.of(frame.language().tag(), title)));
    form.text("kind").ifPresent(kind -> json.put("kind", kind));
    try {
      var draft = depositing.begin(actor, AssetJson.type(assets), json);
      return HttpResponse.seeOther(DraftShowing.place(draft, ""));
    } catch (Refusal.Invalid e) {
      var refused = form.refused(String.valueOf(e.getMessage()), e.violations());
      return pages.show(
          HttpStatus.UNPROCESSABLE_ENTITY,
          frame,
          "draft/deposit",
          page(actor, Optional.empty(), refused));
    }
  }
}
