package org.orrery.assetdb.inside;

import java.util.Collection;
import java.util.List;
import org.orrery.assetdb.blob.Digest;

/** Where it is kept what is inside files, by the digest of the file that holds it. */
public interface InnerFiles {

  /** An inner file and what holds it. */
  record Held(Digest container, InnerFile file) {}

  /**
   * Notes that the container holds exactly these files, in the caller's transaction, in the place
   * of what was noted before.
   */
  void set(Digest container, List<InnerFile> files);

  /** Inner files of the containers that have one of these digests. */
  List<Held> byDigest(Collection<Digest> containers, Collection<Digest> digests);

  /** Inner files of the containers that had one of these names; see {@link SourceName}. */
  List<Held> byName(Collection<Digest> containers, Collection<String> names);

  /** How many inner files of the container are known. */
  long count(Digest container);

  /** Removes all whose container is no longer a known blob; how many. */
  int removeOrphans();
}
