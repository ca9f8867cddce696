package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface MemberRows extends GenericRepository<MemberRow, String> {

  @Query(
      """
      insert into partner_members (partner, account, part, is_named, joined_at)
      values (:partner, :account, :part, :isNamed, :joinedAt) on conflict do nothing""")
  int add(String partner, String account, String part, boolean isNamed, Instant joinedAt);

  @Query(
      """
      update partner_members set part = :part, is_named = :isNamed
      where partner = :partner and account = :account""")
  void change(String partner, String account, String part, boolean isNamed);

  @Query("delete from partner_members where partner = :partner and account = :account")
  void remove(String partner, String account);

  @Query(
      """
      select partner, account, part, is_named, joined_at from partner_members
      where partner = :partner and account = :account""")
  Optional<MemberRow> one(String partner, String account);

  @Query(
      """
      select member.partner, member.account, member.part, member.is_named, member.joined_at,
        known.display_name as called
      from partner_members member join accounts known on known.handle = member.account
      where member.partner = :partner order by member.part, member.account""")
  List<KnownRow> of(String partner);

  @Query("select count(*) from partner_members where partner = :partner and part = :part")
  long count(String partner, String part);

  @Query(
      """
      select partner, account, part, is_named, joined_at from partner_members
      where account = :account order by partner fetch first :most rows only""")
  List<MemberRow> with(String account, int most);
}
