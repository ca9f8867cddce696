package org.orrery.assetdb.account;

import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetType;

/** Decides who may do what, from the table {@link Act}. */
public final class Policy {

  private Policy() {}

  /** Whether the actor may. */
  public static boolean allows(Actor actor, Act act) {
    return act.least().isEmpty()
        || actor instanceof Actor.SignedIn signedIn
            && act.least().get().isHeldBy(signedIn.who().roles())
            && signedIn.scopes().contains(act.scope());
  }

  /**
   * Lets the actor pass or refuses.
   *
   * @throws Refusal.Unauthenticated where signing in might help
   * @throws Refusal.Forbidden where it would not; the message says what is missing
   */
  public static void demand(Actor actor, Act act) {
    if (allows(actor, act)) {
      return;
    }
    switch (actor) {
      case Actor.Visitor visitor ->
          throw new Refusal.Unauthenticated("Sign in first: this is not open to visitors.");
      case Actor.SignedIn signedIn -> {
        var role = act.least().orElseThrow();
        throw new Refusal.Forbidden(
            role.isHeldBy(signedIn.who().roles())
                ? "This token lacks the scope “" + act.scope().word() + "”."
                : "This needs the role “" + role.word() + "”; an administrator can give it.");
      }
    }
  }

  /** Whether the actor has the role of a curator, whatever their token is for. */
  public static boolean isCurator(Actor actor) {
    return actor.account().filter(account -> Role.CURATOR.isHeldBy(account.roles())).isPresent();
  }

  /** The act of depositing an asset of the type. */
  public static Act depositing(AssetType type) {
    return switch (type) {
      case MATERIAL -> Act.DEPOSIT_MATERIALS;
      case GAME -> Act.DEPOSIT_GAMES;
    };
  }
}
