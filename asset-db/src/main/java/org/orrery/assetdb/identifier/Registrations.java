package org.orrery.assetdb.identifier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/**
 * Where registrations of DOIs are kept until the registry knows them, and after. Each is given to
 * one claimer at a time, at least once; one whose claimer has died comes back after its lease.
 */
public interface Registrations {

  /** After so many failures a registration is given up until {@link #revive}. */
  int MOST_ATTEMPTS = 12;

  /**
   * Has the release's DOI registered, or where that was done before, registered anew; in the
   * caller's transaction.
   */
  void ask(AssetId asset, int release, Doi doi);

  /** Has all DOIs of the asset registered anew; in the caller's transaction. */
  void again(AssetId asset);

  /** Takes up to {@code limit} that wait, for the time of the lease; the longest waiting first. */
  List<Registration> claim(int limit, Duration lease);

  /** The registry knows it. One that was asked for anew in the meantime goes on waiting. */
  void done(Registration claimed);

  /**
   * It could not be registered. One that may come again does so later and later and is given up
   * after {@link #MOST_ATTEMPTS}; one that the registry refused for good is given up at once.
   */
  void failed(Registration claimed, String reason, Remedy remedy);

  /** Whether trying again can help. */
  enum Remedy {
    TIME,
    A_PERSON
  }

  /**
   * Makes all that wait, claimed or put off, and all that were given up available at once; only for
   * whoever knows that no claimer lives.
   */
  void revive();

  /** The registration of a release; empty where it was never asked for. */
  Optional<Registration> find(AssetId asset, int release);
}
