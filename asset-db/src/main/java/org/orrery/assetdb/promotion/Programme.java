package org.orrery.assetdb.promotion;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** What shows where: read by everybody as far as it shows now, by curators as a whole. */
@Singleton
public class Programme {

  private static final Set<Channel> ALL = Set.copyOf(EnumSet.allOf(Channel.class));

  private final Promotions promotions;
  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Clock clock;

  Programme(Promotions promotions, Releases releases, Withdrawals withdrawals, Clock clock) {
    this.promotions = promotions;
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  /**
   * A promotion as it is at the moment.
   *
   * @param release what is promoted
   */
  public record Entry(Promotion promotion, Phase phase, Release release) {}

  /** What shows on the channel at the moment, in order. */
  public List<Promotion> showing(Channel channel, Instant at) {
    return current(promotions.during(EnumSet.of(channel), moment(at)), at);
  }

  private List<Promotion> current(List<Promotion> some, Instant at) {
    var withdrawn = withdrawn(some);
    return some.stream()
        .filter(
            promotion -> promotion.phase(withdrawn.contains(promotion.game()), at) == Phase.CURRENT)
        .toList();
  }

  private static Period moment(Instant at) {
    return new Period(at, Optional.of(at.plusMillis(1)));
  }

  /** Where the game shows at the moment, in the order of channels. */
  public List<Promotion> showing(AssetId game, Instant at) {
    var isWithdrawn = withdrawals.find(game).isPresent();
    return promotions.of(game).stream()
        .filter(promotion -> promotion.phase(isWithdrawn, at) == Phase.CURRENT)
        .sorted(Comparator.comparing(Promotion::channel))
        .toList();
  }

  /**
   * What shows now on the channel, or on all, in order. Curators see besides what is planned, and
   * what would show if its game were not withdrawn.
   *
   * @param on where it is named, only what shows within it; for curators of any time
   */
  public List<Entry> list(Actor actor, Optional<Channel> channel, Optional<Period> on) {
    var now = clock.instant();
    var channels = channel.<Set<Channel>>map(EnumSet::of).orElse(ALL);
    if (Policy.allows(actor, Act.PROMOTE_GAMES)) {
      return entries(promotions.during(channels, on.orElse(Period.since(now))), now);
    }
    return entries(
        current(promotions.during(channels, moment(now)), now).stream()
            .filter(promotion -> on.filter(asked -> !asked.overlaps(promotion.period())).isEmpty())
            .toList(),
        now);
  }

  /** What is over, the one that began last first; for curators. */
  public List<Entry> past(
      Actor actor, Optional<Channel> channel, Optional<PromotionId> after, int limit) {
    Policy.demand(actor, Act.PROMOTE_GAMES);
    var now = clock.instant();
    return entries(
        promotions.past(
            channel.<Set<Channel>>map(EnumSet::of).orElse(ALL),
            now,
            after.flatMap(promotions::find),
            limit),
        now);
  }

  /** How much is over; for curators. */
  public long countPast(Actor actor, Optional<Channel> channel) {
    Policy.demand(actor, Act.PROMOTE_GAMES);
    return promotions.countPast(
        channel.<Set<Channel>>map(EnumSet::of).orElse(ALL), clock.instant());
  }

  /**
   * A promotion.
   *
   * @throws Refusal.NotFound to who is no curator where it does not show
   */
  public Entry read(Actor actor, PromotionId id) {
    return promotions
        .find(id)
        .map(promotion -> entries(List.of(promotion), clock.instant()).getFirst())
        .filter(entry -> entry.phase() == Phase.CURRENT || Policy.allows(actor, Act.PROMOTE_GAMES))
        .orElseThrow(() -> new Refusal.NotFound("There is no such promotion."));
  }

  private List<Entry> entries(List<Promotion> some, Instant now) {
    var withdrawn = withdrawn(some);
    return some.stream()
        .map(
            promotion ->
                new Entry(
                    promotion,
                    promotion.phase(withdrawn.contains(promotion.game()), now),
                    releases.find(promotion.game(), promotion.release()).orElseThrow()))
        .toList();
  }

  private Set<AssetId> withdrawn(List<Promotion> some) {
    return withdrawals.find(some.stream().map(Promotion::game).distinct().toList()).keySet();
  }
}
