package org.orrery.assetdb.pack.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.pack.Pack;
import org.orrery.assetdb.pack.PackId;
import org.orrery.assetdb.pack.Packs;

@Singleton
final class JdbcPacks implements Packs {

  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private final PackRows packs;
  private final PackItemRows items;
  private final PackFileRows files;
  private final TransactionOperations<Connection> transactions;

  JdbcPacks(
      PackRows packs,
      PackItemRows items,
      PackFileRows files,
      TransactionOperations<Connection> transactions) {
    this.packs = packs;
    this.items = items;
    this.files = files;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Pack pack) {
    var use = pack.use();
    if (packs.add(
            pack.id().value(),
            pack.owner(),
            pack.name(),
            use.commercial(),
            use.modified(),
            use.result().code(),
            pack.verdict().code(),
            pack.createdAt(),
            pack.changedAt(),
            pack.version())
        == 0) {
      return false;
    }
    addItems(pack);
    return true;
  }

  private void addItems(Pack pack) {
    var id = pack.id().value();
    var rows = new ArrayList<PackItemRow>();
    var paths = new ArrayList<PackFileRow>();
    for (var item : pack.items()) {
      rows.add(new PackItemRow(id, item.asset().value(), item.release(), rows.size()));
      item.files()
          .forEach(path -> paths.add(new PackFileRow(id, item.asset().value(), path.value())));
    }
    if (!rows.isEmpty()) {
      items.saveAll(rows);
    }
    if (!paths.isEmpty()) {
      files.saveAll(paths);
    }
  }

  @Override
  public Optional<Pack> find(PackId id) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? packs.locked(id.value())
            : packs.findById(id.value());
    return row.map(this::pack);
  }

  @Override
  public List<Pack> of(String owner, Optional<PackId> before, int limit) {
    var last = before.flatMap(id -> packs.findById(id.value()));
    return packs
        .of(
            owner,
            last.map(PackRow::createdAt).orElse(LATEST),
            last.map(PackRow::id).orElse(""),
            limit)
        .stream()
        .map(this::pack)
        .toList();
  }

  @Override
  public int count(String owner) {
    return packs.countByOwner(owner);
  }

  @Override
  public void replace(Pack pack) {
    var use = pack.use();
    packs.replace(
        pack.id().value(),
        pack.name(),
        use.commercial(),
        use.modified(),
        use.result().code(),
        pack.verdict().code(),
        pack.changedAt(),
        pack.version());
    removeItems(pack.id());
    addItems(pack);
  }

  @Override
  public void remove(PackId id) {
    removeItems(id);
    packs.remove(id.value());
  }

  private void removeItems(PackId id) {
    files.removeAll(id.value());
    items.removeAll(id.value());
  }

  private Pack pack(PackRow row) {
    var paths = new HashMap<String, List<AssetPath>>();
    files
        .of(row.id())
        .forEach(
            file ->
                paths
                    .computeIfAbsent(file.asset(), none -> new ArrayList<>())
                    .add(new AssetPath(file.path())));
    return new Pack(
        new PackId(row.id()),
        row.owner(),
        row.name(),
        new Use(row.commercial(), row.modified(), Use.Result.find(row.result()).orElseThrow()),
        items.of(row.id()).stream().map(item -> item(item, paths)).toList(),
        Verdict.of(row.verdict()),
        row.createdAt(),
        row.changedAt(),
        row.version());
  }

  private static Pack.Item item(PackItemRow row, Map<String, List<AssetPath>> paths) {
    return new Pack.Item(
        new AssetId(row.asset()),
        row.number(),
        paths.getOrDefault(row.asset(), List.of()).stream().sorted().toList());
  }
}
