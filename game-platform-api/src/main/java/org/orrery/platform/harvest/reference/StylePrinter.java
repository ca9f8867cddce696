package org.orrery.platform.harvest.reference;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.web.Language;

/** One style in one language, read and ready. Not safe to share between threads. */
final class StylePrinter {

  private static final String ENTRY_NUMBER = "^\\[1]\\s*";

  private final CSL processor;
  private Optional<CSLItemData> item = Optional.empty();

  StylePrinter(CitationStyle style, Language language) {
    try {
      processor =
          new CSL(
              new OneItem(),
              StylePrinter::locale,
              null,
              resource(style.file()),
              language == Language.CHINESE ? "zh-CN" : "en-US");
    } catch (IOException e) {
      throw new UncheckedIOException("The style " + style.file() + " cannot be read", e);
    }
  }

  private final class OneItem implements ItemDataProvider {

    @Override
    public CSLItemData retrieveItem(String id) {
      return item.orElseThrow();
    }

    @Override
    public List<String> getIds() {
      return item.stream().map(CSLItemData::getId).toList();
    }
  }

  /** The item of CSL-JSON on one line, without a number where the style numbers entries. */
  String print(Map<String, Object> json) {
    var data = CSLItemData.fromJson(json);
    item = Optional.of(data);
    // It forgets the format too.
    processor.reset();
    processor.setOutputFormat("text");
    processor.registerCitationItems(data.getId());
    var entry = String.join(" ", processor.makeBibliography().getEntries());
    return Plain.line(entry).replaceFirst(ENTRY_NUMBER, "");
  }

  private static String locale(String language) {
    return resource(language.startsWith("zh") ? "locales-zh-CN.xml" : "locales-en-US.xml");
  }

  private static String resource(String name) {
    try (var stream = Objects.requireNonNull(StylePrinter.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
