package org.orrery.assetdb.asset;

import java.time.Instant;

/**
 * A shelf entry: who owns it, and how many releases it has. What it is about stands in its draft
 * and in each release.
 */
public sealed interface Asset permits Material, Game {

  /** Its name for ever. */
  AssetId id();

  /** Handle of the account that deposits it. */
  String owner();

  /** When it was begun. */
  Instant createdAt();

  /** Number of the newest release; 0 before the first. */
  int newestRelease();

  /** Material or game. */
  default AssetType type() {
    return switch (this) {
      case Material material -> AssetType.MATERIAL;
      case Game game -> AssetType.GAME;
    };
  }

  /** An asset of the type. */
  static Asset of(AssetType type, AssetId id, String owner, Instant createdAt, int newestRelease) {
    return switch (type) {
      case MATERIAL -> new Material(id, owner, createdAt, newestRelease);
      case GAME -> new Game(id, owner, createdAt, newestRelease);
    };
  }
}
