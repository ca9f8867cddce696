package org.orrery.assetdb.partner.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.partner.Invitation;
import org.orrery.assetdb.partner.Members;
import org.orrery.assetdb.partner.Membership;
import org.orrery.assetdb.partner.Part;
import org.orrery.assetdb.partner.PartnerHandle;

@Singleton
final class JdbcMembers implements Members {

  private final MemberRows members;
  private final InvitationRows invitations;

  JdbcMembers(MemberRows members, InvitationRows invitations) {
    this.members = members;
    this.invitations = invitations;
  }

  @Override
  public boolean add(Membership membership) {
    return members.add(
            membership.partner().value(),
            membership.account(),
            membership.part().word(),
            membership.isNamed(),
            membership.joinedAt())
        == 1;
  }

  @Override
  public void replace(Membership membership) {
    members.change(
        membership.partner().value(),
        membership.account(),
        membership.part().word(),
        membership.isNamed());
  }

  @Override
  public void remove(PartnerHandle partner, String account) {
    members.remove(partner.value(), account);
  }

  @Override
  public Optional<Membership> find(PartnerHandle partner, String account) {
    return members.one(partner.value(), account).map(JdbcMembers::membership);
  }

  @Override
  public List<Known> of(PartnerHandle partner) {
    return members.of(partner.value()).stream()
        .map(
            row ->
                new Known(
                    new Membership(
                        partner, row.account(), Part.of(row.part()), row.isNamed(), row.joinedAt()),
                    row.called()))
        .toList();
  }

  @Override
  public long managers(PartnerHandle partner) {
    return members.count(partner.value(), Part.MANAGER.word());
  }

  @Override
  public List<Membership> with(String account, int limit) {
    return members.with(account, limit).stream().map(JdbcMembers::membership).toList();
  }

  @Override
  public boolean invite(Invitation invitation) {
    return invitations.add(
            invitation.partner().value(),
            invitation.account(),
            invitation.part().word(),
            invitation.by(),
            invitation.at())
        == 1;
  }

  @Override
  public Optional<Invitation> invitation(PartnerHandle partner, String account) {
    return invitations.one(partner.value(), account).map(JdbcMembers::invitation);
  }

  @Override
  public List<Invitation> invitations(PartnerHandle partner) {
    return invitations.of(partner.value()).stream().map(JdbcMembers::invitation).toList();
  }

  @Override
  public List<Invitation> invitationsOf(String account, int limit) {
    return invitations.to(account, limit).stream().map(JdbcMembers::invitation).toList();
  }

  @Override
  public boolean endInvitation(PartnerHandle partner, String account) {
    return invitations.remove(partner.value(), account) == 1;
  }

  private static Membership membership(MemberRow row) {
    return new Membership(
        new PartnerHandle(row.partner()),
        row.account(),
        Part.of(row.part()),
        row.isNamed(),
        row.joinedAt());
  }

  private static Invitation invitation(InvitationRow row) {
    return new Invitation(
        new PartnerHandle(row.partner()),
        row.account(),
        Part.of(row.part()),
        row.invitedBy(),
        row.invitedAt());
  }
}
