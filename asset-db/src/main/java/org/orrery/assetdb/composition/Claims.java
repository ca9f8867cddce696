package org.orrery.assetdb.composition;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.inside.Container;
import org.orrery.assetdb.inside.LookingInside;
import org.orrery.assetdb.release.AssetFile;

/**
 * Gathers which materials are said to be in a game: by its description, and by every {@value
 * MaterialsLock#NAME} among its files or inside them. A lock file says exactly which release is in
 * the build, so it goes before a declaration that names none.
 */
@Singleton
public class Claims {

  private static final int MOST_LOCKS = 10;

  private final LookingInside inside;
  private final BlobStore blobs;

  Claims(LookingInside inside, BlobStore blobs) {
    this.inside = inside;
    this.blobs = blobs;
  }

  /**
   * What is said.
   *
   * @param unreadable lock files that cannot be read
   */
  public record Said(List<Claim> claims, List<String> unreadable) {

    public Said {
      claims = List.copyOf(claims);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** What lies where. */
  private record Lock(String path, Digest digest, long size) {}

  /** What is said of a game that is described so and has these files. */
  public Said of(Description game, List<AssetFile> files) {
    var claims = new LinkedHashMap<String, Claim>();
    if (game instanceof GameDescription description) {
      for (var used : description.materials()) {
        add(
            claims,
            new Claim(
                used.asset().value(),
                used.release(),
                used.modified(),
                Set.of(Claim.Source.DECLARED),
                List.of()));
      }
    }
    var unreadable = new ArrayList<String>();
    for (var lock : locks(files)) {
      read(lock)
          .ifPresentOrElse(
              read -> read.materials().forEach(entry -> addLocked(claims, read, entry)),
              () -> unreadable.add(lock.path()));
    }
    return new Said(List.copyOf(claims.values()), unreadable);
  }

  private static void add(Map<String, Claim> claims, Claim claim) {
    claims.merge(key(claim.asset(), claim.release()), claim, Claim::and);
  }

  private static void addLocked(
      Map<String, Claim> claims, MaterialsLock lock, MaterialsLock.Entry entry) {
    var claim =
        new Claim(
            entry.asset(),
            entry.release(),
            lock.modified(),
            Set.of(Claim.Source.LOCKED),
            entry.files());
    var unnumbered = claims.remove(key(entry.asset(), Optional.empty()));
    add(claims, unnumbered == null ? claim : claim.and(unnumbered));
  }

  private static String key(String asset, Optional<Integer> release) {
    return asset + " " + release.map(String::valueOf).orElse("");
  }

  private List<Lock> locks(List<AssetFile> files) {
    var locks = new ArrayList<Lock>();
    files.stream()
        .filter(file -> file.path().name().equals(MaterialsLock.NAME))
        .map(file -> new Lock(file.path().value(), file.digest(), file.size()))
        .forEach(locks::add);
    var containers = Container.among(files).stream().map(AssetFile::digest).toList();
    for (var found : inside.locks(containers)) {
      locks.add(
          new Lock(String.valueOf(found.details().get("path")), found.digest(), found.size()));
    }
    return locks.subList(0, Math.min(MOST_LOCKS, locks.size()));
  }

  private Optional<MaterialsLock> read(Lock lock) {
    if (lock.size() > MaterialsLock.MOST_BYTES) {
      return Optional.empty();
    }
    try (var stream = blobs.open(lock.digest(), ByteRange.all(lock.size()))) {
      return MaterialsLock.parse(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
