package org.orrery.platform.sharing;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;

/** In the head of an asset's page: what programs are told that show links to it. */
@Singleton
final class SharingPanel implements AssetPanel {

  private final Sharing sharing;

  SharingPanel(Sharing sharing) {
    this.sharing = sharing;
  }

  @Override
  public Place place() {
    return Place.META;
  }

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    return Optional.of(sharing.of(request, frame, release));
  }
}
