package org.orrery.platform.review;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.Submission;
import org.orrery.platform.readiness.ReadinessView;
import org.orrery.platform.web.Form;

/**
 * Handing a game in.
 *
 * @param newest its newest release
 * @param releases that can be chosen, newest first
 * @param submissions of the game, newest first
 * @param readiness what the newest release lacks
 */
public record HandingInPage(
    Release newest,
    List<Releases.Listed> releases,
    List<Submission> submissions,
    ReadinessView readiness,
    Form form) {

  public HandingInPage {
    releases = List.copyOf(releases);
    submissions = List.copyOf(submissions);
  }

  /** Where this page is. */
  public String here() {
    return "/games/" + newest.asset() + "/submission";
  }

  /** The submission that is being judged. */
  public Optional<Submission> open() {
    return submissions.stream().filter(submission -> submission.state() == State.OPEN).findFirst();
  }
}
