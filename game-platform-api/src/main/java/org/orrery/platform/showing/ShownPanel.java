package org.orrery.platform.showing;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Tells on a game's page where it was shown. */
@Singleton
final class ShownPanel implements AssetPanel {

  private static final int LISTED = 5;

  private final ShownPlaces places;
  private final Pages pages;

  ShownPanel(ShownPlaces places, Pages pages) {
    this.places = places;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.MAIN;
  }

  @Override
  public int rank() {
    return 60;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (release.type() != AssetType.GAME) {
      return Optional.empty();
    }
    var page = places.of(frame.actor(), release, Optional.empty(), LISTED, Form.blank());
    return page.showings().isEmpty() && !page.isOwn()
        ? Optional.empty()
        : Optional.of(pages.part(frame, "showing/shown", page));
  }
}
