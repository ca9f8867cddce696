package org.orrery.indexer.search.lucene;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.InvalidCursor;
import org.orrery.indexer.search.Query;

/** The order of hits, always ended by the id so that no two are equal. */
enum Sorting {
  BY_SCORE,
  BY_DATE,
  BY_DOWNLOADS,
  BY_ENGLISH_TITLE,
  BY_CHINESE_TITLE;

  static Sorting of(Query query, Understood understood) {
    return switch (query.order()) {
      case RELEVANCE -> understood.hasWords() ? BY_SCORE : BY_DATE;
      case NEWEST -> BY_DATE;
      case DOWNLOADS -> BY_DOWNLOADS;
      case TITLE -> query.language().startsWith("zh") ? BY_CHINESE_TITLE : BY_ENGLISH_TITLE;
    };
  }

  /** Only scores hang on the state of the whole index. */
  boolean needsSnapshot() {
    return this == BY_SCORE;
  }

  Sort sort() {
    SortField first =
        switch (this) {
          case BY_SCORE -> SortField.FIELD_SCORE;
          case BY_DATE -> new SortField(IndexFields.RELEASED_AT, SortField.Type.LONG, true);
          case BY_DOWNLOADS -> new SortField(IndexFields.DOWNLOADS, SortField.Type.LONG, true);
          case BY_ENGLISH_TITLE -> title(IndexFields.TITLE_SORT_EN);
          case BY_CHINESE_TITLE -> title(IndexFields.TITLE_SORT_ZH);
        };
    return new Sort(first, new SortField(IndexFields.ID, SortField.Type.STRING));
  }

  private static SortField title(String name) {
    return new SortField(name, SortField.Type.STRING, false, SortField.STRING_LAST);
  }

  private boolean fits(@Nullable Object value) {
    return switch (this) {
      case BY_SCORE -> value instanceof Float;
      case BY_DATE, BY_DOWNLOADS -> value instanceof Long;
      case BY_ENGLISH_TITLE, BY_CHINESE_TITLE -> value == null || value instanceof BytesRef;
    };
  }

  /** Where a page begins: after the hit that the cursor names. */
  FieldDoc after(Cursor cursor) {
    Object value = cursor.sortValue();
    if (!fits(value)) {
      throw new InvalidCursor("the cursor belongs to another order");
    }
    @Nullable Object[] values = {value, new BytesRef(cursor.id())};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }
}
