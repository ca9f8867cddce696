package org.orrery.assetdb.notice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;

/** Tells accounts what others did, and shows them what they were told. */
@Singleton
public class Noticing {

  private final Notices notices;
  private final Clock clock;

  Noticing(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /** Tells each account its news, in the caller's transaction. */
  public void tell(List<Notices.Told> told) {
    if (!told.isEmpty()) {
      notices.add(told, clock.instant());
    }
  }

  /** Tells one account. */
  public void tell(String handle, News news) {
    tell(List.of(new Notices.Told(handle, news)));
  }

  /** The actor's notices older than {@code before}, newest first; at most {@code limit}. */
  public List<Notice> notices(Actor actor, long before, int limit) {
    Policy.demand(actor, Act.READ_OWN);
    return notices.of(actor.handle(), before, limit);
  }

  /** How many notices the actor has. */
  public long count(Actor actor) {
    Policy.demand(actor, Act.READ_OWN);
    return notices.count(actor.handle());
  }

  /** How many notices the actor has not read; none for a visitor. */
  public long unread(Actor actor) {
    return Policy.allows(actor, Act.READ_OWN) ? notices.unread(actor.handle()) : 0;
  }

  /**
   * Notes that the actor has read one.
   *
   * @throws Refusal.NotFound where they have none of the id
   */
  @Transactional
  public void read(Actor actor, long id) {
    Policy.demand(actor, Act.CHANGE_OWN);
    if (!notices.read(actor.handle(), id, clock.instant())) {
      throw new Refusal.NotFound("There is no such notice of yours.");
    }
  }

  /** Notes that the actor has read all up to the id: newer ones they may not have seen. */
  @Transactional
  public void readUntil(Actor actor, long id) {
    Policy.demand(actor, Act.CHANGE_OWN);
    notices.readUntil(actor.handle(), id, clock.instant());
  }
}
