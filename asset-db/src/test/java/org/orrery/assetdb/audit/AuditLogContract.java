package org.orrery.assetdb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.SettableClock;
import org.orrery.assetdb.audit.AuditLog.Wanted;

interface AuditLogContract extends OnADatabase {

  Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private AuditLog audit() {
    return database().get(AuditLog.class);
  }

  private void note(String actor, String subject) {
    audit().note(actor, "try", subject, "");
    database().clock().pass(Duration.ofMinutes(1));
  }

  @Test
  default void deeds_are_read_newest_first_and_page_by_page() {
    note("ada", "one");
    note("ada", "two");
    note("ada", "three");

    var first = audit().read(ALL, Long.MAX_VALUE, 2);
    var second = audit().read(ALL, first.getLast().id(), 2);

    assertThat(first).extracting(AuditEntry::subject).containsExactly("three", "two");
    assertThat(second).extracting(AuditEntry::subject).containsExactly("one");
    assertThat(second.getFirst().at()).isEqualTo(SettableClock.START);
    assertThat(audit().count(ALL)).isEqualTo(3);
  }

  @Test
  default void every_filter_narrows() {
    note("ada", "one");
    note("emmy", "one");
    note("emmy", "two");
    var minute = SettableClock.START.plus(Duration.ofMinutes(1));

    assertThat(audit().count(wanted("emmy", ""))).isEqualTo(2);
    assertThat(audit().count(wanted("emmy", "one"))).isEqualTo(1);
    assertThat(audit().count(wanted("", "one"))).isEqualTo(2);
    assertThat(
            audit()
                .read(
                    new Wanted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(minute),
                        Optional.of(minute.plusSeconds(60))),
                    Long.MAX_VALUE,
                    10))
        .singleElement()
        .extracting(AuditEntry::actor)
        .isEqualTo("emmy");
  }

  private static Wanted wanted(String actor, String subject) {
    return new Wanted(
        Optional.of(actor).filter(text -> !text.isEmpty()),
        Optional.of(subject).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  default void a_long_detail_is_cut_and_not_refused() {
    audit().note("ada", "try", "one", "很".repeat(5_000));

    assertThat(audit().read(ALL, Long.MAX_VALUE, 1).getFirst().detail()).hasSize(4_000);
  }
}
