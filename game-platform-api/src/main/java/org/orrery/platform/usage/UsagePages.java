package org.orrery.platform.usage;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.usage.Reporting;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** How much one's own assets are used, as a page. */
@Hidden
@Controller("/account/use")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsagePages {

  private final Reporting reporting;
  private final Pages pages;

  UsagePages(Reporting reporting, Pages pages) {
    this.reporting = reporting;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> report(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> from,
      @QueryValue Optional<String> until) {
    var first = from.filter(month -> !month.isBlank());
    var last = until.filter(month -> !month.isBlank());
    var months = Months.of(first, last);
    return pages.show(
        frame,
        "usage/report",
        new UsagePage(
            reporting.own(actor, months.from(), months.until()),
            first.orElse(""),
            last.orElse("")));
  }
}
