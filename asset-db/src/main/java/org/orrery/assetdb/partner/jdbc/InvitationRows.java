package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface InvitationRows extends GenericRepository<InvitationRow, String> {

  @Query(
      """
      insert into partner_invitations (partner, account, part, invited_by, invited_at)
      values (:partner, :account, :part, :invitedBy, :invitedAt) on conflict do nothing""")
  int add(String partner, String account, String part, String invitedBy, Instant invitedAt);

  @Query("delete from partner_invitations where partner = :partner and account = :account")
  int remove(String partner, String account);

  @Query(
      """
      select partner, account, part, invited_by, invited_at from partner_invitations
      where partner = :partner and account = :account""")
  Optional<InvitationRow> one(String partner, String account);

  @Query(
      """
      select partner, account, part, invited_by, invited_at from partner_invitations
      where partner = :partner order by invited_at, account""")
  List<InvitationRow> of(String partner);

  @Query(
      """
      select invited.partner, invited.account, invited.part, invited.invited_by, invited.invited_at
      from partner_invitations invited join partners inviting on inviting.handle = invited.partner
      where invited.account = :account and inviting.state = 'active'
      order by invited.invited_at, invited.partner fetch first :most rows only""")
  List<InvitationRow> to(String account, int most);
}
