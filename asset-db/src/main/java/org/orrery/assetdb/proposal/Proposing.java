package org.orrery.assetdb.proposal;

import jakarta.inject.Singleton;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.draft.Depositing;

/** Tells what could be filled in of a game's draft; whoever wants it amends the draft. */
@Singleton
public class Proposing {

  private final Depositing depositing;
  private final Descriptions descriptions;

  Proposing(Depositing depositing, Descriptions descriptions) {
    this.depositing = depositing;
    this.descriptions = descriptions;
  }

  /**
   * What the origin could fill in.
   *
   * @throws org.orrery.assetdb.Refusal.NotFound to all but the depositors of the game
   * @throws org.orrery.assetdb.Refusal.Invalid where the origin cannot be read
   */
  public Proposals propose(Actor actor, AssetId game, Origin origin) {
    Policy.demand(actor, Act.READ_OWN);
    var draft = depositing.draft(actor, AssetType.GAME, game);
    var found = new Findings(descriptions.write(draft.description()));
    switch (origin) {
      case Origin.NpmPackage npm -> NpmReader.read(npm.json(), found);
      case Origin.GodotProject godot -> GodotReader.read(godot.text(), found);
      case Origin.ItchPage page -> ItchReader.read(page.json(), found);
    }
    return found.proposals();
  }
}
