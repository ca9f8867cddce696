package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.Facet;

/**
 * What the ordinals of one segment's facet values mean. Read once a segment and kept while the
 * segment is open.
 */
final class LeafFacets {
  private static final Map<IndexReader.CacheKey, LeafFacets> CACHE = new ConcurrentHashMap<>();
  private static final List<Facet> FACETS = List.of(Facet.values());

  static final LeafFacets NONE = new LeafFacets(new byte[0], new String[0]);

  private final byte[] numbers;
  private final String[] values;

  private LeafFacets(byte[] numbers, String[] values) {
    this.numbers = numbers;
    this.values = values;
  }

  static LeafFacets of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    if (helper == null) {
      return read(reader);
    }
    LeafFacets known = CACHE.get(helper.getKey());
    if (known == null) {
      known = read(reader);
      if (CACHE.putIfAbsent(helper.getKey(), known) == null) {
        helper.addClosedListener(CACHE::remove);
      }
    }
    return known;
  }

  private static LeafFacets read(LeafReader reader) throws IOException {
    SortedSetDocValues docValues = reader.getSortedSetDocValues(IndexFields.FACETS);
    if (docValues == null) {
      return NONE;
    }
    int size = Math.toIntExact(docValues.getValueCount());
    byte[] numbers = new byte[size];
    String[] values = new String[size];
    TermsEnum terms = docValues.termsEnum();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      String packed = term.utf8ToString();
      int equals = packed.indexOf('=');
      int ordinal = (int) terms.ord();
      numbers[ordinal] = (byte) number(Facet.ofWord(packed.substring(0, equals)).orElseThrow());
      values[ordinal] = packed.substring(equals + 1);
    }
    return new LeafFacets(numbers, values);
  }

  /** A facet's own small number, from 0. */
  static int number(Facet facet) {
    return FACETS.indexOf(facet);
  }

  /** How many values the segment has. */
  int size() {
    return values.length;
  }

  /** The number of a value's facet. */
  int number(int ordinal) {
    return numbers[ordinal];
  }

  String value(int ordinal) {
    return values[ordinal];
  }

  Facet facet(int ordinal) {
    return FACETS.get(numbers[ordinal]);
  }
}
