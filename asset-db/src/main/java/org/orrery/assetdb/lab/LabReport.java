package org.orrery.assetdb.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orrery.assetdb.blob.Digest;

/**
 * What a trial found.
 *
 * @param labVersion of the checks: figures of different ones are not comparable
 * @param seed from which the senseless play is made; the same one plays the same
 * @param seconds how long the whole took
 * @param machine facts of the machine and the browser, such as {@code browser} and {@code sandbox}
 * @param checks in the order of {@link LabCheck}
 */
public record LabReport(
    int labVersion, long seed, int seconds, Map<String, String> machine, List<Finding> checks) {

  /** The version of the checks in this build. A release is tried again when it is raised. */
  public static final int VERSION = 1;

  public LabReport {
    machine = Map.copyOf(new TreeMap<>(machine));
    checks = List.copyOf(checks);
  }

  /**
   * What one check found.
   *
   * @param reason a word for why it came out so, such as {@code never-painted}
   * @param figures what was measured
   * @param notes what was heard, such as the hosts that the game asked for
   * @param pictures that show it
   */
  public record Finding(
      LabCheck check,
      Outcome outcome,
      String reason,
      List<Figure> figures,
      List<String> notes,
      List<Picture> pictures) {

    public Finding {
      figures = List.copyOf(figures);
      notes = List.copyOf(notes);
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * A whole number with its unit.
   *
   * @param name a word such as {@code first-paint}
   * @param unit a word such as {@code ms}, or {@code count}
   */
  public record Figure(String name, int value, String unit) {}

  /**
   * A small picture of the game.
   *
   * @param role a word such as {@code start}
   */
  public record Picture(String role, Digest digest, int size, String mediaType) {}

  /** How all of it came out: as the worst of its checks. */
  public Outcome outcome() {
    return checks.stream().map(Finding::outcome).reduce(Outcome.PASS, Outcome::or);
  }

  /** What the check found; empty where it is not in the report. */
  public Optional<Finding> of(LabCheck check) {
    return checks.stream().filter(finding -> finding.check() == check).findFirst();
  }

  /** All pictures. */
  public List<Picture> pictures() {
    return checks.stream().flatMap(finding -> finding.pictures().stream()).distinct().toList();
  }
}
