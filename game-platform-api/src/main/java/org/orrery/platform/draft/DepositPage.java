package org.orrery.platform.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.depositor.Transferring;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.readiness.Checklist;
import org.orrery.assetdb.review.Standings;
import org.orrery.platform.web.Form;

/**
 * One's own drafts and releases, and the ways to begin another.
 *
 * @param next the cursor of the page after; empty on the last
 * @param standings where the newest submissions of its games stand
 * @param offers what others would give to the reader
 * @param invitations what others would like the reader to deposit beside them
 */
public record DepositPage(
    List<Drafts.Listed> own,
    Optional<String> next,
    Map<AssetId, Standings.Newest> standings,
    List<Transferring.Offered> offers,
    List<Sharing.Invited> invitations,
    Form form) {

  public DepositPage {
    own = List.copyOf(own);
    standings = Map.copyOf(standings);
    offers = List.copyOf(offers);
    invitations = List.copyOf(invitations);
  }

  /** What is drawn beside one of them. */
  public static String kind(Drafts.Listed listed) {
    return switch (listed.description()) {
      case MaterialDescription material -> material.kind().map(Kind::word).orElse("document");
      case GameDescription game -> "game";
    };
  }

  /** How many things curators would miss in its draft; empty for a material. */
  public static Optional<Integer> missing(Drafts.Listed listed) {
    return listed.description() instanceof GameDescription game
        ? Optional.of(
            Checklist.check(game, listed.files() > 0 || game.playUrl().isPresent())
                .missing()
                .size())
        : Optional.empty();
  }

  /** Where its newest submission stands; empty where it was never handed in. */
  public Optional<Standings.Newest> standing(Drafts.Listed listed) {
    return Optional.ofNullable(standings.get(listed.asset().id()));
  }

  /** Every kind of material. */
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
