package org.orrery.platform.composition;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.composition.Verifying;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Desk;
import org.orrery.platform.review.SubmissionPanel;
import org.orrery.platform.web.Frame;

/** What a game is made of, for those who judge it: shown also where it is made of nothing known. */
@Singleton
final class DeskPanel implements SubmissionPanel {

  private final Verifying verifying;
  private final Showing showing;

  DeskPanel(Verifying verifying, Showing showing) {
    this.verifying = verifying;
    this.showing = showing;
  }

  @Override
  public int rank() {
    return 40;
  }

  @Override
  public Optional<Content> on(Frame frame, Desk.Opened opened, Release release) {
    return Optional.of(
        showing.show(
            frame,
            release.description(),
            verifying.of(frame.actor(), release),
            Optional.of(
                "/api/games/" + release.asset() + "/materials?release=" + release.number())));
  }
}
