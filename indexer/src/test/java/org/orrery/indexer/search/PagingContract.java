package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.indexer.search.SampleDocuments.aMaterial;
import static org.orrery.indexer.search.SampleDocuments.titled;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.document.IndexDocument;

/** Turning pages, in every order, while documents come and go. */
public interface PagingContract extends SearchIndexContract {
  private static IndexDocument numbered(int number) {
    return aMaterial("id-%03d".formatted(number))
        .titles(Map.of("en", "Comet " + "tail ".repeat(number % 4) + (char) ('a' + number % 7)))
        .release(1, "sha256:0", Instant.ofEpochSecond(number % 5))
        .downloads(number % 3)
        .build();
  }

  private List<String> allPages(String text, Order order, Runnable betweenPages) {
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Query.Builder query = Query.of(text).order(order).limit(7);
      next.ifPresent(query::cursor);
      Results results = index().search(query.build());
      ids.addAll(SearchIndexContract.ids(results));
      next = results.next();
      betweenPages.run();
    } while (next.isPresent());
    return ids;
  }

  @Test
  default void pages_follow_each_other_without_gap_or_repetition_in_every_order() {
    for (int number = 0; number < 50; number++) {
      index().replace(numbered(number));
    }
    index().awaitVisible();

    for (Order order : Order.values()) {
      for (String text : List.of("", "comet")) {
        List<String> whole =
            SearchIndexContract.ids(index().search(Query.of(text).order(order).limit(100).build()));

        assertThat(allPages(text, order, () -> {})).as("%s %s", order, text).isEqualTo(whole);
        assertThat(whole).hasSize(50).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  default void what_stays_is_met_once_while_other_documents_come_and_go() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (Order order : Order.values()) {
      for (int number = 0; number < 40; number++) {
        index().replace(numbered(number));
      }
      index().awaitVisible();

      List<String> met =
          allPages(
              "comet",
              order,
              () -> {
                index().replace(numbered(100 + random.nextInt(50)));
                index().remove("id-%03d".formatted(100 + random.nextInt(50)));
                index().awaitVisible();
              });

      List<String> stayed = met.stream().filter(id -> id.compareTo("id-040") < 0).toList();
      assertThat(stayed).as("%s, seed %d", order, seed).hasSize(40).doesNotHaveDuplicates();
      assertThat(met).as("%s, seed %d", order, seed).doesNotHaveDuplicates();
      index().ids().forEach(index()::remove);
      index().awaitVisible();
    }
  }

  @Test
  default void orders_are_what_they_say() {
    given(
        aMaterial("b").titles(Map.of("en", "Zeta", "zh", "阿尔法")).downloads(5).build(),
        aMaterial("a").titles(Map.of("en", "éta", "zh", "北斗")).downloads(9).build(),
        aMaterial("c")
            .titles(Map.of("en", "Alpha"))
            .release(2, "sha256:0", Instant.parse("2027-01-01T00:00:00Z"))
            .build(),
        aMaterial("d").build());

    assertThat(SearchIndexContract.ids(index().search(Query.of("").order(Order.TITLE).build())))
        .containsExactly("c", "a", "b", "d");
    assertThat(
            SearchIndexContract.ids(
                index().search(Query.of("").order(Order.TITLE).language("zh").build())))
        .containsExactly("c", "a", "b", "d");
    assertThat(SearchIndexContract.ids(index().search(Query.of("").order(Order.DOWNLOADS).build())))
        .containsExactly("a", "b", "c", "d");
    assertThat(SearchIndexContract.ids(index().search(Query.of("").order(Order.NEWEST).build())))
        .containsExactly("c", "a", "b", "d");
  }

  @Test
  default void a_cursor_that_does_not_fit_is_refused() {
    given(titled("a", "Comet one"), titled("b", "Comet two"));
    String next = index().search(Query.of("comet").limit(1).build()).next().orElseThrow();

    List<Query> foreign =
        List.of(
            Query.of("other").cursor(next).build(),
            Query.of("comet").order(Order.TITLE).cursor(next).build(),
            Query.of("comet").filter(Facet.KIND, "map").cursor(next).build(),
            Query.of("comet").cursor("").build(),
            Query.of("comet").cursor("no cursor at all").build(),
            Query.of("comet").cursor("A".repeat(10_000)).build(),
            Query.of("comet").cursor(next.substring(1)).build(),
            Query.of("comet").cursor(next.substring(0, next.length() - 3)).build());

    for (Query query : foreign) {
      assertThatThrownBy(() -> index().search(query)).isInstanceOf(InvalidCursor.class);
    }
    assertThat(index().search(Query.of("comet").limit(5).cursor(next).build()).hits()).hasSize(1);
  }
}
