package org.orrery.platform.lab;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** On a game's page, for its depositors and curators: how its release did in the lab. */
@Singleton
final class LabAssetPanel implements AssetPanel {

  private final LabShowing showing;
  private final Pages pages;

  LabAssetPanel(LabShowing showing, Pages pages) {
    this.showing = showing;
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
    if (release.type() != AssetType.GAME) {
      return Optional.empty();
    }
    return showing
        .newest(frame.actor(), release)
        .map(shown -> pages.part(frame, "lab/panel", shown));
  }
}
