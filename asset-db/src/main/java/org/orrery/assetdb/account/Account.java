package org.orrery.assetdb.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.credit.Orcid;

/**
 * Somebody who can sign in.
 *
 * @param handle their name in addresses, for ever
 * @param locale BCP 47 tag of the language in which they are spoken to
 * @param version changes with every change
 */
public record Account(
    String handle,
    String email,
    String displayName,
    Optional<Orcid> orcid,
    Optional<String> affiliation,
    String locale,
    Set<Role> roles,
    Instant createdAt,
    long version) {

  public Account {
    roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
  }

  /** The same with other roles. */
  public Account withRoles(Set<Role> others) {
    return new Account(
        handle, email, displayName, orcid, affiliation, locale, others, createdAt, version);
  }
}
