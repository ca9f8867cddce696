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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.partner.Contributions;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.PartnerHandle;
import org.orrery.assetdb.partner.Partnering;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.preview.Previews;
import org.orrery.platform.search.Card;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Partners for everybody; for curators the way to make one. */
@Hidden
@Controller("/partners")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerPages {

  private static final int LISTED = 24;
  private static final int RETIRED_LISTED = 100;

  private final Introducing introducing;
  private final Partnering partnering;
  private final Reading reading;
  private final Previews previews;
  private final Pages pages;

  PartnerPages(
      Introducing introducing,
      Partnering partnering,
      Reading reading,
      Previews previews,
      Pages pages) {
    this.introducing = introducing;
    this.partnering = partnering;
    this.reading = reading;
    this.previews = previews;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> list(Frame frame, Actor actor, @QueryValue Optional<String> cursor) {
    return list(HttpStatus.OK, frame, actor, cursor, Form.blank());
  }

  private HttpResponse<?> list(
      HttpStatus status, Frame frame, Actor actor, Optional<String> cursor, Form form) {
    var some = introducing.list(cursor.map(PartnerHandle::parse), LISTED + 1);
    var shown = some.subList(0, Math.min(LISTED, some.size()));
    var mayMake = Policy.allows(actor, Act.MAKE_PARTNERS);
    return pages.show(
        status,
        frame,
        "partner/partners",
        new PartnersPage(
            shown,
            some.size() > LISTED
                ? Optional.of("/partners?cursor=" + shown.getLast().partner().sheet().handle())
                : Optional.empty(),
            introducing.own(actor),
            introducing.invitations(actor),
            mayMake ? introducing.retired(actor, RETIRED_LISTED) : List.of(),
            mayMake,
            form));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.MAKE_PARTNERS)
  HttpResponse<?> make(
      HttpRequest<?> request, Frame frame, Actor actor, @Body @Nullable String body) {
    var typed = Form.parse(body);
    Csrf.demand(request, typed.value(Csrf.FIELD));
    try {
      var made = partnering.make(actor, PartnerForm.made(typed));
      return HttpResponse.seeOther(URI.create("/partners/" + made.sheet().handle() + "/edit"));
    } catch (Refusal.Invalid e) {
      return refused(frame, actor, typed, e, e.violations());
    } catch (Refusal.Conflict e) {
      return refused(frame, actor, typed, e, e.violations());
    }
  }

  private HttpResponse<?> refused(
      Frame frame, Actor actor, Form typed, Refusal why, List<Violation> violations) {
    return list(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        actor,
        Optional.empty(),
        typed.refused(String.valueOf(why.getMessage()), violations));
  }

  @Get(value = "/{handle}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> one(
      Frame frame,
      Actor actor,
      @PathVariable String handle,
      @QueryValue Optional<String> type,
      @QueryValue Optional<String> cursor) {
    var partner = PartnerHandle.parse(handle);
    var opened = introducing.open(actor, partner);
    var wanted = type.map(ContributionApi::type);
    var some =
        introducing.contributions(partner, wanted, cursor.map(PlaceCursor::read), LISTED + 1);
    var shown = some.subList(0, Math.min(LISTED, some.size()));
    return pages.show(
        frame,
        "partner/partner",
        new PartnerPage(
            opened,
            introducing.members(Actor.visitor(), partner),
            wanted,
            shown.stream().map(one -> card(frame, one.release())).toList(),
            some.size() > LISTED
                ? Optional.of(more(partner, wanted, shown.getLast()))
                : Optional.empty()));
  }

  private static String more(
      PartnerHandle partner, Optional<AssetType> type, Introducing.Shown last) {
    return "/partners/"
        + partner
        + "?"
        + type.map(one -> "type=" + one.word() + "&").orElse("")
        + "cursor="
        + PlaceCursor.write(Contributions.Place.of(last.contribution()));
  }

  /** What is under embargo is listed without its picture. */
  private Card card(Frame frame, Release release) {
    var thumbnail =
        reading.obstacle(frame.actor(), release).isEmpty()
            ? previews
                .thumbnail(release)
                .map(
                    any ->
                        "/api/"
                            + release.type().plural()
                            + "/"
                            + release.asset()
                            + "/thumbnail?release="
                            + release.number()
                            + "&size=512")
            : Optional.<String>empty();
    return Card.of(release, thumbnail, frame);
  }
}
