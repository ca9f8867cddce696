package org.orrery.platform.search;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.IndexSubject;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.FacetCount;
import org.orrery.indexer.search.Highlight;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Results;

/** Results in the JSON of the contract. */
@Singleton
final class SearchJson {

  private final FacetLabels labels;

  SearchJson(FacetLabels labels) {
    this.labels = labels;
  }

  Map<String, Object> results(Results results) {
    var json = new LinkedHashMap<String, Object>();
    json.put("total", results.total());
    json.put("totalIsExact", true);
    json.put("tookMillis", results.tookMillis());
    results.didYouMean().ifPresent(text -> json.put("didYouMean", text));
    json.put("hits", results.hits().stream().map(this::hit).toList());
    var facets = new LinkedHashMap<String, Object>();
    for (var facet : Facet.values()) {
      facets.put(
          facet.word(), results.counts(facet).stream().map(count -> count(facet, count)).toList());
    }
    json.put("facets", facets);
    results.next().ifPresent(cursor -> json.put("next", cursor));
    return json;
  }

  Map<String, Object> hit(Hit hit) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", hit.type().word());
    json.put("id", hit.id());
    json.put("release", hit.release());
    json.put("title", hit.titles());
    json.put("summary", hit.summaries());
    hit.kind().ifPresent(kind -> json.put("kind", kind));
    json.put("license", hit.license());
    json.put("contributors", hit.contributors());
    json.put("subjects", hit.subjects().stream().map(IndexSubject::code).toList());
    hit.year().ifPresent(year -> json.put("year", year));
    json.put("files", hit.files());
    json.put("bytes", hit.bytes());
    json.put("releasedAt", hit.releasedAt().toString());
    json.put("thumbnail", hit.thumbnail().orElseGet(() -> drawing(hit)));
    json.put("highlights", hit.highlights().stream().map(SearchJson::highlight).toList());
    return json;
  }

  /** What the address answers for an asset without a picture. */
  private static String drawing(Hit hit) {
    var shelf = hit.type() == DocumentType.GAME ? "games" : "materials";
    return "/api/" + shelf + "/" + hit.id() + "/thumbnail";
  }

  private static Map<String, Object> highlight(Highlight highlight) {
    var json = new LinkedHashMap<String, Object>();
    json.put("field", highlight.field());
    json.put("file", highlight.file().orElse(null));
    json.put("fragment", highlight.fragment());
    return json;
  }

  private Map<String, Object> count(Facet facet, FacetCount count) {
    var json = new LinkedHashMap<String, Object>();
    json.put("value", count.value());
    json.put("label", labels.of(facet, count.value()));
    json.put("count", count.count());
    json.put("selected", count.selected());
    return json;
  }
}
