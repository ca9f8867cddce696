package org.orrery.platform.promotion;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.assetdb.promotion.Programme;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Tells everybody where a game is to be seen. */
@Singleton
final class ShownPanel implements AssetPanel {

  private final Programme programme;
  private final Visiting visiting;
  private final Pages pages;
  private final Clock clock;

  ShownPanel(Programme programme, Visiting visiting, Pages pages, Clock clock) {
    this.programme = programme;
    this.visiting = visiting;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Place place() {
    return Place.HEAD;
  }

  @Override
  public int rank() {
    return 20;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (release.type() != AssetType.GAME) {
      return Optional.empty();
    }
    var shown =
        new Shown(
            programme.showing(release.asset(), clock.instant()), visiting.with(release.asset()));
    return shown.promotions().isEmpty() && shown.exhibits().isEmpty()
        ? Optional.empty()
        : Optional.of(pages.part(frame, "promotion/shown", shown));
  }
}
