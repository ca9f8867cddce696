package org.orrery.assetdb.outbox;

import java.time.Duration;
import java.util.List;
import org.orrery.assetdb.AssetEvent;

/**
 * Events that wait to be heard of. Entries are given to one claimer at a time, oldest first, at
 * least once; an entry whose claimer has died comes back after its lease.
 */
public interface Outbox {

  /** After so many failures an entry is parked until a person looks. */
  int MOST_ATTEMPTS = 10;

  /**
   * Adds an event, in the caller's transaction. One that is told beforehand waits for its moment,
   * and until then it is neither claimed nor counted.
   */
  void add(AssetEvent event);

  /**
   * Takes up to {@code limit} entries for the time of the lease; other claimers pass over them. An
   * entry that was claimed {@link #MOST_ATTEMPTS} times and never answered for is parked instead:
   * its claimers have died of it.
   */
  List<OutboxEntry> claim(int limit, Duration lease);

  /**
   * Makes every entry that waits, claimed or put off, available at once; only for whoever knows
   * that no claimer lives.
   */
  void forgetClaims();

  /** The entry was dealt with; it is removed. */
  void done(OutboxEntry entry);

  /**
   * The entry could not be dealt with: it comes again later and later, and is parked after {@link
   * #MOST_ATTEMPTS}.
   */
  void failed(OutboxEntry entry, String reason);

  /** How many entries wait, claimed ones among them. */
  long waiting();

  /** Entries that were given up; at most 100, oldest first. */
  List<OutboxEntry> parked();
}
