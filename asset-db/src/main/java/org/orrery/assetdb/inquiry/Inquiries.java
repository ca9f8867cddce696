package org.orrery.assetdb.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;

/** Where inquiries and what is said about them are kept. */
public interface Inquiries {

  /**
   * Which are wanted.
   *
   * @param role ASKER for those that the account asked, DEPOSITOR for those of games that it
   *     deposits; STRANGER for none
   */
  record Wanted(String handle, Part role, Set<State> states) {

    public Wanted {
      states = Set.copyOf(states);
    }
  }

  /** Adds one, in the caller's transaction; false where the id is taken. */
  boolean add(Inquiry.Open inquiry);

  /** Keeps what became of one that {@link #find} gave, in the same transaction. */
  void save(Inquiry inquiry);

  /** An inquiry; in a transaction it is locked until that ends. */
  Optional<Inquiry> find(InquiryId id);

  /** Those that are wanted, newest first, older than {@code before}. */
  List<Inquiry> list(Wanted wanted, Optional<Inquiry> before, int limit);

  /** How many are wanted. */
  long count(Wanted wanted);

  /** How many the account has asked since, about whichever game. */
  long asked(String asker, Instant since);

  /** The lasting inquiry of the account about the game. */
  Optional<InquiryId> lasting(String asker, AssetId game);
}
