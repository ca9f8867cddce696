package org.orrery.assetdb.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;

/** Where exhibits are kept. */
public interface Exhibits {

  /** Adds one, in the caller's transaction; false where the name is taken. */
  boolean add(Exhibit exhibit);

  /** Keeps what became of one that is there, in the caller's transaction. */
  void replace(Exhibit exhibit);

  /** An exhibit; in a transaction it is locked until that ends. */
  Optional<Exhibit> find(Slug slug);

  /** Removes one with its entries, in the caller's transaction. */
  void remove(Slug slug);

  /** Those in one of the states: the ones without a first day, then the one that begins last. */
  List<Exhibit> in(Set<State> states);

  /** Those in one of the states in which a release of the game stands, in the same order. */
  List<Exhibit> with(AssetId game, Set<State> states);

  /** How many there are. */
  long count();
}
