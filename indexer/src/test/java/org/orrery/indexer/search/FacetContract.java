package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.document.IndexSubject;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.document.Permit;

/** Facets and filters against a model that looks at every document. */
public interface FacetContract extends SearchIndexContract {
  @Test
  default void chosen_values_stay_though_nothing_has_them() {
    given(SampleDocuments.crabNebula("a").build());

    Results results =
        index().search(Query.of("").filter(Facet.KIND, "map").filter(Facet.YEAR, "1999").build());

    assertThat(results.total()).isZero();
    assertThat(results.counts(Facet.KIND)).containsExactly(new FacetCount("map", 0, true));
    assertThat(results.counts(Facet.YEAR)).containsExactly(new FacetCount("1999", 0, true));
  }

  @Test
  default void only_the_wanted_facets_are_counted() {
    given(SampleDocuments.crabNebula("a").build());

    Results results = index().search(Query.of("crab").facets(List.of(Facet.KIND)).build());

    assertThat(results.facets()).containsOnlyKeys(Facet.KIND);
    assertThat(index().search(Query.of("crab").facets(List.of()).build()).total()).isEqualTo(1);
  }

  @Test
  default void an_asset_is_found_by_what_is_measured_on_one_of_its_files() {
    given(
        measured("low", Map.of("triangles", 900), Map.of("width", 64L)),
        measured("high", Map.of("triangles", 250_000)),
        measured("song", Map.of("seconds", 2.5)));

    assertThat(within(Measure.TRIANGLES, "..50000")).containsExactly("low");
    assertThat(within(Measure.TRIANGLES, "900..")).containsExactlyInAnyOrder("low", "high");
    assertThat(within(Measure.SECONDS, "2.5")).containsExactly("song");
    assertThat(within(Measure.WIDTH, "65..")).isEmpty();
    assertThat(
            SearchIndexContract.ids(
                index()
                    .search(
                        Query.of("")
                            .measure(Measure.TRIANGLES, new MeasureRange(0, 1_000_000))
                            .measure(Measure.WIDTH, new MeasureRange(64, 64))
                            .build())))
        .containsExactly("low");
  }

  @SafeVarargs
  private static IndexDocument measured(String id, Map<String, Object>... measures) {
    List<IndexedFile> files = new ArrayList<>();
    for (Map<String, Object> facts : measures) {
      files.add(IndexedFile.done("file" + files.size(), "", 1, "").measured(facts));
    }
    return IndexDocument.of(DocumentType.MATERIAL, id)
        .titles(Map.of("en", "Measured " + id))
        .files(files)
        .build();
  }

  private List<String> within(Measure measure, String range) {
    return SearchIndexContract.ids(
        index()
            .search(
                Query.of("").measure(measure, MeasureRange.parse(range).orElseThrow()).build()));
  }

