package org.orrery.platform.play;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.play.Recognising;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/**
 * On a game's page: what of the release is played at home; the stage below has what is played here.
 */
@Singleton
final class BuildsPanel implements AssetPanel {

  private final Reading reading;
  private final Pages pages;

  BuildsPanel(Reading reading, Pages pages) {
    this.reading = reading;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.HEAD;
  }

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (release.type() != AssetType.GAME || reading.obstacle(frame.actor(), release).isPresent()) {
      return Optional.empty();
    }
    var builds =
        Recognising.builds(release.files()).stream()
            .filter(build -> !build.isPlayedHere())
            .toList();
    return builds.isEmpty()
        ? Optional.empty()
        : Optional.of(pages.part(frame, "play/builds", new BuildsView(release, builds)));
  }
}
