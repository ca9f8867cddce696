package org.orrery.assetdb.derivative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.blob.Digest;

/** Where it is kept what was made out of which bytes. */
public interface Derivatives {

  /**
   * Adds a derivative in the caller's transaction, in the place of those that other versions of its
   * recipe made. Its outputs' blobs are known already.
   *
   * @return false where this version has one of the parent, which stays
   */
  boolean add(Derivative derivative);

  /** All of these parents, by parent, in the order of recipes; parents without any are absent. */
  Map<Digest, List<Derivative>> of(Collection<Digest> parents);

  /** The bytes that this output was made out of; empty where it is no output. */
  List<Derivative> having(Digest output);

  /** Removes all whose parent is no longer a known blob; how many. */
  int removeOrphans();
}
