package org.orrery.assetdb.partner;

import java.time.Instant;

/**
 * An account that acts for a partner.
 *
 * @param account its handle
 * @param isNamed whether the page of the partner names it to everybody, as it chose itself
 */
public record Membership(
    PartnerHandle partner, String account, Part part, boolean isNamed, Instant joinedAt) {

  /** The same with another part. */
  Membership as(Part other) {
    return new Membership(partner, account, other, isNamed, joinedAt);
  }

  /** The same, named to everybody or not. */
  Membership named(boolean isNamedNow) {
    return new Membership(partner, account, part, isNamedNow, joinedAt);
  }
}
