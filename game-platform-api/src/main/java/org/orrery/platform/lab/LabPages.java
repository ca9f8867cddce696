package org.orrery.platform.lab;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.lab.Testing;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** A trial's page, and the form that asks for one. */
@Hidden
@Controller("/games/{id}/lab")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LabPages {

  private final Testing testing;
  private final Releases releases;
  private final LabShowing showing;
  private final Pages pages;

  LabPages(Testing testing, Releases releases, LabShowing showing, Pages pages) {
    this.testing = testing;
    this.releases = releases;
    this.showing = showing;
    this.pages = pages;
  }

  @Get(value = "/{number}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> one(Frame frame, Actor actor, @PathVariable String id, @PathVariable int number) {
    var run = testing.one(actor, AssetId.parse(id), number);
    var release = releases.find(run.ticket().game(), run.ticket().release()).orElseThrow();
    var shown = new LabShown(release, Optional.of(run), showing.report(run));
    return pages.show(frame, "lab/report", shown);
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.TEST_GAMES)
  HttpResponse<?> want(
      HttpRequest<?> request, Actor actor, @PathVariable String id, @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    var json = new HashMap<String, Object>();
    form.text("release")
        .ifPresent(
            release ->
                json.put(
                    "release", release.matches("\\d{1,9}") ? Integer.valueOf(release) : release));
    json.put("again", form.value("again").equals("true"));
    var run = testing.want(actor, AssetId.parse(id), json).run();
    return HttpResponse.seeOther(
        URI.create("/games/" + run.ticket().game() + "/lab/" + run.ticket().number()));
  }
}
