package org.orrery.platform.showing;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.showing.Entering;
import org.orrery.assetdb.showing.ShowingId;
import org.orrery.platform.web.Form;

/** Gathers what pages show of where a game was shown. */
@Singleton
final class ShownPlaces {

  private final Entering entering;
  private final Reading reading;

  ShownPlaces(Entering entering, Reading reading) {
    this.entering = entering;
    this.reading = reading;
  }

  /** A page of the game's showings, the latest first, after the given one. */
  ShowingsPage of(Actor actor, AssetId game, Optional<ShowingId> after, int limit, Form form) {
    var release = reading.release(AssetType.GAME, game, Optional.empty());
    return of(actor, release, after, limit, form);
  }

  /** The same of a release that was read already. */
  ShowingsPage of(Actor actor, Release game, Optional<ShowingId> after, int limit, Form form) {
    var some = entering.of(game.asset(), after, limit + 1);
    var shown = some.subList(0, Math.min(limit, some.size()));
    return new ShowingsPage(
        game,
        shown,
        some.size() <= limit && after.isEmpty() ? some.size() : entering.count(game.asset()),
        some.size() > limit ? Optional.of(shown.getLast().id().value()) : Optional.empty(),
        entering.mayEnter(actor, game.asset()),
        form);
  }
}
