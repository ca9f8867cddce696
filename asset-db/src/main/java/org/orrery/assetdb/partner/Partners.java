package org.orrery.assetdb.partner;

import java.util.List;
import java.util.Optional;

/** Where partners are kept. */
public interface Partners {

  /** Adds one, in the caller's transaction; false where the handle is taken. */
  boolean add(Partner partner);

  /** Keeps what became of one that is there, in the caller's transaction. */
  void replace(Partner partner);

  /** A partner; in a transaction it is locked until that ends. */
  Optional<Partner> find(PartnerHandle handle);

  /** Those in the state by name, after the one of the handle; at most {@code limit}. */
  List<Partner> in(State state, Optional<PartnerHandle> after, int limit);

  /** How many are in the state. */
  long count(State state);
}
