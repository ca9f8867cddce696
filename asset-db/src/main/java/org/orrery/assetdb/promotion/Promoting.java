package org.orrery.assetdb.promotion;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.release.Release;

/**
 * What curators do with promotions. On one channel a game is shown once at a time; whoever is too
 * close to a game does not promote it.
 */
@Singleton
public class Promoting {

  /** So many promotions of one channel are current or planned. */
  public static final int MOST_ON_A_CHANNEL = 200;

  private final Promotions promotions;
  private final Eligibility eligibility;
  private final Drafts drafts;
  private final Telling telling;
  private final AuditLog audit;
  private final Clock clock;

  Promoting(
      Promotions promotions,
      Eligibility eligibility,
      Drafts drafts,
      Telling telling,
      AuditLog audit,
      Clock clock) {
    this.promotions = promotions;
    this.eligibility = eligibility;
    this.drafts = drafts;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Promotes an accepted release, from {@code {game, release, channel, from?, until?, blurb?,
   * position?}}; from now where no beginning is named, until further notice where no end is, and
   * after the others of its channel where no position is.
   *
   * @throws Refusal.Conflict where the release is not accepted, the game is withdrawn, or on the
   *     channel already at that time
   * @throws Refusal.Forbidden to who is too close to the game
   */
  @Transactional
  public Promotion promote(Actor actor, Map<String, Object> json) {
    Policy.demand(actor, Act.PROMOTE_GAMES);
    var wanted = PromotionFields.read(json, clock.instant());
    var release = admitted(actor, wanted);
    var live = live(wanted.channel());
    if (live.size() >= MOST_ON_A_CHANNEL) {
      throw new Refusal.Conflict(
          "At most " + MOST_ON_A_CHANNEL + " promotions of a channel are current or planned.");
    }
    demandAlone(wanted, Optional.empty());
    var promotion = added(actor, wanted, release, live.size() + 1);
    placed(live, promotion, wanted.position().orElse(live.size() + 1));
    note(actor, "promote", promotion);
    telling.promoted(actor, promotion, release);
    return found(promotion.id());
  }

  private Promotion added(
      Actor actor, PromotionFields.Wanted wanted, Release release, int position) {
    while (true) {
      var promotion =
          new Promotion(
              PromotionId.random(),
              release.asset(),
              release.number(),
              release.digest(),
              wanted.channel(),
              wanted.period(),
              wanted.blurb(),
              position,
              actor.handle(),
              clock.instant(),
              Optional.empty(),
              1);
      if (promotions.add(promotion)) {
        return promotion;
      }
    }
  }

  /** Changes release, dates, blurb or position by a JSON Merge Patch. */
  @Transactional
  public Promotion amend(
      Actor actor, PromotionId id, Map<String, Object> patch, Optional<Long> expectedVersion) {
    var before = locked(actor, id, expectedVersion);
    return change(actor, before, Descriptions.merge(PromotionFields.write(before), patch));
  }

  /** Changes it to what a whole body says; game and channel stay. */
  @Transactional
  public Promotion replace(
      Actor actor, PromotionId id, Map<String, Object> json, Optional<Long> expectedVersion) {
    return change(actor, locked(actor, id, expectedVersion), json);
  }

  private Promotion change(Actor actor, Promotion before, Map<String, Object> json) {
    var wanted = PromotionFields.read(json, before.period().from());
    demandSame(before, wanted);
    demandLive(before);
    var release = admitted(actor, wanted);
    demandAlone(wanted, Optional.of(before.id()));
    var after =
        new Promotion(
            before.id(),
            before.game(),
            release.number(),
            release.digest(),
            before.channel(),
            wanted.period(),
            wanted.blurb(),
            before.position(),
            before.by(),
            before.at(),
            before.ending(),
            before.version() + 1);
    promotions.save(after);
    wanted
        .position()
        .filter(position -> position != before.position())
        .ifPresent(position -> placed(live(before.channel()), after, position));
    note(actor, "change promotion", after);
    return found(before.id());
  }

  private static void demandSame(Promotion before, PromotionFields.Wanted wanted) {
    var faults = new ArrayList<Violation>();
    if (!wanted.game().equals(before.game())) {
      faults.add(new Violation("/game", "The game of a promotion stays the same."));
    }
    if (wanted.channel() != before.channel()) {
      faults.add(new Violation("/channel", "The channel of a promotion stays the same."));
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid("It cannot be promoted so.", faults);
    }
  }

  /** Moves it to the place on its channel; the others make room. */
  @Transactional
  public void place(Actor actor, PromotionId id, int position) {
    var promotion = locked(actor, id, Optional.empty());
    demandLive(promotion);
    placed(live(promotion.channel()), promotion, position);
    note(actor, "move promotion", promotion);
  }

  /** Ends it before its time. */
  @Transactional
  public void end(Actor actor, PromotionId id, Optional<Long> expectedVersion) {
    var promotion = locked(actor, id, expectedVersion);
    demandLive(promotion);
    promotions.save(
        promotion.ended(Optional.of(new Promotion.Ending(actor.handle(), clock.instant()))));
    note(actor, "end promotion", promotion);
    telling.ended(actor, promotion);
  }

  /**
   * Undoes an end.
   *
   * @throws Refusal.Conflict where its time is over, or the game is on the channel again by another
   *     promotion
   */
  @Transactional
  public Promotion resume(Actor actor, PromotionId id, Optional<Long> expectedVersion) {
    var ended = locked(actor, id, expectedVersion);
    if (ended.ending().isEmpty() || ended.period().isOver(clock.instant())) {
      throw new Refusal.Conflict("It was not ended before its time.");
    }
    var wanted = PromotionFields.read(PromotionFields.write(ended), clock.instant());
    var release = admitted(actor, wanted);
    demandAlone(wanted, Optional.of(id));
    promotions.save(ended.ended(Optional.empty()));
    note(actor, "resume promotion", ended);
    telling.promoted(actor, ended, release);
    return found(id);
  }

  /** The release, in this transaction in the same state for withdrawing and promoting. */
  private Release admitted(Actor actor, PromotionFields.Wanted wanted) {
    drafts.find(wanted.game());
    return eligibility.demand(actor, wanted.game(), wanted.release());
  }

  private void demandAlone(PromotionFields.Wanted wanted, Optional<PromotionId> self) {
    promotions.of(wanted.game()).stream()
        .filter(other -> other.channel() == wanted.channel() && other.ending().isEmpty())
        .filter(other -> self.filter(other.id()::equals).isEmpty())
        .filter(other -> other.period().overlaps(wanted.period()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refusal.Conflict(
                  "The game is on this channel at that time already, by the promotion "
                      + other.id()
                      + ".");
            });
  }

  private void demandLive(Promotion promotion) {
    if (!promotion.isLive(clock.instant())) {
      throw new Refusal.Conflict("This promotion is over.");
    }
  }

  /** Puts one of a channel in its place, and numbers all of them anew. */
  private void placed(List<Promotion> others, Promotion promotion, int position) {
    var order = new ArrayList<>(others);
    order.removeIf(other -> other.id().equals(promotion.id()));
    order.add(Math.clamp(position - 1L, 0, order.size()), promotion);
    for (var place = 1; place <= order.size(); place++) {
      var one = order.get(place - 1);
      if (one.position() != place) {
        promotions.save(one.at(place));
      }
    }
  }

  private List<Promotion> live(Channel channel) {
    return promotions.during(EnumSet.of(channel), Period.since(clock.instant()));
  }

  private Promotion found(PromotionId id) {
    return promotions.find(id).orElseThrow();
  }

  private Promotion locked(Actor actor, PromotionId id, Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.PROMOTE_GAMES);
    var promotion =
        promotions.find(id).orElseThrow(() -> new Refusal.NotFound("There is no such promotion."));
    if (expectedVersion.filter(version -> version != promotion.version()).isPresent()) {
      throw new Refusal.Stale("The promotion has changed since you read it; read it again.");
    }
    return promotion;
  }

  private void note(Actor actor, String act, Promotion promotion) {
    audit.note(
        actor.handle(),
        act,
        promotion.id().value(),
        promotion.channel().word()
            + " release "
            + promotion.release()
            + " of "
            + promotion.game()
            + " "
            + promotion.digest());
  }
}
