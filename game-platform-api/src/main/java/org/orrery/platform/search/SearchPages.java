package org.orrery.platform.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.assetdb.account.Act;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.FacetCount;
import org.orrery.indexer.search.Order;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.Results;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.platform.account.Needs;
import org.orrery.platform.sharing.Sharing;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The way in, and what was found. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchPages {

  private static final int NEWEST = 8;

  private final SearchIndex index;
  private final List<HomePanel> panels;
  private final Sharing sharing;
  private final Pages pages;

  SearchPages(SearchIndex index, Collection<HomePanel> panels, Sharing sharing, Pages pages) {
    this.index = index;
    this.sharing = sharing;
    this.panels = panels.stream().sorted(Comparator.comparingInt(HomePanel::rank)).toList();
    this.pages = pages;
  }

  @Get(value = "/", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> home(HttpRequest<?> request, Frame frame) {
    var all =
        index.search(
            Query.of("").limit(1).facets(Set.of(Facet.TYPE, Facet.KIND, Facet.SUBJECT)).build());
    var counts = new HashMap<>(counts(all, Facet.KIND));
    counts.put("game", counts(all, Facet.TYPE).getOrDefault("game", 0L));
    return pages.show(
        frame,
        "search/home",
        new HomePage(
            newest(DocumentType.MATERIAL, frame),
            newest(DocumentType.GAME, frame),
            counts,
            counts(all, Facet.SUBJECT),
            panels.stream().flatMap(panel -> panel.on(frame).stream()).toList(),
            sharing.first(request, frame)));
  }

  private static Map<String, Long> counts(Results results, Facet facet) {
    var counts = new HashMap<String, Long>();
    for (FacetCount count : results.counts(facet)) {
      counts.put(count.value(), count.count());
    }
    return counts;
  }

  private List<Card> newest(DocumentType type, Frame frame) {
    var query =
        Query.of("")
            .filter(Facet.TYPE, type.word())
            .order(Order.NEWEST)
            .language(frame.language().tag())
            .limit(NEWEST)
            .facets(Set.of());
    return index.search(query.build()).hits().stream().map(hit -> Card.of(hit, frame)).toList();
  }

  @Get(value = "/search", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> search(HttpRequest<?> request, Frame frame) {
    return found(form(request), frame);
  }

  @Get(value = "/games", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> games(HttpRequest<?> request, Frame frame) {
    return found(form(request).inGames(), frame);
  }

  private static SearchForm form(HttpRequest<?> request) {
    return SearchForm.of(Form.parse(request.getUri().getRawQuery()));
  }

  private HttpResponse<byte[]> found(SearchForm form, Frame frame) {
    var results = index.search(form.query(frame.language().tag(), Query.DEFAULT_HITS));
    return pages.show(frame, "search/search", SearchPage.of(form, results, frame));
  }
}
