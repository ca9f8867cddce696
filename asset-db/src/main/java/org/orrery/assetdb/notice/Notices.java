package org.orrery.assetdb.notice;

import java.time.Instant;
import java.util.List;

/** Where it is kept what accounts were told. */
public interface Notices {

  /** Of each account's notices so many are kept; the oldest go. */
  int MOST_KEPT = 1000;

  /** Tells each account its news, in the caller's transaction. */
  void add(List<Told> told, Instant at);

  /** Notices to the account older than {@code before}, newest first; at most {@code limit}. */
  List<Notice> of(String handle, long before, int limit);

  /** How many the account has. */
  long count(String handle);

  /** How many of them it has not read. */
  long unread(String handle);

  /** Notes that one was read; false where the account has none of the id. */
  boolean read(String handle, long id, Instant at);

  /** Notes that all up to the id were read. */
  void readUntil(String handle, long id, Instant at);

  /** News for an account. */
  record Told(String to, News news) {}
}
