package org.orrery.platform.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.usage.UsageReport;

final class UsageViewTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Test
  void twelve_months_are_drawn_with_the_tallest_as_high_as_may_be() {
    var report =
        new UsageReport(
            List.of(
                new UsageReport.Month(
                    NOVEMBER.minusMonths(20), new UsageReport.Count(9999, 0, 0, 0, 0, 0)),
                new UsageReport.Month(
                    NOVEMBER.minusMonths(11), new UsageReport.Count(1, 0, 500, 500, 0, 0)),
                new UsageReport.Month(NOVEMBER, new UsageReport.Count(200, 50, 0, 0, 0, 0))),
            new UsageReport.Count(10200, 50, 500, 500, 0, 0));

    var columns = new UsageView(report, List.of(), NOVEMBER).columns();

    assertThat(columns).hasSize(UsageView.DRAWN);
    assertThat(columns.getFirst().month()).isEqualTo(YearMonth.of(2025, 12));
    assertThat(columns.getFirst().downloadsHigh()).isEqualTo(UsageView.TALLEST);
    assertThat(columns.getFirst().viewsHigh()).isEqualTo(1);
    assertThat(columns.getLast().viewsHigh()).isEqualTo(UsageView.TALLEST / 4);
    assertThat(columns.getLast().downloadsHigh()).isZero();
  }

  @Test
  void nothing_is_drawn_where_nothing_was() {
    var none = new UsageReport(List.of(), new UsageReport.Count(0, 0, 0, 0, 0, 0));

    assertThat(new UsageView(none, List.of(), NOVEMBER).columns())
        .allMatch(column -> column.viewsHigh() == 0 && column.downloadsHigh() == 0);
  }
}
