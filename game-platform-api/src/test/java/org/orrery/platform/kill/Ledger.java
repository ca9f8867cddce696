package org.orrery.platform.kill;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.orrery.assetdb.blob.Digest;

/**
 * What the platform has acknowledged, written down outside of it.
 *
 * @param files digest of each file by the asset's address and the file's path
 * @param releases digest of each release by the asset's address
 * @param askedFor assets whose release was asked for, acknowledged or not
 */
record Ledger(
    Map<Deposit, Digest> files,
    Map<String, String> releases,
    Set<String> askedFor,
    CountDownLatch acknowledgements) {

  /** A file of an asset. */
  record Deposit(String asset, String path) {}

  /** One that counts down from the number of acknowledgements after which the process dies. */
  static Ledger untilDeathAfter(int acknowledgements) {
    return new Ledger(
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        ConcurrentHashMap.newKeySet(),
        new CountDownLatch(acknowledgements));
  }

  void deposited(String asset, String path, Digest digest) {
    files.put(new Deposit(asset, path), digest);
    acknowledgements.countDown();
  }

  void released(String asset, String digest) {
    releases.put(asset, digest);
    acknowledgements.countDown();
  }

  Optional<String> release(String asset) {
    return Optional.ofNullable(releases.get(asset));
  }
}
