package org.orrery.assetdb.exhibit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** Where exhibits are read: drafts by curators, all others by everybody. */
@Singleton
public class Visiting {

  private static final Set<State> SEEN = Set.of(State.PUBLISHED, State.ARCHIVED);

  private final Exhibits exhibits;
  private final Releases releases;
  private final Reading reading;
  private final Withdrawals withdrawals;
  private final Clock clock;

  Visiting(
      Exhibits exhibits, Releases releases, Reading reading, Withdrawals withdrawals, Clock clock) {
    this.exhibits = exhibits;
    this.releases = releases;
    this.reading = reading;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  /** An exhibit with the games and materials that stand in it. */
  public record Opened(Exhibit exhibit, Season season, List<Shown> entries) {

    public Opened {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A game in an exhibit.
   *
   * @param isWithdrawn whether it is hidden from all but curators
   * @param materials those that are to be found, as they are now
   */
  public record Shown(
      Exhibit.Entry entry, Release release, boolean isWithdrawn, List<Release> materials) {}

  /** An exhibit in a list. */
  public record Listed(Exhibit exhibit, Season season) {}

  /** Those that the actor may see: what has no first day first, then what begins last. */
  public List<Listed> list(Actor actor) {
    var states = Policy.allows(actor, Act.PROMOTE_GAMES) ? EnumSet.allOf(State.class) : SEEN;
    return exhibits.in(states).stream()
        .map(exhibit -> new Listed(exhibit, exhibit.season(today())))
        .toList();
  }

  /** The exhibits that everybody sees and in which the game stands. */
  public List<Exhibit> with(AssetId game) {
    return exhibits.with(game, SEEN);
  }

  /**
   * An exhibit. To all but curators it does not show games that are withdrawn.
   *
   * @throws Refusal.NotFound to who is no curator, where it is a draft
   */
  public Opened open(Actor actor, Slug slug) {
    var isCurator = Policy.allows(actor, Act.PROMOTE_GAMES);
    var exhibit =
        exhibits
            .find(slug)
            .filter(found -> isCurator || SEEN.contains(found.state()))
            .orElseThrow(() -> new Refusal.NotFound("There is no such exhibit."));
    return new Opened(
        exhibit,
        exhibit.season(today()),
        exhibit.sheet().entries().stream()
            .map(this::shown)
            .filter(entry -> isCurator || !entry.isWithdrawn())
            .toList());
  }

  private Shown shown(Exhibit.Entry entry) {
    return new Shown(
        entry,
        releases.find(entry.game(), entry.release()).orElseThrow(),
        withdrawals.find(entry.game()).isPresent(),
        entry.materials().stream().map(reading::findable).flatMap(Optional::stream).toList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
