package org.orrery.assetdb.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Extent;

/** Where the bytes of segments lie. */
final class Extents {

  private Extents() {}

  /** All of a range in order; empty where a blob that it touches is no local file. */
  static Optional<List<Extent>> of(
      List<StoredZip.Segment> segments, ByteRange range, BlobStore blobs) {
    var extents = new ArrayList<Extent>();
    long start = 0;
    for (var segment : segments) {
      var from = Math.max(start, range.start());
      var to = Math.min(start + segment.size(), range.end());
      if (from < to) {
        var extent = extent(segment, new ByteRange(from - start, to - from), blobs);
        if (extent.isEmpty()) {
          return Optional.empty();
        }
        extents.add(extent.get());
      }
      start += segment.size();
    }
    return Optional.of(extents);
  }

  private static Optional<Extent> extent(
      StoredZip.Segment segment, ByteRange part, BlobStore blobs) {
    return switch (segment) {
      case StoredZip.Segment.Literal literal ->
          Optional.of(
              new Extent.InMemory(literal.bytes(), (int) part.start(), (int) part.length()));
      case StoredZip.Segment.Content content ->
          blobs.file(content.blob().digest()).map(file -> new Extent.InFile(file, part));
    };
  }
}
