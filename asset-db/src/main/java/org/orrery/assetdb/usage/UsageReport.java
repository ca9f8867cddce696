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

  /** Views, downloads and plays, by people and by machines. */
  public record Count(
      long viewsByPeople,
      long viewsByMachines,
      long downloadsByPeople,
      long downloadsByMachines,
      long playsByPeople,
      long playsByMachines) {

    /** Nothing at all. */
    public static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    /** All views. */
    public long views() {
      return viewsByPeople + viewsByMachines;
    }

    /** All downloads. */
    public long downloads() {
      return downloadsByPeople + downloadsByMachines;
    }

    /** All plays. */
    public long plays() {
      return playsByPeople + playsByMachines;
    }

    private Count plus(Tally tally) {
      var uses = tally.uses();
      return switch (tally.kind()) {
        case VIEW ->
            switch (tally.agent()) {
              case PERSON -> plus(new Count(uses, 0, 0, 0, 0, 0));
              case MACHINE -> plus(new Count(0, uses, 0, 0, 0, 0));
            };
        case DOWNLOAD ->
            switch (tally.agent()) {
              case PERSON -> plus(new Count(0, 0, uses, 0, 0, 0));
              case MACHINE -> plus(new Count(0, 0, 0, uses, 0, 0));
            };
        case PLAY ->
            switch (tally.agent()) {
              case PERSON -> plus(new Count(0, 0, 0, 0, uses, 0));
              case MACHINE -> plus(new Count(0, 0, 0, 0, 0, uses));
            };
      };
    }

    private Count plus(Count other) {
      return new Count(
          viewsByPeople + other.viewsByPeople,
          viewsByMachines + other.viewsByMachines,
          downloadsByPeople + other.downloadsByPeople,
          downloadsByMachines + other.downloadsByMachines,
          playsByPeople + other.playsByPeople,
          playsByMachines + other.playsByMachines);
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
