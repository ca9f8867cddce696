package org.orrery.indexer.indexing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Releases;
import org.orrery.indexer.document.Documents;
import org.orrery.indexer.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the whole index anew from the asset database, while the old one serves. */
@Singleton
public final class Rebuilding {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
  private static final int ASSETS_AT_A_TIME = 500;

  private final Releases releases;
  private final SearchIndex index;
  private final Reader reader;

  Rebuilding(Releases releases, SearchIndex index, Reader reader) {
    this.releases = releases;
    this.index = index;
    this.reader = reader;
  }

  /**
   * Rebuilds, and returns when the new index serves. Texts that are remembered are not read again.
   *
   * @param done hears after each asset how many are done
   * @return how many assets the new index has
   */
  public synchronized long rebuild(LongConsumer done) throws InterruptedException {
    long count = 0;
    try (var rebuild = index.rebuild()) {
      var after = Optional.<AssetId>empty();
      while (true) {
        var some = releases.assets(after, ASSETS_AT_A_TIME);
        for (var asset : some) {
          var release = releases.newest(asset);
          if (release.isPresent()) {
            rebuild.add(Documents.of(release.get(), reader.read(release.get(), files -> {})));
          }
          done.accept(++count);
        }
        if (some.size() < ASSETS_AT_A_TIME) {
          break;
        }
        after = Optional.of(some.getLast());
      }
      rebuild.finish("");
    }
    LOG.info("index rebuilt assets={}", count);
    return count;
  }
}
