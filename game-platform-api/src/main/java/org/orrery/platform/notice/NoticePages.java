package org.orrery.platform.notice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** One's own notices as a page. Looking at them does not make them read; a button does. */
@Hidden
@Controller("/account/notices")
@ExecuteOn(TaskExecutors.BLOCKING)
final class NoticePages {

  private static final int LISTED = 20;

  private final Noticing noticing;
  private final Releases releases;
  private final Pages pages;

  NoticePages(Noticing noticing, Releases releases, Pages pages) {
    this.noticing = noticing;
    this.releases = releases;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> notices(Frame frame, Actor actor, @QueryValue Optional<Long> before) {
    var some = noticing.notices(actor, before.orElse(Long.MAX_VALUE), LISTED + 1);
    var shown = some.subList(0, Math.min(LISTED, some.size()));
    return pages.show(
        frame,
        "notice/notices",
        new NoticePage(
            shown,
            games(shown),
            some.size() > LISTED ? Optional.of(shown.getLast().id()) : Optional.empty()));
  }

  private Map<AssetId, LocalizedText> games(Iterable<Notice> notices) {
    var ids = new java.util.ArrayList<AssetId>();
    notices.forEach(notice -> notice.news().game().ifPresent(ids::add));
    var titles = new HashMap<AssetId, LocalizedText>();
    releases.descriptions(ids).forEach((id, description) -> titles.put(id, description.title()));
    return titles;
  }

  @Post("/read")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> read(HttpRequest<?> request, Actor actor, @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    if (form.value("until").matches("\\d{1,18}")) {
      noticing.readUntil(actor, Long.parseLong(form.value("until")));
    }
    return HttpResponse.seeOther(URI.create("/account/notices"));
  }
}
