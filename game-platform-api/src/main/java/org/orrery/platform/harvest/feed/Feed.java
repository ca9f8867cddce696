package org.orrery.platform.harvest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.web.Language;

/**
 * A feed, or a page of one.
 *
 * @param site the platform's origin, without a slash at its end
 * @param path where the feed is, without its query
 * @param page where people read the same
 * @param cursor where this page of the feed begins; empty for the first
 * @param next where the next page begins; empty for the last
 */
record Feed(
    Language language,
    String site,
    String path,
    String title,
    String page,
    Optional<String> cursor,
    Optional<String> next,
    List<Entry> entries) {

  Feed {
    entries = List.copyOf(entries);
  }

  /** What never changes of the feed's name: neither language nor page. */
  String id() {
    return site + path;
  }

  /** Where this very page of it is. */
  String self() {
    return cursor.map(this::at).orElseGet(this::first);
  }

  /** Where its first page is. */
  String first() {
    return site + path + "?lang=" + language.tag();
  }

  /** Where a page of it is. */
  String at(String begin) {
    return first() + "&cursor=" + begin;
  }

  /** When something was added last; before everything where nothing was. */
  Instant updated() {
    return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
