package org.orrery.platform.sharing;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;
import org.orrery.platform.web.ServerSettings;

/** On an asset's page: the markup with which others show its card. */
@Singleton
final class EmbedPanel implements AssetPanel {

  private final Reading reading;
  private final ServerSettings settings;
  private final Pages pages;

  EmbedPanel(Reading reading, ServerSettings settings, Pages pages) {
    this.reading = reading;
    this.settings = settings;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  /** After all that is about the asset itself. */
  @Override
  public int rank() {
    return 90;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (reading.withdrawal(release).isPresent()) {
      return Optional.empty();
    }
    var card =
        new CardFrame(
            settings.origin(request) + CardPages.address(release),
            Optional.of(frame.language()),
            frame.told(release.description().title()).text(),
            CardSize.usual());
    return Optional.of(pages.part(frame, "sharing/embed", card));
  }
}
