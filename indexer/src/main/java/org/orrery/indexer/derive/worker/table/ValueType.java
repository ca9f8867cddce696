package org.orrery.indexer.derive.worker.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell's text is, the narrowest that it can be. */
enum ValueType {
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  COORDINATES,
  TEXT;

  private static final int LONGEST = 64;
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "是", "否");
  private static final Pattern DAY =
      Pattern.compile(
          "[+-]?\\d{4}[-/.](0?[1-9]|1[0-2])([-/.](0?[1-9]|[12]\\d|3[01]))?"
              + "([T ]\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?)?"
              + "|\\d{4}年(0?[1-9]|1[0-2])月((0?[1-9]|[12]\\d|3[01])日)?");
  private static final Pattern PLACE =
      Pattern.compile(
          // Latitude and longitude, or an angle in hours or degrees, minutes and seconds.
          "[(]?[+-]?\\d{1,3}\\.\\d+°?\\s*[NSns]?\\s*[,; ]\\s*[+-]?\\d{1,3}\\.\\d+°?\\s*[EWew]?[)]?"
              + "|[+-]?\\d{1,3}\\s*[°dh:]\\s*\\d{1,2}\\s*['′m:]\\s*\\d{1,2}(\\.\\d+)?\\s*[\"″s]?\\s*[NSEW]?"
              + "|[+-]?\\d{1,3}\\s*[°dh]\\s*\\d{1,2}(\\.\\d+)?\\s*['′m]\\s*[NSEW]?");

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isNumber() {
    return this == INTEGER || this == NUMBER;
  }

  /** The narrowest type of a text that is not missing. */
  static ValueType of(String text) {
    if (text.length() > LONGEST) {
      return TEXT;
    }
    if (WHOLE.matcher(text).matches()) {
      return INTEGER;
    }
    if (DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
      return NUMBER;
    }
    if (TRUTHS.contains(text.toLowerCase(Locale.ROOT))) {
      return BOOLEAN;
    }
    if (DAY.matcher(text).matches()) {
      return DATE;
    }
    return PLACE.matcher(text).matches() ? COORDINATES : TEXT;
  }
}
