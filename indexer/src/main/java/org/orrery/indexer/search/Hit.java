package org.orrery.indexer.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.IndexSubject;

/**
 * An asset as a result list shows it, from the index alone.
 *
 * @param titles by language
 * @param summaries by language, short
 * @param bytes of all files
 */
public record Hit(
    DocumentType type,
    String id,
    int release,
    String digest,
    Instant releasedAt,
    Map<String, String> titles,
    Map<String, String> summaries,
    Optional<String> kind,
    String license,
    List<String> contributors,
    List<IndexSubject> subjects,
    OptionalInt year,
    int files,
    long bytes,
    long downloads,
    Optional<String> thumbnail,
    List<Highlight> highlights) {
  public Hit {
    titles = Map.copyOf(titles);
    summaries = Map.copyOf(summaries);
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    highlights = List.copyOf(highlights);
  }

  public Hit withHighlights(List<Highlight> found) {
    return new Hit(
        type,
        id,
        release,
        digest,
        releasedAt,
        titles,
        summaries,
        kind,
        license,
        contributors,
        subjects,
        year,
        files,
        bytes,
        downloads,
        thumbnail,
        found);
  }
}
