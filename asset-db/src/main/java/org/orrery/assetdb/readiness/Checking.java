package org.orrery.assetdb.readiness;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Platform;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;

/** Tells the depositors of a game what is missing before it is handed in. */
@Singleton
public class Checking {

  private final Depositing depositing;
  private final Reading reading;
  private final Ownership ownership;

  Checking(Depositing depositing, Reading reading, Ownership ownership) {
    this.depositing = depositing;
    this.reading = reading;
    this.ownership = ownership;
  }

  /**
   * What is missing of the draft of a game, or of one of its releases.
   *
   * @param release its number; the draft where none is given
   * @throws org.orrery.assetdb.Refusal.NotFound to all but its depositors
   */
  public Readiness of(Actor actor, AssetId game, Optional<Integer> release) {
    Policy.demand(actor, Act.READ_OWN);
    ownership.demandDepositor(actor, AssetType.GAME, game);
    return release
        .map(number -> reading.release(AssetType.GAME, game, Optional.of(number)))
        .map(found -> check(found.description(), found.files(), List.of()))
        .orElseGet(() -> of(depositing.draft(actor, AssetType.GAME, game)));
  }

  /** What is missing of a draft; nothing ever of a material's. */
  public static Readiness of(Draft draft) {
    return check(draft.description(), draft.files(), draft.problems());
  }

  private static Readiness check(
      Description description, List<AssetFile> files, List<Violation> problems) {
    return description instanceof GameDescription game
        ? Checklist.check(game, isPlayable(game, files), problems)
        : new Readiness(List.of(), List.of());
  }

  /** In a browser it needs a page; elsewhere any file may be the program. */
  private static boolean isPlayable(GameDescription game, List<AssetFile> files) {
    return game.playUrl().isPresent()
        || files.stream().anyMatch(file -> file.path().name().equals("index.html"))
        || !files.isEmpty()
            && game.platforms().stream().anyMatch(platform -> platform != Platform.WEB);
  }
}
