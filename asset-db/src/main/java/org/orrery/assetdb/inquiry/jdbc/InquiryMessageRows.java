package org.orrery.assetdb.inquiry.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface InquiryMessageRows extends GenericRepository<InquiryMessageRow, String> {

  void save(InquiryMessageRow row);

  @Query(
      """
      select inquiry, number, said_by, side, text, said_at from inquiry_messages
      where inquiry = :inquiry order by number""")
  List<InquiryMessageRow> of(String inquiry);

  @Query("select count(*) from inquiry_messages where inquiry = :inquiry")
  int countOf(String inquiry);
}
