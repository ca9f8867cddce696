package org.orrery.assetdb.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;

/** A partner, and those who act for it. */
interface AtAPartner extends OnADatabase {

  PartnerHandle TIDES = new PartnerHandle("museum-of-tides");

  default Partnering partnering() {
    return database().get(Partnering.class);
  }

  default Joining joining() {
    return database().get(Joining.class);
  }

  default Contributing contributing() {
    return database().get(Contributing.class);
  }

  default Introducing introducing() {
    return database().get(Introducing.class);
  }

  /** What a curator writes of a partner. */
  static Map<String, Object> aPartner(String handle) {
    var json = new HashMap<String, Object>();
    json.put("handle", handle);
    json.put("name", Map.of("en", "Museum of Tides", "zh", "潮汐博物馆"));
    json.put("description", Map.of("en", "About the *sea*.", "zh", "关于海洋。"));
    json.put("kind", "museum");
    json.put("website", "https://tides.example/");
    json.put("city", "Harlingen");
    json.put("country", "nl");
    json.put("ror", "https://ror.org/05dxps055");
    return json;
  }

  /** The museum, made by vera. */
  default Partner made() {
    return partnering().make(database().vera(), aPartner(TIDES.value()));
  }

  /** The museum with ada as its manager and emmy as a member; only ada is named. */
  default void madeWithMembers() {
    made();
    joined(database().ada(), Part.MANAGER, true);
    joined(database().emmy(), Part.MEMBER, false);
  }

  /** Invites the actor, who says yes. */
  default Membership joined(Actor actor, Part part, boolean isNamed) {
    joining().invite(database().vera(), TIDES, invitation(actor.handle(), part));
    return joining().accept(actor, TIDES, Map.of("named", isNamed));
  }

  static Map<String, Object> invitation(String account, Part part) {
    return Map.of("account", account, "part", part.word());
  }

  default void retired() {
    partnering().retire(database().vera(), TIDES, Optional.empty());
  }

  /** What the actor was told, oldest first. */
  default List<News> newsOf(Actor actor) {
    return database().get(Noticing.class).notices(actor, Long.MAX_VALUE, 100).reversed().stream()
        .map(Notice::news)
        .toList();
  }

  /** {@code done}, or what refused the act. */
  static String outcome(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Refusal refusal) {
      return refusal.getClass().getSimpleName();
    }
  }
}
