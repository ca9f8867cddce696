package org.orrery.assetdb.license;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the three shipped files: {@code spdx-licenses.tsv}, {@code spdx-exceptions.txt} and {@code
 * terms.txt}; each says in its first lines where it comes from and how it is laid out.
 */
final class LicenseList {

  private LicenseList() {}

  static Licenses read() {
    Map<String, LicenseTerms> terms = terms(lines("terms.txt"));
    List<License> licenses = licenses(lines("spdx-licenses.tsv"), terms);
    return new Licenses(licenses, lines("spdx-exceptions.txt"));
  }

  /** The terms of each id named in lines of {@code [permissions; requirements]} and of ids. */
  static Map<String, LicenseTerms> terms(List<String> lines) {
    Map<String, LicenseTerms> byId = new HashMap<>(1024);
    LicenseTerms current = LicenseTerms.UNKNOWN;
    for (String line : lines) {
      if (line.startsWith("[")) {
        current = terms(line);
        continue;
      }
      for (String id : words(line)) {
        if (byId.put(id, current) != null) {
          throw new IllegalStateException("The terms of " + id + " are given twice");
        }
      }
    }
    return byId;
  }

  private static LicenseTerms terms(String heading) {
    int middle = heading.indexOf(';');
    Set<Permission> permits = EnumSet.noneOf(Permission.class);
    for (String word : words(heading.substring(1, middle))) {
      permits.add(Permission.find(word).orElseThrow(() -> unknownWord(word)));
    }
    Set<Requirement> requires = EnumSet.noneOf(Requirement.class);
    for (String word : words(heading.substring(middle + 1, heading.length() - 1))) {
      requires.add(Requirement.find(word).orElseThrow(() -> unknownWord(word)));
    }
    return new LicenseTerms(permits, requires, true);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" ", -1));
  }

  private static IllegalStateException unknownWord(String word) {
    return new IllegalStateException("No permission or requirement is called " + word);
  }

  private static List<License> licenses(List<String> lines, Map<String, LicenseTerms> terms) {
    List<License> licenses = new ArrayList<>(lines.size());
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      String id = cells[0];
      boolean osiApproved = cells[1].equals("osi");
      boolean deprecated = cells[2].equals("deprecated");
      String url =
          cells[4].isEmpty() ? "https://spdx.org/licenses/".concat(id).concat(".html") : cells[4];
      LicenseTerms known = terms.getOrDefault(id, LicenseTerms.UNKNOWN);
      licenses.add(new License(id, cells[3], url, osiApproved, deprecated, known));
    }
    return licenses;
  }

  /** The lines of a shipped file without comments and empty lines. */
  static List<String> lines(String resource) {
    try (InputStream stream = LicenseList.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + resource);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>(1024);
      for (String line : text.split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
