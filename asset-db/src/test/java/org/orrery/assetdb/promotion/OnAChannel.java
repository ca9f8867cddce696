package org.orrery.assetdb.promotion;

import java.util.HashMap;
import java.util.Map;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.OnTheDesk;
import org.orrery.assetdb.withdrawal.Withdrawing;

/** Accepted games, and a curator who promotes them. */
public interface OnAChannel extends OnTheDesk {

  default Promoting promoting() {
    return database().get(Promoting.class);
  }

  default Programme programme() {
    return database().get(Programme.class);
  }

  default Actor vera() {
    return database().vera();
  }

  /** The body that promotes the game, with other fields besides. */
  static Map<String, Object> on(Channel channel, Release game, Map<String, Object> more) {
    var json = new HashMap<String, Object>(more);
    json.put("game", game.asset().value());
    json.put("release", game.number());
    json.put("channel", channel.word());
    return json;
  }

  /** The game on the channel from now on. */
  default Promotion promoted(Channel channel, Release game) {
    return promoting().promote(vera(), on(channel, game, Map.of()));
  }

  default void withdrawn(Release game) {
    database()
        .get(Withdrawing.class)
        .withdraw(grace(), AssetType.GAME, game.asset(), Map.of("reason", "A fault."));
  }

  default void reinstated(Release game) {
    database().get(Withdrawing.class).reinstate(grace(), AssetType.GAME, game.asset());
  }
}
