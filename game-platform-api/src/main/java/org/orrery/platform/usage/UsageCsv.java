package org.orrery.platform.usage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.assetdb.usage.Reporting;

/** Use as a table for spreadsheets (RFC 4180), a row for each month of each asset. */
final class UsageCsv {

  private static final String BREAK = "\r\n";

  private UsageCsv() {}

  static String of(List<Reporting.Own> all) {
    var text =
        new StringBuilder(
            "id,type,title,month,views by people,views by machines,downloads by people,downloads by machines,plays by people,plays by machines");
    text.append(BREAK);
    for (var own : all) {
      for (var month : own.report().months()) {
        var count = month.count();
        text.append(
                Stream.of(
                        own.asset().value(),
                        own.type().word(),
                        own.title().preferring("en"),
                        month.month().toString(),
                        Long.toString(count.viewsByPeople()),
                        Long.toString(count.viewsByMachines()),
                        Long.toString(count.downloadsByPeople()),
                        Long.toString(count.downloadsByMachines()),
                        Long.toString(count.playsByPeople()),
                        Long.toString(count.playsByMachines()))
                    .map(UsageCsv::cell)
                    .collect(Collectors.joining(",")))
            .append(BREAK);
      }
    }
    return text.toString();
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
  static String cell(String text) {
    var harmless = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
    return harmless.matches("(?s).*[\",\\r\\n].*")
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }
}
