package org.orrery.assetdb.blob;

import java.util.Collection;
import java.util.Map;

/**
 * What the database knows of bytes that are kept: rows may refer to a digest only once it is known.
 */
public interface KnownBlobs {

  /** Makes blobs known, in the caller's transaction; harmless where they are. */
  void add(Collection<Blob> blobs);

  /** The known ones of the digests. */
  Map<Digest, Blob> find(Collection<Digest> digests);
}
