package org.orrery.assetdb;

import java.time.Instant;
import org.orrery.assetdb.asset.AssetId;

/**
 * Everything that can happen to an asset and that others must hear of. Events carry ids only: who
 * hears one loads the current state, so hearing it twice or in another order does no harm.
 */
public sealed interface AssetEvent {

  /** The asset that it happened to. */
  AssetId asset();

  /** A release was made. */
  record Released(AssetId asset) implements AssetEvent {}

  /** It was withdrawn. */
  record Withdrawn(AssetId asset) implements AssetEvent {}

  /** It is no longer withdrawn. */
  record Reinstated(AssetId asset) implements AssetEvent {}

  /** An embargo ends; told beforehand, to be heard of at that moment and not before. */
  record EmbargoEnds(AssetId asset, Instant at) implements AssetEvent {}
}