  @Test
  default void counts_and_totals_agree_with_a_model_for_random_documents() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<IndexDocument> documents = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      documents.add(randomDocument(random, number % 250));
      index().replace(documents.getLast());
    }
    index().awaitVisible();
    TreeMap<String, IndexDocument> last = new TreeMap<>();
    documents.forEach(document -> last.put(document.id(), document));

    for (int round = 0; round < 150; round++) {
      Query query = randomQuery(random);
      Results results = index().search(query);
      String told = "seed %d, %s".formatted(seed, query);
      assertThat(results.total())
          .as(told)
          .isEqualTo(last.values().stream().filter(one -> passes(one, query, null)).count());
      assertThat(results.hits()).as(told).hasSize((int) Math.min(100, results.total()));
      for (Facet facet : Facet.values()) {
        assertThat(results.counts(facet))
            .as("%s %s", facet, told)
            .containsExactlyInAnyOrderElementsOf(model(last.values(), query, facet));
      }
    }
  }

  private static List<FacetCount> model(
      Iterable<IndexDocument> documents, Query query, Facet facet) {
    TreeMap<String, Long> counts = new TreeMap<>();
    query.chosen(facet).forEach(value -> counts.put(value, 0L));
    for (IndexDocument document : documents) {
      if (passes(document, query, facet)) {
        values(document, facet).forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    }
    List<FacetCount> list = new ArrayList<>();
    counts.forEach(
        (value, count) -> list.add(new FacetCount(value, count, isChosen(query, facet, value))));
    return list;
  }

  private static boolean isChosen(Query query, Facet facet, String value) {
    boolean ranged = facet == Facet.YEAR && !query.years().equals(YearRange.ALL);
    boolean listed = query.chosen(facet).contains(value);
    boolean inRange = facet != Facet.YEAR || query.years().holds(Integer.parseInt(value));
    return query.chosen(facet).isEmpty() ? ranged && inRange : listed;
  }

  private static boolean passes(
      IndexDocument document, Query query, @org.jspecify.annotations.Nullable Facet ignored) {
    boolean words =
        query.text().isEmpty() || document.titles().getOrDefault("en", "").contains(query.text());
    boolean permitted = document.permits().containsAll(query.permits());
    for (Facet facet : Facet.values()) {
      Set<String> chosen = query.chosen(facet);
      boolean holds =
          chosen.isEmpty() || values(document, facet).stream().anyMatch(chosen::contains);
      if (facet == Facet.YEAR && !query.years().equals(YearRange.ALL)) {
        holds &= document.year().isPresent() && query.years().holds(document.year().getAsInt());
      }
      if (facet != ignored && !holds) {
        return false;
      }
    }
    return words && permitted;
  }

  private static Set<String> values(IndexDocument document, Facet facet) {
    Set<String> values = new LinkedHashSet<>();
    switch (facet) {
      case TYPE -> values.add(document.type().word());
      case KIND -> document.kind().ifPresent(values::add);
      case LICENSE -> values.add(document.license());
      case SUBJECT -> document.subjects().forEach(subject -> values.addAll(subject.lineage()));
      case FORMAT -> values.addAll(document.formats());
      case LANGUAGE -> values.addAll(document.languages());
      case YEAR -> document.year().ifPresent(year -> values.add(Integer.toString(year)));
      case PLATFORM -> values.addAll(document.platforms());
    }
    return values;
  }

  private static IndexDocument randomDocument(Random random, int number) {
    DocumentType type = random.nextBoolean() ? DocumentType.MATERIAL : DocumentType.GAME;
    IndexDocument.Builder builder =
        IndexDocument.of(type, "id" + number)
            .release(1, "sha256:0", Instant.ofEpochSecond(number))
            .titles(Map.of("en", random.nextBoolean() ? "comet" : "star"))
            .license(
                pick(random, "CC0-1.0", "MIT", "CC-BY-4.0"),
                random.nextBoolean() ? EnumSet.allOf(Permit.class) : Set.of(Permit.COMMERCIAL))
            .subjects(
                some(random, "physics", "physics.optics", "physics.optics.lasers", "earth").stream()
                    .map(code -> new IndexSubject(code, Map.of()))
                    .toList())
            .languages(some(random, "en", "zh", "fr"))
            .platforms(some(random, "web", "linux"))
            .files(
                some(random, "a.glb", "b.pdf", "c.png").stream()
                    .map(path -> IndexedFile.waiting(path, "", 1))
                    .toList());
    if (type == DocumentType.MATERIAL) {
      builder.kind(pick(random, "model", "image", "map"));
    }
    if (random.nextInt(5) > 0) {
      builder.year(2000 + random.nextInt(6));
    }
    return builder.build();
  }

  private static Query randomQuery(Random random) {
    Query.Builder query = Query.of(pick(random, "", "comet", "star")).limit(100);
    if (random.nextInt(3) == 0) {
      query.filter(Facet.TYPE, pick(random, "material", "game"));
    }
    if (random.nextInt(3) == 0) {
      query.filter(Facet.KIND, some(random, "model", "image", "film"));
    }
    if (random.nextInt(3) == 0) {
      query.filter(Facet.SUBJECT, some(random, "physics", "physics.optics", "earth"));
    }
    if (random.nextInt(3) == 0) {
      query.filter(Facet.FORMAT, some(random, "glb", "pdf"));
    }
    if (random.nextInt(4) == 0) {
      query.filter(Facet.LANGUAGE, some(random, "en", "fr"));
    }
    if (random.nextInt(3) == 0) {
      query.years(new YearRange(2000 + random.nextInt(3), 2003 + random.nextInt(3)));
    } else if (random.nextInt(3) == 0) {
      query.filter(Facet.YEAR, some(random, "2001", "2003"));
    }
    if (random.nextInt(4) == 0) {
      query.permits(Set.of(Permit.DERIVATIVES));
    }
    return query.build();
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static List<String> some(Random random, String... values) {
    return List.of(values).stream().filter(value -> random.nextBoolean()).toList();
  }
}
