package org.orrery.platform.harvest.feed;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Chronicle;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.InvalidCursor;
import org.orrery.indexer.search.Order;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.Results;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.ServerSettings;

/** Puts feeds together: by time from the chronicle, by subject from the index. */
@Singleton
final class Feeds {

  private static final int ENTRIES = 30;

  private final Chronicle chronicle;
  private final SearchIndex index;
  private final Entries entries;
  private final ServerSettings settings;

  Feeds(Chronicle chronicle, SearchIndex index, Entries entries, ServerSettings settings) {
    this.chronicle = chronicle;
    this.index = index;
    this.entries = entries;
    this.settings = settings;
  }

  /** What is asked for: who reads in which language, and from where on. */
  record Wanted(HttpRequest<?> request, Frame frame, Optional<String> cursor) {}

  /** Releases of assets of the types, newest first; {@code page} is where people read of them. */
  Feed released(Wanted wanted, Set<AssetType> types, String title, String page) {
    var some = chronicle.before(types, wanted.cursor().map(Position::parse), ENTRIES + 1);
    var shown = some.subList(0, Math.min(ENTRIES, some.size()));
    return feed(
        wanted,
        title,
        page,
        some.size() > ENTRIES ? Optional.of(Position.of(shown.getLast())) : Optional.empty(),
        shown.stream()
            .flatMap(mark -> entry(wanted, mark.asset(), mark.number()).stream())
            .toList());
  }

  /**
   * The newest releases of assets of a subject, or of one below it.
   *
   * @throws Refusal.NotFound where the vocabulary has no such subject
   */
  Feed ofSubject(Wanted wanted, String code) {
    if (Subjects.shipped().find(code).isEmpty()) {
      throw new Refusal.NotFound("There is no such subject.");
    }
    var results = newest(code, wanted.cursor());
    return feed(
        wanted,
        wanted.frame().say("feed.subject", wanted.frame().subject(code)),
        "/search?subject=" + code + "&sort=newest",
        results.next(),
        results.hits().stream()
            .flatMap(hit -> entry(wanted, new AssetId(hit.id()), hit.release()).stream())
            .toList());
  }

  private Results newest(String subject, Optional<String> cursor) {
    var query =
        Query.of("")
            .filter(Facet.SUBJECT, subject)
            .order(Order.NEWEST)
            .limit(ENTRIES)
            .facets(List.of());
    try {
      return index.search(cursor.map(query::cursor).orElse(query).build());
    } catch (InvalidCursor e) {
      throw Position.strange();
    }
  }

  private Optional<Entry> entry(Wanted wanted, AssetId asset, int number) {
    return entries.of(asset, number, wanted.frame().language(), wanted.request());
  }

  /** A page of a feed of these entries. */
  Feed feed(Wanted wanted, String title, String page, Optional<String> next, List<Entry> found) {
    var site = settings.origin(wanted.request());
    return new Feed(
        wanted.frame().language(),
        site,
        wanted.request().getPath(),
        title + " – " + settings.publisher(),
        site + page,
        wanted.cursor(),
        next,
        found);
  }
}
