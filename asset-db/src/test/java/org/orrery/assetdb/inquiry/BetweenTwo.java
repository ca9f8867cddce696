package org.orrery.assetdb.inquiry;

import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aPage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.release.Release;

/** A game by grace, with linus beside her, and a museum's maria who would like to have it. */
interface BetweenTwo extends OnADatabase {

  default Inquiring inquiring() {
    return database().get(Inquiring.class);
  }

  default Letterbox letterbox() {
    return database().get(Letterbox.class);
  }

  default Inquiries inquiries() {
    return database().get(Inquiries.class);
  }

  /** The owner of the game. */
  default Actor grace() {
    return database().grace();
  }

  /** Who deposits beside her. */
  default Actor linus() {
    return database().somebody("linus", Role.DEVELOPER);
  }

  /** Who asks. */
  default Actor maria() {
    return database().somebody("maria", Role.DEVELOPER);
  }

  default Release aReleasedGame() {
    var game = aGame().by(grace()).with(aPage()).releasedIn(database());
    linus();
    database().get(Sharing.class).invite(grace(), game.type(), game.asset(), "linus");
    database().get(Sharing.class).accept(linus(), game.type(), game.asset());
    return game;
  }

  /** What maria writes. */
  static Map<String, Object> aWish() {
    var wish = new LinkedHashMap<String, Object>();
    wish.put("organization", "Museum of Tides");
    wish.put("city", "Leiden");
    wish.put("country", "NL");
    wish.put("purpose", "exhibit");
    wish.put("from", "2027-03-01");
    wish.put("until", "2027-09-30");
    wish.put("audience", "Families");
    wish.put("message", "May we show it in our hall?");
    return wish;
  }

  /** The same with another value; null takes the field away. */
  static Map<String, Object> aWish(String field, @Nullable String value) {
    var wish = aWish();
    wish.remove(field);
    if (value != null) {
      wish.put(field, value);
    }
    return wish;
  }

  default InquiryId asked(Release game) {
    return inquiring().ask(maria(), game.asset(), aWish()).question().id();
  }

  /** Brings an inquiry into the state. */
  default void bring(InquiryId id, State state) {
    switch (state) {
      case OPEN -> {}
      case ANSWERED -> inquiring().say(grace(), id, Map.of("text", "Tell us more."));
      case AGREED -> inquiring().end(grace(), id, ending("agreed"));
      case DECLINED -> inquiring().end(grace(), id, ending("declined"));
      case CLOSED -> inquiring().end(grace(), id, ending("closed"));
      case WITHDRAWN -> inquiring().end(maria(), id, ending("withdrawn"));
    }
  }

  static Map<String, Object> ending(String outcome) {
    return Map.of("outcome", outcome, "text", "So it is.");
  }

  default List<News> toldTo(Actor actor) {
    return database().get(Noticing.class).notices(actor, Long.MAX_VALUE, 99).stream()
        .map(Notice::news)
        .toList();
  }

  static String outcome(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Refusal refusal) {
      return refusal.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }
}
