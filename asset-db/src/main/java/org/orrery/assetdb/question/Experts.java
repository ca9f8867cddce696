package org.orrery.assetdb.question;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where it is kept who answers for which subjects. */
public interface Experts {

  /** The subjects of an account. */
  Expertise of(String handle);

  /** Gives an account exactly these subjects, in the caller's transaction. */
  void set(String handle, Expertise expertise, Instant at);

  /**
   * Accounts that answer for at least one of the subjects, who said so last first; at most {@code
   * limit}.
   */
  List<String> among(Collection<String> subjects, int limit);
}
