package org.orrery.platform.claim;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.claim.Claiming;
import org.orrery.assetdb.claim.Mark;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Round;
import org.orrery.platform.review.SubmissionPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The claims of a game that is judged, and what became of them since the round before. */
@Singleton
final class ScienceOnTheDesk implements SubmissionPanel {

  private final Claiming claiming;
  private final Pages pages;

  ScienceOnTheDesk(Claiming claiming, Pages pages) {
    this.claiming = claiming;
    this.pages = pages;
  }

  @Override
  public int rank() {
    return 30;
  }

  @Override
  public Optional<Content> on(Frame frame, Desk.Opened opened, Release release) {
    var before = opened.submission().course().before().map(Round::submittedAt);
    var rows =
        claiming.history(frame.actor(), release.asset()).stream()
            .map(
                claim ->
                    new MarkedClaims.Row(
                        claim,
                        before
                            .map(claim::since)
                            .orElse(claim.withdrawnAt().isEmpty() ? Mark.SAME : Mark.ABSENT)))
            .filter(row -> row.mark() != Mark.ABSENT)
            .toList();
    return Optional.of(
        pages.part(frame, "claim/desk", new MarkedClaims(release.asset().value(), rows)));
  }
}
