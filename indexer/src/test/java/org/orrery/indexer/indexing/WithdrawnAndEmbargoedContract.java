package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.withdrawal.Withdrawing;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.suggest.Suggestion;

/** What is found while an asset is withdrawn, and from the end of an embargo on. */
abstract class WithdrawnAndEmbargoedContract extends WithAnIndexer {

  private Withdrawing withdrawing() {
    return database().get(Withdrawing.class);
  }

  private void withdraw(Release release) {
    withdrawing()
        .withdraw(database().ada(), release.type(), release.asset(), Map.of("reason", "Wrong."));
  }

  private List<String> similarTo(Release release) {
    return indexer.index.similar(release.asset().value(), 5).stream().map(Hit::id).toList();
  }

  private long counted() {
    indexer.index.awaitVisible();
    return indexer
        .index
        .search(Query.of("").build())
        .facets()
        .getOrDefault(Facet.TYPE, List.of())
        .stream()
        .mapToLong(count -> count.count())
        .sum();
  }

  @Test
  void what_is_withdrawn_is_neither_found_nor_counted_suggested_or_similar() {
    var gone = released(NOTES);
    var kept = released(MORE);
    indexer.indexing.drain();
    assertThat(indexer.found("pulsar")).containsExactly(gone.asset().value());
    assertThat(similarTo(kept)).containsExactly(gone.asset().value());
    assertThat(counted()).isEqualTo(2);

    withdraw(gone);
    database().clock().pass(Duration.ofMinutes(1));
    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).isEmpty();
    assertThat(indexer.found("crab")).containsExactly(kept.asset().value());
    assertThat(similarTo(kept)).isEmpty();
    assertThat(counted()).isEqualTo(1);
    assertThat(indexer.suggesting.suggest("crab", 9).stream().flatMap(this::ids))
        .doesNotContain(gone.asset().value());
  }

  private Stream<String> ids(Suggestion suggestion) {
    return suggestion.id().stream();
  }

  @Test
  void what_is_reinstated_is_found_again_without_reading_it_twice() {
    var release = released(NOTES);
    indexer.indexing.drain();
    withdraw(release);
    indexer.indexing.drain();

    withdrawing().reinstate(database().ada(), release.type(), release.asset());
    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
    assertThat(extractor.read()).containsExactly("notes.txt");
  }

  @Test
  void a_withdrawal_while_the_files_are_read_has_the_last_word() {
    var release = released(NOTES);
    extractor.trouble(
        "notes.txt",
        source -> {
          withdraw(release);
          return Optional.empty();
        });

    indexer.indexing.drain();

    assertThat(indexer.found("crab")).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void words_under_embargo_are_found_from_its_end_on_by_themselves() throws Exception {
    var release =
        aMaterial().with(NOTES).saying("embargoUntil", "2026-11-24").releasedIn(database());
    indexer.indexing.drain();
    assertThat(indexer.found("crab")).containsExactly(release.asset().value());
    assertThat(indexer.found("pulsar")).isEmpty();
    assertThat(waiting()).isZero();

    // A restart in between, at which claims are forgotten, brings nothing forward.
    indexer.close();
    indexer = AnIndexer.in(folder, database(), extractor);
    indexer.outbox.forgetClaims();
    indexer.indexing.drain();
    assertThat(indexer.found("pulsar")).isEmpty();
    assertThat(extractor.read()).isEmpty();

    database().clock().pass(Duration.ofDays(2));
    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
    assertThat(waiting()).isZero();
  }
}
