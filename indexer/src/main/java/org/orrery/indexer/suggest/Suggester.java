package org.orrery.indexer.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.IndexSubject;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.SearchIndex;

/**
 * Suggests while a person types. Starts empty; {@link #rebuild} fills it from the index and swaps
 * the new state in, so {@link #suggest} never waits. May be used by any thread.
 */
public final class Suggester {
  private final SearchIndex index;
  private volatile Beginnings beginnings = Beginnings.of(Map.of());

  public Suggester(SearchIndex index) {
    this.index = index;
  }

  /** Reads the whole index; not for a thread that somebody waits for. */
  public synchronized void rebuild() {
    Map<Suggestion, Long> weights = new HashMap<>();
    index.forEach(
        hit -> {
          for (Suggestion suggestion : suggestions(hit)) {
            weights.merge(suggestion, 1 + hit.downloads(), Long::sum);
          }
        });
    beginnings = Beginnings.of(weights);
  }

  /**
   * The best suggestions for what was typed: those that begin with it first, then those with a word
   * that does, or that have it anywhere in Chinese; of equal ones the most used.
   */
  public List<Suggestion> suggest(String text, int limit) {
    return beginnings.find(text, limit);
  }

  private static List<Suggestion> suggestions(Hit hit) {
    List<Suggestion> suggestions = new ArrayList<>();
    Suggestion.Type type =
        hit.type() == DocumentType.GAME ? Suggestion.Type.GAME : Suggestion.Type.MATERIAL;
    for (String title : hit.titles().values()) {
      suggestions.add(new Suggestion(title, type, Optional.of(hit.id())));
    }
    for (IndexSubject subject : hit.subjects()) {
      for (String label : subject.labels().values()) {
        suggestions.add(
            new Suggestion(label, Suggestion.Type.SUBJECT, Optional.of(subject.code())));
      }
    }
    for (String contributor : hit.contributors()) {
      suggestions.add(new Suggestion(contributor, Suggestion.Type.CONTRIBUTOR, Optional.empty()));
    }
    return suggestions;
  }
}
