package org.orrery.platform.harvest.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.LicenseExpression;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.PersonName;
import org.orrery.platform.harvest.Plain;

/** Writes a release as a CITATION.cff of the Citation File Format 1.2.0, which is YAML. */
public final class CitationFile {

  /** What the file must be called. */
  public static final String FILE = "CITATION.cff";

  private final StringBuilder yaml = new StringBuilder();

  private CitationFile() {}

  /** The ids that the format knows; it was made in 2021, and licenses have been added since. */
  private static final class Known {
    static final Set<String> LICENSES = read();
  }

  private static Set<String> read() {
    try (var stream =
        Objects.requireNonNull(CitationFile.class.getResourceAsStream("cff-licenses.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The release as a file. */
  public static String of(Citable citable) {
    return new CitationFile().file(citable);
  }

  private String file(Citable citable) {
    field("cff-version", "1.2.0");
    field("message", "If you use this, please cite it as below.");
    field("type", isSoftware(citable) ? "software" : "dataset");
    field("title", citable.title());
    field("version", citable.version());
    field("date-released", citable.day().toString());
    citable.doi().ifPresent(doi -> field("doi", doi.name()));
    field("url", citable.landing());
    citable.license().ifPresent(this::license);
    var said = citable.description();
    if (!said.isEmpty()) {
      field("abstract", said);
    }
    yaml.append("authors:\n");
    citable.creators().stream().map(CitationFile::author).distinct().forEach(yaml::append);
    yaml.append("identifiers:\n");
    item("type", "other");
    more("value", citable.release().digest().toString());
    more("description", "SHA-256 of the release's manifest");
    keywords(citable);
    return yaml.toString();
  }

  private static boolean isSoftware(Citable citable) {
    return citable.kind().map(kind -> kind == Kind.SOFTWARE).orElse(true);
  }

  private void keywords(Citable citable) {
    var words =
        citable.release().description().keywords().stream()
            .map(Plain::line)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (!words.isEmpty()) {
      yaml.append("keywords:\n");
      words.forEach(word -> yaml.append("  - ").append(quoted(word)).append('\n'));
    }
  }

  /** The format can say one license or a choice of some; what else there is, is an address. */
  private void license(LicenseExpression expression) {
    var ids = expression.licenses().stream().map(License::id).toList();
    var isPlain = expression.canonical().equals(String.join(" OR ", ids));
    if (isPlain && Known.LICENSES.containsAll(ids)) {
      if (ids.size() == 1) {
        field("license", ids.getFirst());
      } else {
        yaml.append("license:\n");
        ids.forEach(id -> yaml.append("  - ").append(quoted(id)).append('\n'));
      }
    } else {
      expression.licenses().stream()
          .filter(license -> !license.id().startsWith("LicenseRef-"))
          .findFirst()
          .ifPresent(license -> field("license-url", license.spdxUrl()));
    }
  }

  /** An item of the list of authors, where the format wants no two alike. */
  private static String author(Contributor contributor) {
    var author = new CitationFile();
    var name = PersonName.of(contributor);
    if (name.family().isPresent() && name.given().isPresent()) {
      author.item("family-names", Plain.line(name.family().get()));
      author.more("given-names", Plain.line(name.given().get()));
      contributor
          .affiliation()
          .map(Plain::line)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> author.more("affiliation", text));
    } else {
      var whole = Plain.line(name.whole());
      author.item("name", whole.isEmpty() ? "–" : whole);
    }
    contributor.orcid().map(Orcid::url).ifPresent(url -> author.more("orcid", url));
    return author.yaml.toString();
  }

  private void field(String name, String text) {
    yaml.append(name).append(": ").append(quoted(text)).append('\n');
  }

  private void item(String name, String text) {
    yaml.append("  - ").append(name).append(": ").append(quoted(text)).append('\n');
  }

  private void more(String name, String text) {
    yaml.append("    ").append(name).append(": ").append(quoted(text)).append('\n');
  }

  /** A double-quoted scalar, YAML 1.2.2 section 7.3.1: whatever is not printable is escaped. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    Plain.clean(text)
        .codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case 0xa0 -> quoted.append("\\_");
                case 0x2028 -> quoted.append("\\L");
                case 0x2029 -> quoted.append("\\P");
                case 0xfeff -> quoted.append("\\uFEFF");
                default -> quoted.appendCodePoint(character);
              }
            });
    return quoted.append('"').toString();
  }
}
