package org.orrery.assetdb.promotion;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Submission;
import org.orrery.assetdb.withdrawal.Withdrawals;

/**
 * Which releases may be shown to the public by curators, and by whom: those that were accepted,
 * while the game is not withdrawn, by nobody who is too close to it.
 */
@Singleton
public class Eligibility {

  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Desk desk;

  Eligibility(Releases releases, Withdrawals withdrawals, Desk desk) {
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.desk = desk;
  }

  /**
   * The release, for a curator who may show it.
   *
   * @throws Refusal.NotFound where there is no such release of a game
   * @throws Refusal.Conflict where it is not accepted, or the game is withdrawn
   * @throws Refusal.Forbidden to who is too close to the game
   */
  public Release demand(Actor curator, AssetId game, int number) {
    var release =
        releases
            .find(game, number)
            .filter(found -> found.type() == AssetType.GAME)
            .orElseThrow(
                () ->
                    new Refusal.NotFound(
                        "There is no release " + number + " of the game " + game + "."));
    var accepted = acceptance(release);
    if (accepted.isEmpty()) {
      throw new Refusal.Conflict("This release is not accepted, so it cannot be shown.");
    }
    if (withdrawals.find(game).isPresent()) {
      throw new Refusal.Conflict("The game is withdrawn.");
    }
    var closeness = desk.closeness(curator, accepted.get());
    if (closeness.isPresent()) {
      throw new Refusal.Forbidden(closeness.get());
    }
    return release;
  }

  /** Whether the curator may show the release. */
  public boolean allows(Actor curator, Release release) {
    return withdrawals.find(release.asset()).isEmpty()
        && acceptance(release)
            .filter(accepted -> desk.closeness(curator, accepted).isEmpty())
            .isPresent();
  }

  private Optional<Submission.Accepted> acceptance(Release release) {
    return desk.acceptance(release.asset(), release.number())
        .filter(accepted -> accepted.course().current().digest().equals(release.digest()));
  }
}
