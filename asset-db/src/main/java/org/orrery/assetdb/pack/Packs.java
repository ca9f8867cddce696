package org.orrery.assetdb.pack;

import java.util.List;
import java.util.Optional;

/** Where packs are kept. Writes are part of the caller's transaction. */
public interface Packs {

  /** Adds a pack; false where the id is taken. */
  boolean add(Pack pack);

  /** The pack; in a transaction it is locked until that ends. */
  Optional<Pack> find(PackId id);

  /** Packs of the owner made before the one given, newest first; at most {@code limit}. */
  List<Pack> of(String owner, Optional<PackId> before, int limit);

  /** How many packs the owner has. */
  int count(String owner);

  /** Replaces all of a pack but its id, owner and age. */
  void replace(Pack pack);

  /** Removes the pack; harmless where there is none. */
  void remove(PackId id);
}
