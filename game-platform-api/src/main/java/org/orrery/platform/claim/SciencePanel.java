package org.orrery.platform.claim;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The science in a game, on its page. */
@Singleton
final class SciencePanel implements AssetPanel {

  private final ScienceShowing showing;
  private final Pages pages;

  SciencePanel(ScienceShowing showing, Pages pages) {
    this.showing = showing;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.MAIN;
  }

  @Override
  public int rank() {
    return 30;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (release.type() != AssetType.GAME) {
      return Optional.empty();
    }
    var view = showing.of(frame.actor(), release.asset());
    return view.isEmpty() ? Optional.empty() : Optional.of(pages.part(frame, "claim/panel", view));
  }
}
