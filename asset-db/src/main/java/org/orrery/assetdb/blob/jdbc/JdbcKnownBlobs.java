package org.orrery.assetdb.blob.jdbc;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;

@Singleton
final class JdbcKnownBlobs implements KnownBlobs {

  private static final int MOST_IN_ONE_QUESTION = 500;

  private final BlobRows rows;
  private final References references;
  private final Clock clock;

  JdbcKnownBlobs(BlobRows rows, References references, Clock clock) {
    this.rows = rows;
    this.references = references;
    this.clock = clock;
  }

  @Override
  public void add(Collection<Blob> blobs) {
    var now = clock.instant();
    // Sorted, so that two who add the same ones wait for each other and never in a circle.
    var missing = new TreeMap<Digest, Blob>();
    blobs.forEach(blob -> missing.put(blob.digest(), blob));
    for (var row : rows(missing.keySet())) {
      // A row that was removed since is among the missing again.
      if (isYoung(row, now) || rows.touch(row.digest(), now) == 1) {
        missing.remove(Digest.parse(row.digest()));
      }
    }
    if (!missing.isEmpty()) {
      rows.addAll(missing.values().stream().map(blob -> row(blob, now)).toList());
    }
  }

  private static boolean isYoung(BlobRow row, Instant now) {
    return row.touchedAt().isAfter(now.minus(UNTOUCHED));
  }

  private static BlobRow row(Blob blob, Instant now) {
    return new BlobRow(blob.digest().toString(), blob.size(), blob.crc32(), now, now, null);
  }

  @Override
  public Map<Digest, Blob> find(Collection<Digest> digests) {
    return rows(digests).stream()
        .map(JdbcKnownBlobs::blob)
        .collect(Collectors.toMap(Blob::digest, Function.identity()));
  }

  /** In order of their digests. */
  private List<BlobRow> rows(Collection<Digest> digests) {
    var wanted = new ArrayList<>(new HashSet<>(digests));
    var found = new ArrayList<BlobRow>();
    for (var from = 0; from < wanted.size(); from += MOST_IN_ONE_QUESTION) {
      var some = wanted.subList(from, Math.min(from + MOST_IN_ONE_QUESTION, wanted.size()));
      found.addAll(rows.findByDigestIn(some.stream().map(Digest::toString).toList()));
    }
    found.sort(java.util.Comparator.comparing(BlobRow::digest));
    return found;
  }

  private static Blob blob(BlobRow row) {
    return new Blob(Digest.parse(row.digest()), row.size(), row.crc32());
  }

  @Override
  public List<Blob> after(Optional<Digest> after, int limit) {
    return rows.after(after.map(Digest::toString).orElse(""), limit).stream()
        .map(JdbcKnownBlobs::blob)
        .toList();
  }

  @Override
  public boolean isReferenced(Digest digest) {
    return references.any(digest.toString());
  }

  @Override
  public void markUnreferenced() {
    var now = clock.instant();
    references.mark(now, now.minus(UNTOUCHED));
  }

  @Override
  public List<Blob> unreferenced(Instant before, Optional<Digest> after, int limit) {
    return references.none(before, after.map(Digest::toString).orElse(""), limit);
  }

  /** Locked first: a statement begun afterwards sees every reference that was ever committed. */
  @Override
  public boolean remove(Digest digest, Instant before) {
    return rows.locked(digest.toString(), before).isPresent()
        && references.deleteIfNone(digest.toString());
  }
}
