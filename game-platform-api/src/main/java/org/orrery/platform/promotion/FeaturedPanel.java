package org.orrery.platform.promotion;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Programme;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.search.HomePanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The games that curators feature, on the first page. */
@Singleton
final class FeaturedPanel implements HomePanel {

  private static final int MOST = 6;

  private final Programme programme;
  private final Releases releases;
  private final Pages pages;
  private final Clock clock;

  FeaturedPanel(Programme programme, Releases releases, Pages pages, Clock clock) {
    this.programme = programme;
    this.releases = releases;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    var promotions =
        programme.showing(Channel.FEATURED, clock.instant()).stream().limit(MOST).toList();
    if (promotions.isEmpty()) {
      return Optional.empty();
    }
    var descriptions = releases.descriptions(promotions.stream().map(Promotion::game).toList());
    return Optional.of(
        pages.part(frame, "promotion/featured", new Featured(promotions, descriptions)));
  }
}
