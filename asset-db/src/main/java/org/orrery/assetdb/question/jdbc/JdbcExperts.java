package org.orrery.assetdb.question.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.orrery.assetdb.question.Expertise;
import org.orrery.assetdb.question.Experts;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;

@Singleton
final class JdbcExperts implements Experts {

  private final ExpertiseRows rows;

  JdbcExperts(ExpertiseRows rows) {
    this.rows = rows;
  }

  @Override
  public Expertise of(String handle) {
    var own = rows.subjects(handle);
    return new Expertise(
        Subjects.shipped().all().stream().map(Subject::code).filter(own::contains).toList());
  }

  @Override
  public void set(String handle, Expertise expertise, Instant at) {
    rows.removeAll(handle);
    expertise.subjects().forEach(subject -> rows.save(new ExpertiseRow(handle, subject, at)));
  }

  @Override
  public List<String> among(Collection<String> subjects, int limit) {
    return subjects.isEmpty() ? List.of() : rows.among(subjects, limit);
  }
}
