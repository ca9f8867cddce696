package org.orrery.assetdb.partner;

import java.util.List;
import java.util.Optional;

/** Where it is kept who acts for partners, and who may. */
public interface Members {

  /** Adds one; false where the account is a member already, and then nothing is changed. */
  boolean add(Membership membership);

  /** Keeps another part, or another choice of being named, of one that is there. */
  void replace(Membership membership);

  /** Takes one away; harmless where the account is no member. */
  void remove(PartnerHandle partner, String account);

  /** What the account is to the partner. */
  Optional<Membership> find(PartnerHandle partner, String account);

  /** Members of the partner by the handles of their accounts, managers first. */
  List<Known> of(PartnerHandle partner);

  /** How many managers the partner has. */
  long managers(PartnerHandle partner);

  /** What the account is a member of, by the handles of the partners; at most {@code limit}. */
  List<Membership> with(String account, int limit);

  /** Adds an invitation; false where the account is invited already, and nothing is changed. */
  boolean invite(Invitation invitation);

  /** The invitation of the account. */
  Optional<Invitation> invitation(PartnerHandle partner, String account);

  /** Open invitations of the partner, oldest first. */
  List<Invitation> invitations(PartnerHandle partner);

  /** Open invitations of the account to active partners, oldest first; at most {@code limit}. */
  List<Invitation> invitationsOf(String account, int limit);

  /** Removes an invitation; false where there was none. */
  boolean endInvitation(PartnerHandle partner, String account);

  /**
   * A member and what they are called.
   *
   * @param name as the account is called now
   */
  record Known(Membership membership, String name) {}
}
