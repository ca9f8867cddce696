package org.orrery.indexer.extract;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading a file came to. */
public sealed interface Extraction {

  /**
   * The file was read, though there may be nothing in it to read: a picture or a model without
   * words has an empty text.
   *
   * @param text what a person could read in it, paragraphs on lines of their own
   * @param details what the file says of itself; only those that it states
   * @param language the BCP 47 tag that the file states for itself, never a guess
   * @param completeness whether a limit cut the text short
   */
  record Extracted(
      String text,
      Map<Detail, List<String>> details,
      Optional<String> language,
      Completeness completeness)
      implements Extraction {
    public Extracted {
      var copy = new EnumMap<Detail, List<String>>(Detail.class);
      details.forEach((detail, values) -> copy.put(detail, List.copyOf(values)));
      details = Collections.unmodifiableMap(copy);
    }

    /** Whether more could have been read than the limits let through. */
    public boolean truncated() {
      return completeness == Completeness.TRUNCATED;
    }
  }

  /**
   * The file could not be read.
   *
   * @param detail a sentence for a person, without anything out of the file
   */
  record Failed(Reason reason, String detail) implements Extraction {}

  /** What a file can say of itself. */
  enum Detail {
    TITLE,
    CREATOR,
    DESCRIPTION,
    KEYWORDS,
    PUBLISHER,
    RIGHTS,
    CREATED,
    ALBUM,
    GENRE,
    COMMENT
  }

  /** Whether a text is all that there was. */
  enum Completeness {
    COMPLETE,
    TRUNCATED
  }

  /** Why a file could not be read. */
  enum Reason {
    /** It took longer than allowed. */
    TIMED_OUT,
    /** Nothing was heard of the reading for too long. */
    SILENT,
    OUT_OF_MEMORY,
    /** The process that read it ended or answered nonsense. */
    CRASHED,
    /** Its parts are nested deeper than allowed. */
    TOO_DEEP,
    /** It is larger than allowed, or becomes so when it is unpacked. */
    TOO_LARGE,
    /** A format, or a version of one, that cannot be read. */
    UNSUPPORTED,
    /** It needs a password. */
    ENCRYPTED,
    /** It does not follow its format. */
    MALFORMED
  }
}
