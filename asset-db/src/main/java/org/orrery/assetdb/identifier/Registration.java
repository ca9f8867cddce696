package org.orrery.assetdb.identifier;

import org.orrery.assetdb.asset.AssetId;

/**
 * How far the DOI of a release is.
 *
 * @param attempts how often its registration was tried since it was last asked for
 * @param lastError why the last attempt failed; empty where none has
 */
public record Registration(
    AssetId asset, int release, Doi doi, State state, int attempts, String lastError) {

  /** Where it stands. */
  public enum State {
    /** It is to be told to the registry, perhaps not for the first time. */
    WAITING,
    /** The registry knows it as it is. */
    REGISTERED,
    /** It was given up until somebody looks; the next start tries again. */
    FAILED
  }
}
