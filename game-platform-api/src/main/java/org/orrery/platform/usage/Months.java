package org.orrery.platform.usage;

import java.time.YearMonth;
import java.util.Optional;
import org.orrery.assetdb.usage.Reporting;
import org.orrery.platform.problem.ProblemException;

/** From one month to another, both included, as a query says it. */
record Months(YearMonth from, YearMonth until) {

  private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])(-\\d{2})?";

  /** Reads {@code 2026-11}, or any day of it; what is left out is open. */
  static Months of(Optional<String> from, Optional<String> until) {
    return new Months(
        from.map(Months::month).orElse(Reporting.EARLIEST),
        until.map(Months::month).orElse(Reporting.LATEST));
  }

  private static YearMonth month(String text) {
    if (!text.matches(MONTH)) {
      throw ProblemException.badRequest("A month is written 2026-11, not “" + text + "”.");
    }
    return YearMonth.parse(text.substring(0, "2026-11".length()));
  }
}
