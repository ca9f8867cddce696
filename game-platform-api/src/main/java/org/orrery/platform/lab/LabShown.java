package org.orrery.platform.lab;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.lab.LabReport;
import org.orrery.assetdb.lab.LabRun;
import org.orrery.assetdb.release.Release;

/**
 * The newest trial of a release, or none, as pages show it.
 *
 * @param report what it found; empty until it is finished
 */
public record LabShown(Release release, Optional<LabRun> run, Optional<LabReport> report) {

  private static final List<String> ROLES =
      List.of(
          "start", "english", "chinese", "middle", "end", "idle", "flash-before", "flash-after");

  /** Where its page is. */
  public String here() {
    return "/games/" + release.asset() + "/lab/" + run.map(r -> r.ticket().number()).orElse(0);
  }

  /** Where one asks for a trial. */
  public String form() {
    return "/games/" + release.asset() + "/lab";
  }

  /** Where a picture is. */
  public String picture(LabReport.Picture picture) {
    return LabJson.address(run.orElseThrow(), picture);
  }

  /** Why there is no report, as a sentence; empty where that is not so. */
  public Optional<String> obstacle() {
    return run.flatMap(
        trial ->
            switch (trial) {
              case LabRun.Failed failed -> Optional.of(failed.reason());
              case LabRun.Unavailable unavailable -> Optional.of(unavailable.reason());
              case LabRun.Waiting waiting -> Optional.empty();
              case LabRun.Running running -> Optional.empty();
              case LabRun.Finished finished -> Optional.empty();
            });
  }

  /** How far it is, 0 to 100. */
  public int percent() {
    return run.orElse(null) instanceof LabRun.Running running ? running.percent() : 0;
  }

  /** What it is at, as a word. */
  public String stage() {
    return run.orElse(null) instanceof LabRun.Running running ? running.stage().word() : "waiting";
  }

  /** Whether it is still to end. */
  public boolean isUnderWay() {
    return run.filter(LabRun::isUnderWay).isPresent();
  }

  /** The pictures of what was found, each once, in the order in which they were taken. */
  public List<LabReport.Picture> pictures() {
    return report.map(LabReport::pictures).orElse(List.of()).stream()
        .sorted(Comparator.comparingInt(picture -> ROLES.indexOf(picture.role())))
        .toList();
  }

  /** How long it took, in whole minutes, at least one. */
  public long minutes() {
    return report
        .map(
            found ->
                Math.max(1, Math.round(Duration.ofSeconds(found.seconds()).toSeconds() / 60.0)))
        .orElse(0L);
  }
}
