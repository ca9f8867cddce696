package org.orrery.assetdb.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;

/**
 * Where trials are kept. One that waits is given to one claimer at a time, the oldest first; one
 * whose claimer has not been heard of for as long as it said is given to another.
 */
public interface LabRuns {

  /** After so many beginnings without an end a trial has failed. */
  int MOST_ATTEMPTS = 3;

  /** Adds a trial that waits, in the caller's transaction. */
  void add(LabRun.Waiting run);

  /** All trials of the game, newest first. */
  List<LabRun> of(AssetId game);

  /** How many trials the account has asked for since the moment. */
  long wantedBy(String handle, Instant since);

  /**
   * Takes a trial for the time of the lease; other claimers pass over it. What was begun {@link
   * #MOST_ATTEMPTS} times and never ended has failed, and is passed over too.
   */
  Optional<LabRun.Running> claim(Duration lease);

  /** Makes all trials available that somebody claimed; for whoever knows that no claimer lives. */
  void forgetClaims();

  /**
   * Tells how far a trial is and that its claimer lives; false where another has claimed it
   * meanwhile.
   */
  boolean advance(LabRun.Running run, Duration lease);

  /**
   * Ends a trial that is claimed as {@code run}, with the known blobs that its report shows; false
   * where another has claimed it meanwhile.
   */
  boolean end(LabRun.Running run, LabRun.Ended end, Collection<Digest> pictures);
}
