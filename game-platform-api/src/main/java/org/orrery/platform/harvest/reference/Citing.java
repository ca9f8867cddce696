package org.orrery.platform.harvest.reference;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.web.Language;

/**
 * Prints releases as a list of sources names them. Styles are read at their first use, and what was
 * printed is remembered: a release never changes.
 */
@Singleton
public final class Citing {

  private static final int REMEMBERED = 2_000;

  private record Key(String digest, String named, CitationStyle style, Language language) {}

  private record StyleIn(CitationStyle style, Language language) {}

  private final Map<StyleIn, StylePrinter> printers = new LinkedHashMap<>();

  private final Map<Key, String> printed =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The release on one line of plain text. */
  public synchronized String cite(Citable citable, CitationStyle style, Language language) {
    var key =
        new Key(
            citable.release().digest().hex(),
            citable.publisher() + " " + citable.identifier(),
            style,
            language);
    var known = printed.get(key);
    if (known != null) {
      return known;
    }
    var line =
        printers
            .computeIfAbsent(
                new StyleIn(style, language), of -> new StylePrinter(of.style(), of.language()))
            .print(CslItem.of(citable, language.tag()));
    printed.put(key, line);
    return line;
  }
}
