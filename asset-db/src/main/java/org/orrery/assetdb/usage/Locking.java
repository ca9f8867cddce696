package org.orrery.assetdb.usage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;

/** Reads which materials the lock files of a build name. */
@Singleton
public class Locking {

  private static final String LOCK = "materials.lock.json";
  private static final String FORMAT = "orrery-materials-lock/1";
  private static final int MOST_LOCKS = 10;
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_MATERIALS = 2_000;

  private final BlobStore blobs;
  private final Usages usages;

  Locking(BlobStore blobs, Usages usages) {
    this.blobs = blobs;
    this.usages = usages;
  }

  /** A release was made; in the caller's transaction. */
  public void released(Release release) throws IOException {
    if (release.type() != AssetType.GAME) {
      return;
    }
    var materials = new TreeSet<AssetId>();
    for (var lock :
        release.files().stream()
            .filter(file -> file.path().name().equals(LOCK) && file.size() <= MOST_BYTES)
            .limit(MOST_LOCKS)
            .toList()) {
      materials.addAll(named(lock));
    }
    usages.lock(release.asset(), materials);
  }

  /** What is no lock file of ours names nothing: a build may hold any file of that name. */
  private Set<AssetId> named(AssetFile lock) throws IOException {
    var named = new TreeSet<AssetId>();
    try (var stream = blobs.open(lock.digest(), ByteRange.all(lock.size()))) {
      var json = Json.object(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      if (FORMAT.equals(json.get("format")) && json.get("materials") instanceof List<?> materials) {
        materials.stream()
            .limit(MOST_MATERIALS)
            .forEach(
                material -> {
                  if (material instanceof Map<?, ?> fields) {
                    named.add(AssetId.parse(String.valueOf(fields.get("asset"))));
                  }
                });
      }
    } catch (UncheckedIOException | Refusal.NotFound e) {
      return Set.of();
    }
    return named;
  }
}
