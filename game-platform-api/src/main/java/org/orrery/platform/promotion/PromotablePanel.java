package org.orrery.platform.promotion;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.exhibit.State;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.assetdb.promotion.Eligibility;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Desk;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.review.SubmissionPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** For curators, on the page of a game and at the desk: the ways to show an accepted release. */
@Singleton
final class PromotablePanel implements AssetPanel, SubmissionPanel {

  private final Eligibility eligibility;
  private final Visiting visiting;
  private final Pages pages;

  PromotablePanel(Eligibility eligibility, Visiting visiting, Pages pages) {
    this.eligibility = eligibility;
    this.visiting = visiting;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public int rank() {
    return 60;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    return on(frame, release);
  }

  @Override
  public Optional<Content> on(Frame frame, Desk.Opened opened, Release release) {
    return on(frame, release);
  }

  private Optional<Content> on(Frame frame, Release release) {
    if (release.type() != AssetType.GAME
        || !Policy.allows(frame.actor(), Act.PROMOTE_GAMES)
        || !eligibility.allows(frame.actor(), release)) {
      return Optional.empty();
    }
    var exhibits =
        visiting.list(frame.actor()).stream()
            .map(Visiting.Listed::exhibit)
            .filter(exhibit -> exhibit.state() != State.ARCHIVED)
            .filter(exhibit -> !holds(exhibit, release))
            .toList();
    return Optional.of(
        pages.part(frame, "promotion/promotable", new Promotable(release, exhibits)));
  }

  private static boolean holds(Exhibit exhibit, Release release) {
    return exhibit.sheet().entries().stream()
        .anyMatch(entry -> entry.game().equals(release.asset()));
  }
}
