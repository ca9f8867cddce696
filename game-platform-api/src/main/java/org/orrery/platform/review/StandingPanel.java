package org.orrery.platform.review;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Desk;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** What curators decided about a game, and for its depositors the way to hand it in. */
@Singleton
final class StandingPanel implements AssetPanel {

  private final Desk desk;
  private final Ownership ownership;
  private final Pages pages;

  StandingPanel(Desk desk, Ownership ownership, Pages pages) {
    this.desk = desk;
    this.ownership = ownership;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public int rank() {
    return 50;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (release.type() != AssetType.GAME) {
      return Optional.empty();
    }
    var standing =
        new Standing(
            release.asset().value(),
            desk.decisions(release.asset()),
            ownership.isDepositor(frame.actor(), release.asset()));
    return Optional.of(pages.part(frame, "review/standing", standing));
  }
}
