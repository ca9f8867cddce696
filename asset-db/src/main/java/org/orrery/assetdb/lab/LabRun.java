package org.orrery.assetdb.lab;

import java.time.Instant;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;

/** A trial of one release of a game, in the state that it is in. */
public sealed interface LabRun {

  /** What is tried. */
  Ticket ticket();

  /** The word of its state, as the API says it. */
  default String state() {
    return switch (this) {
      case Waiting waiting -> "waiting";
      case Running running -> "running";
      case Finished finished -> "finished";
      case Failed failed -> "failed";
      case Unavailable unavailable -> "unavailable";
    };
  }

  /** Whether it is still to end. */
  default boolean isUnderWay() {
    return switch (this) {
      case Waiting waiting -> true;
      case Running running -> true;
      case Finished finished -> false;
      case Failed failed -> false;
      case Unavailable unavailable -> false;
    };
  }

  /**
   * Who wants what to be tried.
   *
   * @param number 1, 2, … for each game
   * @param release number of the release
   * @param digest the release's: the report binds to it
   * @param wantedBy handle of who asked for it or handed the game in
   * @param attempts how often it was begun
   */
  record Ticket(
      AssetId game,
      int number,
      int release,
      Digest digest,
      String wantedBy,
      Instant wantedAt,
      int attempts) {}

  /** It waits for the lab. */
  record Waiting(Ticket ticket) implements LabRun {}

  /**
   * It is being tried.
   *
   * @param percent how far it is, 0 to 100
   */
  record Running(Ticket ticket, Instant startedAt, Stage stage, int percent) implements LabRun {

    public Running {
      percent = Math.clamp(percent, 0, 100);
    }
  }

  /** It is over. */
  sealed interface Ended extends LabRun {

    /** When. */
    Instant endedAt();
  }

  /**
   * It was tried.
   *
   * @param labVersion of the checks
   * @param report the digest of the kept report
   */
  record Finished(
      Ticket ticket,
      Instant startedAt,
      Instant endedAt,
      int labVersion,
      Outcome outcome,
      Digest report)
      implements Ended {}

  /** The lab did not get to a report; the reason is a sentence. */
  record Failed(Ticket ticket, Instant endedAt, String reason) implements Ended {}

  /** The lab is not installed here; the reason is a sentence that says how to install it. */
  record Unavailable(Ticket ticket, Instant endedAt, String reason) implements Ended {}
}
