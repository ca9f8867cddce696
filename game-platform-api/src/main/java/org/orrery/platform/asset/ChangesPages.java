package org.orrery.platform.asset;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Comparing;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** What is new in a release, for everybody. */
@Hidden
@Controller("/{assets:materials|games}/{id}/changes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChangesPages {

  private static final int MOST_RELEASES = 200;

  private final Comparing comparing;
  private final Reading reading;
  private final Releases releases;
  private final Pages pages;

  ChangesPages(Comparing comparing, Reading reading, Releases releases, Pages pages) {
    this.comparing = comparing;
    this.reading = reading;
    this.releases = releases;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> changes(
      Frame frame,
      @PathVariable String assets,
      @PathVariable String id,
      @QueryValue Optional<Integer> from,
      @QueryValue Optional<Integer> to) {
    var type = AssetJson.type(assets);
    var release = reading.release(type, AssetId.parse(id), to.map(AssetJson::releaseNumber));
    if (from.filter(older -> older < 0 || older >= release.number()).isPresent()) {
      throw ProblemException.badRequest("from is the number of an older release, or 0.");
    }
    return pages.show(
        frame,
        "asset/changes",
        new ChangesPage(
            release,
            releases.of(release.asset(), Integer.MAX_VALUE, MOST_RELEASES),
            new ChangesView(comparing.releases(type, release.asset(), release.number(), from))));
  }
}
