package org.orrery.indexer.document;

/**
 * The fields of an index, whatever engine keeps it: their names, and in the comment their type. An
 * index with another {@link #SCHEMA_VERSION} is not read but rebuilt, so the number grows with
 * every change to the fields or to how texts become words.
 */
public final class IndexFields {
  public static final int SCHEMA_VERSION = 3;

  /** Keyword, on an asset only. */
  public static final String ID = "id";

  /** Keyword, the asset's id on everything that is replaced with it. */
  public static final String OWNER = "owner";

  /**
   * Weighted words of title, keywords, contributors, subjects, summary, description, file names.
   */
  public static final String WORDS = "words";

  /** The same words in their order, for phrases. */
  public static final String PHRASES = "phrases";

  /** Words inside files, in their order. */
  public static final String CONTENT = "content";

  /** Words of titles, in their order. */
  public static final String TITLE = "title";

  /** Words of contributors' names, in their order. */
  public static final String CONTRIBUTOR = "contributor";

  /** Words of subjects' codes and labels, in their order. */
  public static final String SUBJECT = "subject";

  /** Words of keywords, in their order. */
  public static final String KEYWORD = "keyword";

  /** Words of files' paths, in their order. */
  public static final String FILE = "file";

  /** Words as written, not stemmed: what spelling is corrected to. */
  public static final String SPELLING = "spelling";

  /** Keywords {@code facet=value}, also {@code contributor=name} and {@code permit=word}. */
  public static final String FILTER = "filter";

  /** Sorted set of {@code facet=value}, to count. */
  public static final String FACETS = "facets";

  /** Integer, to narrow. */
  public static final String YEAR = "year";

  /** Double, to narrow: one field a {@link Measure}, with a value for each file that has it. */
  public static String measure(Measure measure) {
    return "measure." + measure.word();
  }

  /** Milliseconds since 1970, to sort. */
  public static final String RELEASED_AT = "releasedAt";

  /** Integer, to sort. */
  public static final String DOWNLOADS = "downloads";

  /** Folded titles, to sort, one in English and one in Chinese. */
  public static final String TITLE_SORT_EN = "titleSort.en";

  public static final String TITLE_SORT_ZH = "titleSort.zh";

  /** The rendered hit, stored. */
  public static final String HIT = "hit";

  /** The texts that highlights are cut from, stored. */
  public static final String TEXTS = "texts";

  /** Marks the last document of a block; kept by the engine. */
  public static final String BLOCK_END = "blockEnd";

  /** Integer: how many documents of its files and passages stand before an asset. */
  public static final String CHILDREN = "children";

  /** A file and how far it is processed, stored, one beside the asset for each file. */
  public static final String FILE_STATE = "fileState";

  /** Words of one passage of one file, beside the asset. */
  public static final String PASSAGE = "passage";

  /** Words of one file's path, beside the asset. */
  public static final String FILE_NAME = "fileName";

  /** The passage as written, stored. */
  public static final String PASSAGE_TEXT = "passageText";

  private IndexFields() {}
}
