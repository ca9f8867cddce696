package org.orrery.assetdb.claim;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.review.Independence;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** Games as far as their claims and the questions about them are concerned. */
@Singleton
public class ClaimedGames {

  private final Drafts drafts;
  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Ownership ownership;
  private final Accounts accounts;

  ClaimedGames(
      Drafts drafts,
      Releases releases,
      Withdrawals withdrawals,
      Ownership ownership,
      Accounts accounts) {
    this.drafts = drafts;
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.ownership = ownership;
    this.accounts = accounts;
  }

  /**
   * Lets those pass who may see the game: everybody once it is released, before that its
   * depositors.
   *
   * @throws Refusal.NotFound to all others
   */
  public Asset demandReader(Actor actor, AssetId game) {
    return drafts
        .asset(game)
        .filter(asset -> asset.type() == AssetType.GAME)
        .filter(asset -> asset.newestRelease() > 0 || ownership.isDepositor(actor, game))
        .orElseThrow(() -> new Refusal.NotFound("There is no game with the id " + game + "."));
  }

  /**
   * Lets the game's depositors pass, and holds others back from it until the transaction ends.
   *
   * @return the number of its newest release; 0 before the first
   * @throws Refusal.Forbidden to others who may see it
   * @throws Refusal.Conflict where it is withdrawn
   */
  public int demandWriter(Actor actor, AssetId game) {
    demandReader(actor, game);
    if (!ownership.isDepositor(actor, game)) {
      throw new Refusal.Forbidden("This is for the depositors of the game.");
    }
    if (withdrawals.find(game).isPresent()) {
      throw new Refusal.Conflict("The game is withdrawn.");
    }
    drafts.find(game);
    return drafts.asset(game).orElseThrow().newestRelease();
  }

  /** Why the account may not judge the game's claims; empty where it may. */
  public Optional<String> obstacle(Account judge, AssetId game) {
    var depositors = ownership.handles(game);
    if (depositors.contains(judge.handle())) {
      return Optional.of("You deposit this game.");
    }
    return Independence.obstacle(
        judge,
        description(game),
        depositors.stream().flatMap(handle -> accounts.find(handle).stream()).toList());
  }

  /** The game in a sentence. */
  public News.About about(AssetId game) {
    return new News.About(AssetType.GAME, game, description(game).title());
  }

  /** What its newest release says; before the first its draft. */
  public Description description(AssetId game) {
    return releases
        .newest(game)
        .map(Release::description)
        .or(() -> drafts.find(game).map(Draft::description))
        .orElseThrow();
  }
}
