package org.orrery.platform.harvest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.promotion.Period;

/**
 * An entry of a feed, in the language of the feed as far as it speaks it.
 *
 * @param id an address that stays
 * @param page where people read it
 * @param published when it came to be
 * @param updated when it came to be as it is
 * @param licenses addresses of the licences that hold
 * @param archive all its bytes, where everybody may have them
 * @param picture a picture that stands for it
 * @param valid for which time it holds, where it is for a time
 */
record Entry(
    String id,
    String page,
    String title,
    Instant published,
    Instant updated,
    String summary,
    List<Author> authors,
    List<Category> categories,
    List<String> licenses,
    Optional<String> archive,
    String picture,
    Optional<Period> valid) {

  Entry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    licenses = List.copyOf(licenses);
  }

  /**
   * Who made it.
   *
   * @param url their address at ORCID
   */
  record Author(String name, Optional<String> url) {}

  /**
   * What it is of.
   *
   * @param scheme address of the vocabulary
   */
  record Category(String term, String scheme, String label) {}
}
