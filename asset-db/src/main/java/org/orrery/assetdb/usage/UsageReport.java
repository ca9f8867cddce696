package org.orrery.assetdb.usage;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;

/** How much something was used: by month, oldest first, and in all. */
public record UsageReport(List<Month> months, Count total) {

  public UsageReport {
    months = List.copyOf(months);
  }

  /** What was counted in a month. */
  public record Month(YearMonth month, Count count) {}

  /** Views and downloads, by people and by machines. */
  public record Count(
      long viewsByPeople, long viewsByMachines, long downloadsByPeople, long downloadsByMachines) {

    static final Count NONE = new Count(0, 0, 0, 0);

    /** All views. */
    public long views() {
      return viewsByPeople + viewsByMachines;
    }

    /** All downloads. */
    public long downloads() {
      return downloadsByPeople + downloadsByMachines;
    }

    private Count plus(Tally tally) {
      var uses = tally.uses();
      return switch (tally.kind()) {
        case VIEW ->
            switch (tally.agent()) {
              case PERSON -> plus(uses, 0, 0, 0);
              case MACHINE -> plus(0, uses, 0, 0);
            };
        case DOWNLOAD ->
            switch (tally.agent()) {
              case PERSON -> plus(0, 0, uses, 0);
              case MACHINE -> plus(0, 0, 0, uses);
            };
      };
    }

    private Count plus(long a, long b, long c, long d) {
      return new Count(
          viewsByPeople + a, viewsByMachines + b, downloadsByPeople + c, downloadsByMachines + d);
    }
  }

  static UsageReport of(List<Tally> tallies) {
    var months = new TreeMap<YearMonth, Count>();
    var total = Count.NONE;
    for (var tally : tallies) {
      months.put(tally.month(), months.getOrDefault(tally.month(), Count.NONE).plus(tally));
      total = total.plus(tally);
    }
    return new UsageReport(
        months.entrySet().stream()
            .map(month -> new Month(month.getKey(), month.getValue()))
            .toList(),
        total);
  }
}
