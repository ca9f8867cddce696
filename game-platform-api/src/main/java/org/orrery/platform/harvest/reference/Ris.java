package org.orrery.platform.harvest.reference;

import java.util.Optional;
import org.orrery.assetdb.asset.Kind;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.PersonName;
import org.orrery.platform.harvest.Plain;

/** Writes a release as a record of RIS, in UTF-8: a tag and its text on each line. */
public final class Ris {

  private final StringBuilder lines = new StringBuilder();

  private Ris() {}

  /** The release as a record. */
  public static String of(Citable citable) {
    return new Ris().record(citable);
  }

  private String record(Citable citable) {
    line("TY", type(citable.kind()));
    line("ID", citable.release().asset() + "-" + citable.release().number());
    citable.creators().stream()
        .map(PersonName::of)
        .forEach(name -> line("AU", name.family().isPresent() ? name.sorted() : name.whole()));
    line("TI", citable.title());
    citable.otherTitles().values().forEach(title -> line("TT", title));
    line("PY", String.valueOf(citable.day().getYear()));
    line("DA", citable.day().toString().replace('-', '/'));
    line("PB", citable.publisher());
    line("ET", citable.version());
    line("AB", citable.description());
    citable.release().description().keywords().forEach(word -> line("KW", word));
    citable.release().description().languages().forEach(language -> line("LA", language));
    citable.doi().ifPresent(doi -> line("DO", doi.name()));
    line("UR", citable.identifier());
    line("N1", citable.release().digest().toString());
    lines.append("ER  - \r\n");
    return lines.toString();
  }

  private static String type(Optional<Kind> kind) {
    return kind.map(
            of ->
                switch (of) {
                  case MODEL, IMAGE -> "FIGURE";
                  case AUDIO -> "SOUND";
                  case VIDEO -> "VIDEO";
                  case DATASET -> "DATA";
                  case MAP -> "MAP";
                  case DOCUMENT -> "GEN";
                  case SOFTWARE -> "COMP";
                })
        .orElse("COMP");
  }

  private void line(String tag, String text) {
    var line = Plain.line(text);
    if (!line.isEmpty()) {
      lines.append(tag).append("  - ").append(line).append("\r\n");
    }
  }
}
