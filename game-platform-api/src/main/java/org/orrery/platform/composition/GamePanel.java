package org.orrery.platform.composition;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.composition.Verifying;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;

/** What a game is made of, on its page. */
@Singleton
final class GamePanel implements AssetPanel {

  private final Verifying verifying;
  private final Showing showing;

  GamePanel(Verifying verifying, Showing showing) {
    this.verifying = verifying;
    this.showing = showing;
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
    var composition = verifying.of(frame.actor(), release);
    return composition.isEmpty()
        ? Optional.empty()
        : Optional.of(
            showing.show(
                frame,
                release.description(),
                composition,
                Optional.of(
                    "/api/games/" + release.asset() + "/materials?release=" + release.number())));
  }
}
