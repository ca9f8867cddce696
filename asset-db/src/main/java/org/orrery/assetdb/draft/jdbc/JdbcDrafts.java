package org.orrery.assetdb.draft.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.AssetFile;

@Singleton
final class JdbcDrafts implements Drafts {

  private static final int MOST_IN_ONE_STATEMENT = 500;
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private final AssetRows assets;
  private final DraftRows drafts;
  private final DraftFileRows files;
  private final Descriptions descriptions;
  private final TransactionOperations<Connection> transactions;

  JdbcDrafts(
      AssetRows assets,
      DraftRows drafts,
      DraftFileRows files,
      Descriptions descriptions,
      TransactionOperations<Connection> transactions) {
    this.assets = assets;
    this.drafts = drafts;
    this.files = files;
    this.descriptions = descriptions;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Asset asset, Draft draft) {
    if (assets.add(asset.id().value(), asset.type().word(), asset.owner(), asset.createdAt())
        == 0) {
      return false;
    }
    drafts.save(
        new DraftRow(
            asset.id().value(), text(draft.description()), draft.updatedAt(), draft.version()));
    return true;
  }

  @Override
  public Optional<Asset> asset(AssetId id) {
    return assets.findById(id.value()).map(JdbcDrafts::asset);
  }

  @Override
  public Optional<Draft> find(AssetId id) {
    var asset = assets.findById(id.value());
    var draft =
        transactions.findTransactionStatus().isPresent()
            ? drafts.locked(id.value())
            : drafts.findByAsset(id.value());
    return asset.flatMap(
        shelf ->
            draft.map(
                row ->
                    new Draft(
                        id,
                        shelf.owner(),
                        description(shelf.type(), row.description()),
                        files.findByAsset(id.value()).stream()
                            .map(JdbcDrafts::file)
                            .sorted(Comparator.comparing(AssetFile::path))
                            .toList(),
                        row.updatedAt(),
                        row.version())));
  }

  @Override
  public List<Listed> of(String depositor, Optional<AssetId> before, int limit) {
    var last = before.flatMap(id -> assets.findById(id.value()));
    return assets
        .of(
            depositor,
            last.map(AssetRow::createdAt).orElse(LATEST),
            last.map(AssetRow::id).orElse(""),
            limit)
        .stream()
        .flatMap(row -> listed(row).stream())
        .toList();
  }

  private Optional<Listed> listed(AssetRow row) {
    return drafts
        .findByAsset(row.id())
        .map(
            draft ->
                new Listed(
                    asset(row),
                    description(row.type(), draft.description()),
                    files.countByAsset(row.id()),
                    draft.updatedAt()));
  }

  @Override
  public void describe(AssetId id, Description description, Instant at) {
    drafts.describe(id.value(), text(description), at);
  }

  @Override
  public void setFiles(AssetId id, Map<AssetPath, Optional<AssetFile>> changes, Instant at) {
    var paths = changes.keySet().stream().map(AssetPath::value).toList();
    for (var from = 0; from < paths.size(); from += MOST_IN_ONE_STATEMENT) {
      var to = Math.min(from + MOST_IN_ONE_STATEMENT, paths.size());
      files.remove(id.value(), paths.subList(from, to));
    }
    var put = changes.values().stream().flatMap(Optional::stream).map(file -> row(id, file));
    var rows = put.toList();
    if (!rows.isEmpty()) {
      files.saveAll(rows);
    }
    drafts.touch(id.value(), at);
  }

  private static DraftFileRow row(AssetId id, AssetFile file) {
    return new DraftFileRow(
        id.value(),
        file.path().value(),
        file.digest().toString(),
        file.size(),
        file.mediaType(),
        file.license().orElse(null),
        file.role().orElse(null),
        file.description().orElse(null));
  }

  @Override
  public void remove(AssetId id) {
    files.removeAll(id.value());
    drafts.remove(id.value());
    assets.remove(id.value());
  }

  private String text(Description description) {
    return Json.text(descriptions.write(description));
  }

  private Description description(String type, String text) {
    return descriptions.read(AssetType.of(type), Json.object(text));
  }

  private static Asset asset(AssetRow row) {
    return Asset.of(
        AssetType.of(row.type()),
        new AssetId(row.id()),
        row.owner(),
        row.createdAt(),
        row.newestRelease());
  }

  private static AssetFile file(DraftFileRow row) {
    return new AssetFile(
        new AssetPath(row.path()),
        Digest.parse(row.digest()),
        row.size(),
        row.mediaType(),
        Optional.ofNullable(row.license()),
        Optional.ofNullable(row.role()),
        Optional.ofNullable(row.description()));
  }
}
