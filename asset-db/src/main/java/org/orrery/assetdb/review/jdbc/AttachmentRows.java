package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface AttachmentRows extends GenericRepository<AttachmentRow, String> {

  @Query(
      """
      insert into submission_attachments (submission, name, digest, size, media_type)
      values (:submission, :name, :digest, :size, :mediaType) on conflict do nothing""")
  int add(String submission, String name, String digest, long size, String mediaType);

  @Query(
      """
      select submission, name, digest, size, media_type from submission_attachments
      where submission = :submission order by name""")
  List<AttachmentRow> of(String submission);
}
