package org.orrery.assetdb.blob;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database knows of bytes that are kept: rows may refer to a digest only once it is known.
 * Every foreign key to a blob's row counts as a reference, whichever feature it belongs to.
 */
public interface KnownBlobs {

  /** A blob is not made young again more often than this. */
  Duration UNTOUCHED = Duration.ofHours(1);

  /**
   * Makes blobs known and young, in the caller's transaction if there is one. Waits for whoever is
   * removing one of them. Who means to rely on bytes that they did not put adds them first, and
   * looks only then whether they are held.
   */
  void add(Collection<Blob> blobs);

  /** The known ones of the digests. */
  Map<Digest, Blob> find(Collection<Digest> digests);

  /** Known blobs in order of their digests, after the one given; at most {@code limit}. */
  List<Blob> after(Optional<Digest> after, int limit);

  /** Whether some row refers to it. */
  boolean isReferenced(Digest digest);

  /**
   * Remembers of each blob that no row refers to since when that is so, as far as was ever looked;
   * of what is {@link #UNTOUCHED} for a shorter time nothing is remembered yet.
   */
  void markUnreferenced();

  /**
   * Blobs that no row refers to, that were marked so before the moment and last young before it
   * too, in order of their digests, after the one given; at most {@code limit}.
   */
  List<Blob> unreferenced(Instant before, Optional<Digest> after, int limit);

  /**
   * Forgets a blob, if it is still one of the {@link #unreferenced} before the moment; tells
   * whether it did. Until the caller's transaction ends, whoever adds the blob waits.
   */
  boolean remove(Digest digest, Instant before);
}
