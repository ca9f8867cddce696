package org.orrery.assetdb.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;

/**
 * The subjects for which somebody answers questions. Who answers for a subject answers for all
 * within it; and a question about a whole subject is for those of any part of it.
 *
 * @param subjects codes of the vocabulary, in its order
 */
public record Expertise(List<String> subjects) {

  public Expertise {
    subjects = List.copyOf(subjects);
  }

  /** Whether a question about the subject is for them. */
  public boolean covers(String subject) {
    return subjects.contains(subject) || fitting(subject).stream().anyMatch(subjects::contains);
  }

  /** Every subject whose questions are for them. */
  public Set<String> covered() {
    var covered = new LinkedHashSet<String>();
    for (var code : subjects) {
      covered.addAll(fitting(code));
    }
    return covered;
  }

  /** The subjects of those whom a question about the subject is for: it, above it, within it. */
  static Set<String> fitting(String subject) {
    var fitting = new LinkedHashSet<String>();
    fitting.add(subject);
    Subjects.shipped().find(subject).flatMap(Subject::parent).ifPresent(fitting::add);
    Subjects.shipped().children(subject).stream().map(Subject::code).forEach(fitting::add);
    return fitting;
  }

  /** No subject. */
  static Expertise none() {
    return new Expertise(List.of());
  }

  /** A known subject of the code; any other is an IllegalArgumentException. */
  static String known(String code) {
    return Optional.of(code)
        .filter(known -> Subjects.shipped().find(known).isPresent())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“" + code + "” is no subject; GET /api/subjects lists them."));
  }
}
