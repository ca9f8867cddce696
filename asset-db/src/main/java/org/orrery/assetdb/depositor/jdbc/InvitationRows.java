package org.orrery.assetdb.depositor.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface InvitationRows extends GenericRepository<InvitationRow, String> {

  Optional<InvitationRow> findByAssetAndHandle(String asset, String handle);

  @Query(
      """
      select asset, handle, invited_by, invited_at from co_depositor_invitations
      where asset = :asset order by handle""")
  List<InvitationRow> of(String asset);

  @Query(
      """
      select asset, handle, invited_by, invited_at from co_depositor_invitations
      where handle = :handle order by invited_at, asset fetch first 100 rows only""")
  List<InvitationRow> to(String handle);

  @Query(
      """
      insert into co_depositor_invitations (asset, handle, invited_by, invited_at)
      values (:asset, :handle, :invitedBy, :invitedAt) on conflict do nothing""")
  int add(String asset, String handle, String invitedBy, Instant invitedAt);

  @Query("delete from co_depositor_invitations where asset = :asset and handle = :handle")
  int remove(String asset, String handle);
}
