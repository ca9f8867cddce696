package org.orrery.indexer.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How results are sorted. Equal ones follow by id, so that every order is total. */
public enum Order {
  /** The best first; without words in the query the same as {@link #NEWEST}. */
  RELEVANCE,
  NEWEST,
  /** By the title in the query's language, from A; assets without any title last. */
  TITLE,
  /** The most downloaded first. */
  DOWNLOADS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Order> ofWord(String word) {
    return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }
}
