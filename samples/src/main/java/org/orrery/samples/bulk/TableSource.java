package org.orrery.samples.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.Deposit.DepositFile;
import org.orrery.samples.bulk.Found.Fault;

/**
 * A table, RFC 4180 in UTF-8, with an asset on each row and a field of the description in each
 * column: {@code title.en}, {@code license}, {@code year}. Lists are parted by semicolons; a
 * contributor is {@code name | roles | ORCID | affiliation}, of which the name is enough. {@code
 * file} names files or folders beside the table.
 */
final class TableSource {

  private static final Set<String> LISTS =
      Set.of("subjects", "keywords", "languages", "platforms", "learningOutcomes", "curriculum");
  private static final Set<String> TEXTS =
      Set.of(
          "kind",
          "license",
          "source",
          "embargoUntil",
          "engine",
          "homepage",
          "repository",
          "playUrl");
  private static final Set<String> LOCALIZED = Set.of("title", "description", "summary");
  private static final Set<String> LANGUAGES = Set.of("en", "zh", "zh-Hant");
  private static final Set<String> OWN = Set.of("key", "type", "file", "year", "contributors");

  private final Path table;
  private final List<Deposit> deposits = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private TableSource(Path table) {
    this.table = table;
  }

  static Found read(Path table) throws IOException {
    return new TableSource(table).found();
  }

  private Found found() throws IOException {
    List<List<String>> rows = Csv.read(Files.readString(table));
    if (rows.size() < 2) {
      return Found.fault(Sources.name(table), "The table has a head and no rows.");
    }
    List<String> head = rows.getFirst().stream().map(String::strip).toList();
    for (String column : head) {
      if (!isKnown(column)) {
        faults.add(new Fault("head", "There is no column “" + column + "”."));
      }
    }
    Set<String> keys = new HashSet<>();
    for (int number = 1; number < rows.size(); number++) {
      List<String> cells = rows.get(number);
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      String where = "row " + (number + 1);
      if (cells.size() != head.size()) {
        faults.add(
            new Fault(
                where,
                "It has " + cells.size() + " cells where the head has " + head.size() + "."));
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int cell = 0; cell < head.size(); cell++) {
        row.put(head.get(cell), cells.get(cell).strip());
      }
      Deposit deposit = deposit(where, row);
      if (!keys.add(deposit.key())) {
        faults.add(new Fault(where, "Another row has the key “" + deposit.key() + "” too."));
      }
      deposits.add(deposit);
    }
    return new Found(deposits, faults);
  }

  private static boolean isKnown(String column) {
    int dot = column.indexOf('.');
    return LISTS.contains(column)
        || TEXTS.contains(column)
        || OWN.contains(column)
        || dot > 0
            && LOCALIZED.contains(column.substring(0, dot))
            && LANGUAGES.contains(column.substring(dot + 1));
  }

  private Deposit deposit(String where, Map<String, String> row) throws IOException {
    Map<String, Object> description = new LinkedHashMap<>();
    for (Map.Entry<String, String> cell : row.entrySet()) {
      String column = cell.getKey();
      if (cell.getValue().isEmpty()) {
        continue;
      }
      if (LISTS.contains(column)) {
        description.put(column, split(cell.getValue(), ";"));
      } else if (TEXTS.contains(column)) {
        description.put(column, cell.getValue());
      } else if (column.equals("year")) {
        year(where, cell.getValue()).ifPresent(year -> description.put(column, year));
      } else if (column.equals("contributors")) {
        description.put(
            column, split(cell.getValue(), ";").stream().map(TableSource::person).toList());
      } else if (column.contains(".")) {
        localize(description, column, cell.getValue());
      }
    }
    return new Deposit(
        row.getOrDefault("type", "").equals("game") ? Shelf.GAMES : Shelf.MATERIALS,
        Optional.of(row.getOrDefault("key", "")).filter(key -> !key.isEmpty()).orElse(where),
        description,
        files(where, row.getOrDefault("file", "")));
  }

  @SuppressWarnings("unchecked")
  private static void localize(Map<String, Object> description, String column, String text) {
    int dot = column.indexOf('.');
    ((Map<String, String>)
            description.computeIfAbsent(
                column.substring(0, dot), field -> new LinkedHashMap<String, String>()))
        .put(column.substring(dot + 1), text);
  }

  private Optional<Integer> year(String where, String text) {
    if (text.matches("-?\\d{1,9}")) {
      return Optional.of(Integer.valueOf(text));
    }
    faults.add(new Fault(where, "“" + text + "” is no year."));
    return Optional.empty();
  }

  private static Map<String, Object> person(String text) {
    List<String> parts = Stream.of(text.split("\\|", -1)).map(String::strip).toList();
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("name", parts.getFirst());
    if (parts.size() > 1 && !parts.get(1).isEmpty()) {
      person.put("roles", split(parts.get(1), ","));
    }
    if (parts.size() > 2 && !parts.get(2).isEmpty()) {
      person.put("orcid", parts.get(2));
    }
    if (parts.size() > 3 && !parts.get(3).isEmpty()) {
      person.put("affiliation", parts.get(3));
    }
    return person;
  }

  private List<DepositFile> files(String where, String cell) throws IOException {
    Path beside = table.toAbsolutePath().resolveSibling("").normalize();
    List<DepositFile> files = new ArrayList<>();
    for (String name : split(cell, ";")) {
      Path source = beside.resolve(name).normalize();
      if (!source.startsWith(beside)) {
        faults.add(new Fault(where, "“" + name + "” lies outside the table's folder."));
      } else if (Files.isDirectory(source)) {
        files.addAll(FolderSource.all(source));
      } else if (Files.isRegularFile(source)) {
        files.add(DepositFile.plain(FolderSource.slashed(source.getFileName()), source));
      } else {
        faults.add(new Fault(where, "There is no file “" + name + "”."));
      }
    }
    return files;
  }

  private static List<String> split(String cell, String separator) {
    return Stream.of(cell.split(separator, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
