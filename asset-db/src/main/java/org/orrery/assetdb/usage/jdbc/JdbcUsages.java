package org.orrery.assetdb.usage.jdbc;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.composition.Telltale;
import org.orrery.assetdb.usage.Agent;
import org.orrery.assetdb.usage.GameUse;
import org.orrery.assetdb.usage.Tally;
import org.orrery.assetdb.usage.UsageKind;
import org.orrery.assetdb.usage.Usages;

@Singleton
final class JdbcUsages implements Usages {

  private static final int MOST_IN_ONE_STATEMENT = 500;

  private static final int MOST_FOUND = 20_000;

  private final TallyRows tallies;
  private final GameUseRows uses;

  JdbcUsages(TallyRows tallies, GameUseRows uses) {
    this.tallies = tallies;
    this.uses = uses;
  }

  @Override
  public void add(Collection<Tally> counted) {
    for (var tally : counted) {
      var row = row(tally);
      if (tallies.add(row.asset(), row.number(), row.period(), row.kind(), row.agent(), row.uses())
          == 0) {
        tallies.save(row);
      }
    }
  }

  private static TallyRow row(Tally tally) {
    return new TallyRow(
        tally.asset().value(),
        tally.release(),
        tally.month().toString(),
        tally.kind().word(),
        tally.agent().word(),
        tally.uses());
  }

  @Override
  public List<Tally> of(Collection<AssetId> assets, YearMonth from, YearMonth until) {
    var ids = assets.stream().map(AssetId::value).distinct().toList();
    var found = new ArrayList<Tally>();
    for (var start = 0; start < ids.size(); start += MOST_IN_ONE_STATEMENT) {
      List<String> some = ids.subList(start, Math.min(start + MOST_IN_ONE_STATEMENT, ids.size()));
      tallies.of(some, from.toString(), until.toString()).stream()
          .map(JdbcUsages::tally)
          .forEach(found::add);
    }
    return found;
  }

  private static Tally tally(TallyRow row) {
    return new Tally(
        new AssetId(row.asset()),
        row.number(),
        YearMonth.parse(row.period()),
        UsageKind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
        Agent.valueOf(row.agent().toUpperCase(Locale.ROOT)),
        row.uses());
  }

  @Override
  public long downloads(AssetId asset) {
    return tallies.downloads(asset.value());
  }

  @Override
  public List<AssetId> outgrown(Collection<AssetId> assets) {
    var outgrown = new ArrayList<AssetId>();
    for (var asset : assets) {
      var downloads = tallies.downloads(asset.value());
      var told = tallies.told(asset.value());
      if (downloads > told + told / 10) {
        if (tallies.tellAgain(asset.value(), downloads) == 0) {
          tallies.tell(asset.value(), downloads);
        }
        outgrown.add(asset);
      }
    }
    return outgrown;
  }

  @Override
  public void lock(AssetId game, Set<AssetId> materials) {
    uses.unlock(game.value());
    if (!materials.isEmpty()) {
      uses.saveAll(
          materials.stream()
              .map(material -> new LockedMaterialRow(game.value(), material.value()))
              .toList());
    }
  }

  @Override
  public List<Found> games(AssetId material, int limit) {
    var games = new ArrayList<Found>();
    uses.declared(material.value(), limit)
        .forEach(use -> games.add(found(use, GameUse.Known.DECLARED)));
    uses.locked(material.value(), limit)
        .forEach(use -> games.add(found(use, GameUse.Known.LOCKED)));
    newest(material).stream()
        .limit(limit)
        .forEach(use -> games.add(found(use, GameUse.Known.FOUND)));
    games.sort(Comparator.comparing(Found::game));
    return games;
  }

  /** The games that hold telling bytes of the material, each with its newest release that does. */
  private List<GameUseRow> newest(AssetId material) {
    var newest = new TreeMap<String, Integer>();
    uses.found(material.value(), Telltale.LEAST_BYTES, MOST_FOUND).stream()
        .filter(found -> Telltale.isOne(found.path(), found.size()))
        .forEach(found -> newest.merge(found.game(), found.release(), Math::max));
    return newest.entrySet().stream()
        .map(one -> new GameUseRow(one.getKey(), one.getValue()))
        .toList();
  }

  private static Found found(GameUseRow use, GameUse.Known known) {
    return new Found(new AssetId(use.game()), use.release(), known);
  }
}
