package org.orrery.platform.usage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.orrery.assetdb.usage.GameUse;
import org.orrery.assetdb.usage.UsageReport;

/**
 * Use on the page of an asset.
 *
 * @param games the games that use a material
 * @param last the month with which the drawing ends
 */
public record UsageView(UsageReport report, List<GameUse> games, YearMonth last) {

  /** Months that are drawn. */
  public static final int DRAWN = 12;

  /** Height of the drawing's tallest column, in its own units. */
  public static final int TALLEST = 60;

  private static final int STEP = 30;

  public UsageView {
    games = List.copyOf(games);
  }

  /** A month as it is drawn; heights are in units of the drawing, and 0 only where nothing was. */
  public record Column(
      YearMonth month,
      int x,
      UsageReport.Count count,
      int viewsHigh,
      int downloadsHigh,
      int playsHigh) {}

  /** Whether anything was played: materials never are. */
  public boolean hasPlays() {
    return report.total().plays() > 0;
  }

  /** The drawn months, oldest first. */
  public List<Column> columns() {
    var counts = new ArrayList<UsageReport.Count>();
    for (var back = DRAWN - 1; back >= 0; back--) {
      counts.add(of(last.minusMonths(back)));
    }
    var most =
        counts.stream()
            .mapToLong(count -> Math.max(count.plays(), Math.max(count.views(), count.downloads())))
            .max();
    var columns = new ArrayList<Column>();
    for (var place = 0; place < DRAWN; place++) {
      var count = counts.get(place);
      columns.add(
          new Column(
              last.minusMonths(DRAWN - 1L - place),
              place * STEP,
              count,
              high(count.views(), most.orElse(0)),
              high(count.downloads(), most.orElse(0)),
              high(count.plays(), most.orElse(0))));
    }
    return columns;
  }

  private UsageReport.Count of(YearMonth month) {
    return report.months().stream()
        .filter(counted -> counted.month().equals(month))
        .map(UsageReport.Month::count)
        .findFirst()
        .orElseGet(() -> UsageReport.Count.NONE);
  }

  private static int high(long uses, long most) {
    return uses == 0 ? 0 : (int) Math.max(1, uses * TALLEST / most);
  }

  /** Width of the drawing. */
  public int width() {
    return DRAWN * STEP;
  }
}
