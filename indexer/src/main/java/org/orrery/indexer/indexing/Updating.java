package org.orrery.indexer.indexing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.usage.Usages;
import org.orrery.indexer.document.Documents;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.search.SearchIndex;

/**
 * Brings an asset's document up to date: first what is known already, so that the asset is found at
 * once, then what its unread files hold, then their previews. Several may deal with the same asset
 * at the same time, in any number of processes: each writes what it found newest and looks again
 * afterwards, so that the last to write has written the newest.
 */
@Singleton
final class Updating {

  /** Documents that are made at once: each may hold a whole book of text. */
  private static final int WRITERS = 2;

  /** How far it came. */
  enum Outcome {
    /** All is written. */
    COMPLETE,
    /** There are files that are still to be read. */
    UNFINISHED
  }

  private final Reading access;
  private final SearchIndex index;
  private final Reader reader;
  private final Usages usages;
  private final Progress progress;
  private final Semaphore writers = new Semaphore(WRITERS, true);

  Updating(Reading access, SearchIndex index, Reader reader, Usages usages, Progress progress) {
    this.access = access;
    this.index = index;
    this.reader = reader;
    this.usages = usages;
    this.progress = progress;
  }

  /**
   * Writes the document of the asset's newest release, or takes out that of an asset without one or
   * that is withdrawn.
   *
   * @param goesOn asked before each file is read; after the first no it returns
   * @throws InterruptedException when reading was stopped
   */
  Outcome update(AssetId asset, BooleanSupplier goesOn) throws InterruptedException {
    while (true) {
      var newest = access.findable(asset);
      var outcome = Outcome.COMPLETE;
      if (newest.isPresent()) {
        outcome = write(newest.get(), goesOn);
      } else {
        index.remove(asset.value());
      }
      if (newest.map(Release::digest).equals(newest(asset))) {
        return outcome;
      }
    }
  }

  private Optional<Digest> newest(AssetId asset) {
    return access.findable(asset).map(Release::digest);
  }

  private Outcome write(Release release, BooleanSupplier goesOn) throws InterruptedException {
    var unread = writeWhatIsKnown(release);
    while (!unread.isEmpty()) {
      for (var file : unread) {
        if (!goesOn.getAsBoolean()) {
          return Outcome.UNFINISHED;
        }
        progress.note(release, reader.read(release, file));
      }
      if (!newest(release.asset()).equals(Optional.of(release.digest()))) {
        // What is newer is in the index by now, perhaps; this must not take its place.
        return Outcome.COMPLETE;
      }
      unread = writeWhatIsKnown(release);
    }
    reader.makeSocial(release);
    return Outcome.COMPLETE;
  }

  private List<AssetFile> writeWhatIsKnown(Release release) {
    writers.acquireUninterruptibly();
    try {
      var known = reader.known(release);
      progress.begin(release, known.files());
      index.replace(
          Documents.of(
              release, known.files(), known.hasPicture(), usages.downloads(release.asset())));
      return unread(release, known.files());
    } finally {
      writers.release();
    }
  }

  /** The files of the release that wait for a step. */
  static List<AssetFile> unread(Release release, List<IndexedFile> files) {
    return IntStream.range(0, files.size())
        .filter(place -> files.get(place).state() == ProcessingState.WAITING)
        .mapToObj(place -> release.files().get(place))
        .toList();
  }
}
