package org.orrery.indexer.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A file of the release as the index sees it.
 *
 * @param path where it is in the release, with {@code /} between folders
 * @param mediaType may be empty when unknown
 * @param bytes its size
 * @param text what extraction found; empty when there is none, or not yet
 * @param state how far extraction has come
 * @param detail why it failed, for people; empty when there is nothing to say
 * @param measures facts about it by name, such as {@code triangles}
 */
public record IndexedFile(
    String path,
    String mediaType,
    long bytes,
    String text,
    ProcessingState state,
    String detail,
    Map<String, Object> measures) {
  private static final int LONGEST_EXTENSION = 10;

  public IndexedFile {
    if (path.isBlank()) {
      throw new IllegalArgumentException("a file needs a path");
    }
    if (bytes < 0) {
      throw new IllegalArgumentException("a file's size is not negative");
    }
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  public IndexedFile(
      String path,
      String mediaType,
      long bytes,
      String text,
      ProcessingState state,
      String detail) {
    this(path, mediaType, bytes, text, state, detail, Map.of());
  }

  /** The same, not done before something else is. */
  public IndexedFile stillWaiting() {
    return new IndexedFile(path, mediaType, bytes, text, ProcessingState.WAITING, detail, measures);
  }

  /** The same with facts about it. */
  public IndexedFile measured(Map<String, Object> facts) {
    return new IndexedFile(path, mediaType, bytes, text, state, detail, facts);
  }

  /** The same with a word about it, unless there is one. */
  public IndexedFile remarked(String word) {
    return detail.isEmpty()
        ? new IndexedFile(path, mediaType, bytes, text, state, word, measures)
        : this;
  }

  /** What was measured on it; empty where that measure means nothing to it. */
  public OptionalDouble measure(Measure measure) {
    return measures.get(measure.word()) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  public static IndexedFile waiting(String path, String mediaType, long bytes) {
    return new IndexedFile(path, mediaType, bytes, "", ProcessingState.WAITING, "");
  }

  public static IndexedFile done(String path, String mediaType, long bytes, String text) {
    return new IndexedFile(path, mediaType, bytes, text, ProcessingState.DONE, "");
  }

  public static IndexedFile failed(String path, String mediaType, long bytes, String detail) {
    return new IndexedFile(path, mediaType, bytes, "", ProcessingState.FAILED, detail);
  }

  /**
   * The format that people filter by: the extension in lower case ({@code glb}), or else the media
   * type's second half ({@code image/png} gives {@code png}).
   */
  public Optional<String> format() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (isFormat(extension)) {
      return Optional.of(extension);
    }
    String essence = mediaType.split(";", 2)[0].strip();
    String subtype = essence.substring(essence.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    return isFormat(subtype) ? Optional.of(subtype) : Optional.empty();
  }

  private static boolean isFormat(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST_EXTENSION
        && word.chars().allMatch(letter -> letter < 128 && Character.isLetterOrDigit(letter));
  }
}
