package org.orrery.platform.review;

import gg.jte.Content;
import java.util.Optional;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Desk;
import org.orrery.platform.web.Frame;

/** A part of a submission's page that another feature puts above the reviews. */
public interface SubmissionPanel {

  /** Of two the one with the lower number comes first. */
  int rank();

  /**
   * What it shows to this reader; empty where it has nothing to say.
   *
   * @param release the one that is judged in the current round
   */
  Optional<Content> on(Frame frame, Desk.Opened opened, Release release);
}
