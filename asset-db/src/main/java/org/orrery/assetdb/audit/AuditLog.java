package org.orrery.assetdb.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where deeds are written down. */
public interface AuditLog {

  /** Which entries are wanted; what is empty does not narrow. {@code until} is excluded. */
  record Wanted(
      Optional<String> actor,
      Optional<String> subject,
      Optional<Instant> from,
      Optional<Instant> until) {}

  /** Writes a deed down, in the caller's transaction. */
  void note(String actor, String act, String subject, String detail);

  /** Entries older than {@code before}, newest first, at most {@code limit}. */
  List<AuditEntry> read(Wanted wanted, long before, int limit);

  /** How many entries are wanted in all. */
  long count(Wanted wanted);
}
