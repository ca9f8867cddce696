package org.orrery.assetdb.release.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;

@Singleton
final class JdbcReleases implements Releases {

  private static final int MOST_IN_ONE_STATEMENT = 500;

  private final ReleaseRows releases;
  private final ReleaseFileRows files;
  private final Descriptions descriptions;

  JdbcReleases(ReleaseRows releases, ReleaseFileRows files, Descriptions descriptions) {
    this.releases = releases;
    this.files = files;
    this.descriptions = descriptions;
  }

  @Override
  public void add(Release release) {
    var asset = release.asset().value();
    releases.save(
        new ReleaseRow(
            asset,
            release.number(),
            release.version().orElse(null),
            release.notes().orElse(null),
            release.digest().toString(),
            release.releasedBy(),
            release.releasedAt(),
            Json.text(descriptions.write(release.description()))));
    if (!release.files().isEmpty()) {
      files.saveAll(release.files().stream().map(file -> row(release, file)).toList());
    }
    releases.makeNewest(asset, release.number());
  }

  @Override
  public Optional<Release> find(AssetId asset, int number) {
    return releases.findByAssetAndNumber(asset.value(), number).map(this::release);
  }

  @Override
  public Optional<Release> newest(AssetId asset) {
    return releases.newest(asset.value()).flatMap(number -> find(asset, number));
  }

  @Override
  public List<Listed> of(AssetId asset, int before, int limit) {
    return releases.before(asset.value(), before, limit).stream()
        .map(
            row ->
                new Listed(
                    row.number(),
                    Optional.ofNullable(row.versionLabel()),
                    Optional.ofNullable(row.notes()),
                    Digest.parse(row.digest()),
                    row.releasedBy(),
                    row.releasedAt(),
                    files.countByAssetAndNumber(row.asset(), row.number()),
                    files.bytes(row.asset(), row.number())))
        .toList();
  }

  @Override
  public List<AssetId> assets(Optional<AssetId> after, int limit) {
    return releases.assetsAfter(after.map(AssetId::value).orElse(""), limit).stream()
        .map(AssetId::new)
        .toList();
  }

  @Override
  public Map<AssetId, Description> descriptions(Collection<AssetId> assets) {
    var ids = assets.stream().map(AssetId::value).distinct().toList();
    var found = new HashMap<AssetId, Description>();
    for (var from = 0; from < ids.size(); from += MOST_IN_ONE_STATEMENT) {
      var some = ids.subList(from, Math.min(from + MOST_IN_ONE_STATEMENT, ids.size()));
      releases.newestOf(some).forEach(row -> found.put(new AssetId(row.asset()), description(row)));
    }
    return found;
  }

  private Description description(ReleaseRow row) {
    return descriptions.read(
        AssetType.of(releases.type(row.asset())), Json.object(row.description()));
  }

  private static ReleaseFileRow row(Release release, AssetFile file) {
    return new ReleaseFileRow(
        release.asset().value(),
        release.number(),
        file.path().value(),
        file.digest().toString(),
        file.size(),
        file.mediaType(),
        file.license().orElse(null),
        file.role().orElse(null),
        file.description().orElse(null));
  }

  private Release release(ReleaseRow row) {
    return new Release(
        new AssetId(row.asset()),
        row.number(),
        Optional.ofNullable(row.versionLabel()),
        Optional.ofNullable(row.notes()),
        Digest.parse(row.digest()),
        row.releasedBy(),
        row.releasedAt(),
        description(row),
        files.findByAssetAndNumber(row.asset(), row.number()).stream()
            .map(JdbcReleases::file)
            .sorted(Comparator.comparing(AssetFile::path))
            .toList());
  }

  private static AssetFile file(ReleaseFileRow row) {
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
