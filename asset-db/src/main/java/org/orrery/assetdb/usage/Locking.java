package org.orrery.assetdb.usage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.composition.MaterialsLock;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;

/** Reads which materials the lock files of a build name. */
@Singleton
public class Locking {

  private static final int MOST_LOCKS = 10;
  private static final int MOST_BYTES = 1024 * 1024;

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
            .filter(
                file -> file.path().name().equals(MaterialsLock.NAME) && file.size() <= MOST_BYTES)
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
      MaterialsLock.parse(stream.readAllBytes())
          .ifPresent(
              read -> read.materials().forEach(entry -> named.add(AssetId.parse(entry.asset()))));
    } catch (Refusal.NotFound e) {
      return Set.of();
    }
    return named;
  }
}
