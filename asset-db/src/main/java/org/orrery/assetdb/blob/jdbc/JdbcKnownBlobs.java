package org.orrery.assetdb.blob.jdbc;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;

@Singleton
final class JdbcKnownBlobs implements KnownBlobs {

  private static final int MOST_IN_ONE_QUESTION = 500;

  private final BlobRows rows;
  private final Clock clock;

  JdbcKnownBlobs(BlobRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void add(Collection<Blob> blobs) {
    var now = clock.instant();
    // Sorted, so that two who add the same ones wait for each other and never in a circle.
    var sorted = blobs.stream().distinct().sorted(Comparator.comparing(Blob::digest));
    rows.addAll(
        sorted
            .map(blob -> new BlobRow(blob.digest().toString(), blob.size(), blob.crc32(), now))
            .toList());
  }

  @Override
  public Map<Digest, Blob> find(Collection<Digest> digests) {
    var wanted = new ArrayList<>(new HashSet<>(digests));
    var found = new HashMap<Digest, Blob>();
    for (var from = 0; from < wanted.size(); from += MOST_IN_ONE_QUESTION) {
      var some = wanted.subList(from, Math.min(from + MOST_IN_ONE_QUESTION, wanted.size()));
      for (var row : rows.findByDigestIn(some.stream().map(Digest::toString).toList())) {
        var digest = Digest.parse(row.digest());
        found.put(digest, new Blob(digest, row.size(), row.crc32()));
      }
    }
    return found;
  }
}
