package org.orrery.assetdb.composition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;

/** Which released materials hold which bytes. */
public interface Holdings {

  /** Of one question so many are answered. */
  int MOST = 20_000;

  /**
   * Bytes that a material holds.
   *
   * @param release the newest that does
   * @param path of its file; one, where several are equal
   * @param since when the first did
   */
  record Holding(
      AssetId material, int release, String path, Digest digest, long size, Instant since) {}

  /** The materials that hold any of these bytes, of at least that size. */
  List<Holding> of(Collection<Digest> digests, long least);

  /** The materials that hold bytes which are inside these containers too. */
  List<Holding> inside(Collection<Digest> containers, long least);
}
