package org.orrery.assetdb.usage;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** Tells how much is used, and where. */
@Singleton
public class Reporting {

  /** Before anything was counted. */
  public static final YearMonth EARLIEST = YearMonth.of(2000, 1);

  /** After everything that will be. */
  public static final YearMonth LATEST = YearMonth.of(9999, 12);

  private static final int MOST_GAMES = 1_000;
  private static final int MOST_OWN = 10_000;
  private static final int ASSETS_AT_A_TIME = 500;

  private final Usages usages;
  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Drafts drafts;

  Reporting(Usages usages, Releases releases, Withdrawals withdrawals, Drafts drafts) {
    this.usages = usages;
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.drafts = drafts;
  }

  /** How an asset of somebody's was used. */
  public record Own(AssetId asset, AssetType type, LocalizedText title, UsageReport report) {}

  /** How much the asset was used so far. */
  public UsageReport of(AssetId asset) {
    return UsageReport.of(usages.of(List.of(asset), EARLIEST, LATEST));
  }

  /**
   * How much the actor's released assets were used from one month to another, both included; newest
   * asset first.
   */
  public List<Own> own(Actor actor, YearMonth from, YearMonth until) {
    Policy.demand(actor, Act.READ_OWN);
    var own = new ArrayList<Own>();
    var before = Optional.<AssetId>empty();
    do {
      var some = drafts.of(actor.handle(), before, ASSETS_AT_A_TIME);
      var ids = some.stream().map(listed -> listed.asset().id()).toList();
      var tallies =
          usages.of(ids, from, until).stream().collect(Collectors.groupingBy(Tally::asset));
      var descriptions = releases.descriptions(ids);
      for (var id : ids) {
        Optional.ofNullable(descriptions.get(id))
            .ifPresent(
                description ->
                    own.add(
                        new Own(
                            id,
                            description.type(),
                            description.title(),
                            UsageReport.of(tallies.getOrDefault(id, List.of())))));
      }
      before = some.size() < ASSETS_AT_A_TIME ? Optional.empty() : Optional.of(ids.getLast());
    } while (before.isPresent() && own.size() < MOST_OWN);
    return own;
  }

  /** The released games that use the material, in the order of their ids. */
  public List<GameUse> games(AssetId material) {
    var found = new LinkedHashMap<AssetId, List<Usages.Found>>();
    for (var one : usages.games(material, MOST_GAMES)) {
      found.computeIfAbsent(one.game(), game -> new ArrayList<>()).add(one);
    }
    var descriptions = releases.descriptions(found.keySet());
    var withdrawn = withdrawals.find(found.keySet());
    var games = new ArrayList<GameUse>();
    found.forEach(
        (game, ways) ->
            Optional.ofNullable(descriptions.get(game))
                .ifPresent(
                    description ->
                        games.add(
                            new GameUse(
                                game,
                                description.title(),
                                ways.stream().mapToInt(Usages.Found::release).max().orElseThrow(),
                                ways.stream()
                                    .map(Usages.Found::known)
                                    .collect(
                                        Collectors.toCollection(
                                            () -> EnumSet.noneOf(GameUse.Known.class))),
                                withdrawn.containsKey(game)))));
    return games;
  }
}
