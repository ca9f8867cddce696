package org.orrery.platform.lab;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Desk;
import org.orrery.platform.review.SubmissionPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** On the desk: what the lab found in the very release that is judged. */
@Singleton
final class LabSubmissionPanel implements SubmissionPanel {

  private final LabShowing showing;
  private final Pages pages;

  LabSubmissionPanel(LabShowing showing, Pages pages) {
    this.showing = showing;
    this.pages = pages;
  }

  @Override
  public int rank() {
    return 40;
  }

  @Override
  public Optional<Content> on(Frame frame, Desk.Opened opened, Release release) {
    return showing
        .newest(frame.actor(), release)
        .map(shown -> pages.part(frame, "lab/desk", shown));
  }
}
