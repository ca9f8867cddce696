package org.orrery.platform.play;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.play.Complaining;
import org.orrery.assetdb.play.Complaint.State;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** On a game's page: the way to its problems, for who may read them. */
@Singleton
final class ComplaintsPanel implements AssetPanel {

  private final Complaining complaining;
  private final Pages pages;

  ComplaintsPanel(Complaining complaining, Pages pages) {
    this.complaining = complaining;
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
    var game = release.asset();
    if (release.type() != AssetType.GAME || !complaining.mayRead(frame.actor(), game)) {
      return Optional.empty();
    }
    var view =
        new ComplaintsView(
            game,
            release.description().title(),
            State.OPEN,
            List.of(),
            complaining.count(frame.actor(), game, State.OPEN),
            complaining.count(frame.actor(), game, State.RESOLVED),
            Optional.empty());
    return Optional.of(pages.part(frame, "play/problems", view));
  }
}
