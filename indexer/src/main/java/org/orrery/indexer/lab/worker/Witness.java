package org.orrery.indexer.lab.worker;

import java.io.IOException;
import java.util.ArrayList;

/** What was seen and heard over the whole of a trial, as findings of its report. */
final class Witness {

  /** Of fewer pictures a second three flashes in one can be missed. */
  private static final double LEAST_PICTURES = 8;

  private final Heard heard;
  private final Screen screen;
  private final Report report;

  Witness(Heard heard, Screen screen, Report report) {
    this.heard = heard;
    this.screen = screen;
    this.report = report;
  }

  void outside() throws IOException {
    report.found(
        "outside",
        Report.Finding.when(heard.outside().isEmpty(), "asks-nobody", "fail", "asked-outside")
            .measured("addresses", heard.outside().size(), "count")
            .noting(heard.outside()));
  }

  void console() throws IOException {
    var complaints = new ArrayList<>(heard.errors());
    complaints.addAll(heard.warnings());
    report.found(
        "console",
        Report.Finding.when(heard.errorCount() == 0, "quiet", "warn", "complains")
            .measured("errors", heard.errorCount(), "count")
            .measured("warnings", heard.warningCount(), "count")
            .noting(complaints));
  }

  void flash() throws IOException, InterruptedException {
    var hazard = screen.hazard();
    var rate = screen.frames() / Math.max(1, screen.seconds());
    var finding =
        (hazard.isHazard()
                ? new Report.Finding("fail", "flashes")
                : Report.Finding.when(rate >= LEAST_PICTURES, "calm", "warn", "few-pictures"))
            .measured("most-flashes", hazard.mostFlashes(), "per-s")
            .measured("most-red-flashes", hazard.mostRedFlashes(), "per-s")
            .measured("pictures", screen.frames() - screen.skipped(), "count")
            .measured("picture-rate", rate, "per-s");
    var worst = screen.worst();
    if (worst.size() == 2) {
      finding
          .showing("flash-before", worst.get(0).jpeg())
          .showing("flash-after", worst.get(1).jpeg());
    }
    report.found("flash", finding);
  }
}
