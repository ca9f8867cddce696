package org.orrery.platform.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.review.ReviewSettings;
import org.orrery.assetdb.review.Surveying;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** How games are judged, for everybody. */
@Hidden
@Controller("/review/about")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AboutPages {

  private final Surveying surveying;
  private final ReviewSettings settings;
  private final Pages pages;

  AboutPages(Surveying surveying, ReviewSettings settings, Pages pages) {
    this.surveying = surveying;
    this.settings = settings;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> about(Frame frame, Actor actor) {
    return pages.show(frame, "review/about", new AboutPage(surveying.survey(actor), settings));
  }
}
