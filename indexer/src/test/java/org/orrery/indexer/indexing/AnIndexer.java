package org.orrery.indexer.indexing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.Fixtures;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.inside.LookingInside;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.usage.Usages;
import org.orrery.indexer.derive.Making;
import org.orrery.indexer.derive.Work;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.TextExtractor;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.search.lucene.LuceneIndexes;
import org.orrery.indexer.worker.LocalFiles;

/** All that indexes, beside an asset database, in a folder of its own. */
final class AnIndexer implements AutoCloseable {

  static final IndexingSettings SETTINGS =
      new IndexingSettings(2, null, Duration.ofMillis(5), Duration.ofMinutes(15));

  final AssetDatabase database;
  final SearchIndex index;
  final Outbox outbox;
  final Reader reader;
  final Progress progress;
  final Suggesting suggesting;
  final Updating updating;
  final Indexing indexing;
  final Rebuilding rebuilding;

  AnIndexer(AssetDatabase database, SearchIndex index, TextExtractor extractor, Path folder) {
    this.database = database;
    this.index = index;
    var clock = (Clock) database.clock();
    var releases = database.get(Releases.class);
    var access = database.get(Reading.class);
    var usages = database.get(Usages.class);
    outbox = database.get(Outbox.class);
    reader = reader(database, extractor, folder);
    progress = new Progress(index);
    suggesting = new Suggesting(index, clock);
    updating = new Updating(access, index, reader, usages, progress);
    var settling = new Settling(outbox, index, progress, suggesting, clock);
    indexing = new Indexing(outbox, updating, settling, reader, suggesting, SETTINGS, clock);
    rebuilding = new Rebuilding(releases, access, index, reader, usages, outbox, suggesting);
  }

  /** With an index of its own in the folder, and texts remembered beside it. */
  static AnIndexer in(Path folder, AssetDatabase database, TextExtractor extractor) {
    return new AnIndexer(database, LuceneIndexes.open(folder.resolve("index")), extractor, folder);
  }

  private static Reader reader(AssetDatabase database, TextExtractor extractor, Path folder) {
    try {
      var files = new LocalFiles(database.get(BlobStore.class), folder.resolve("fetched"));
      return new Reader(
          new Texts(files, extractor, folder.resolve("extracted")),
          new Making(
              database.get(Deriving.class),
              database.get(LookingInside.class),
              files,
              AnIndexer::nothing),
          database.get(Reading.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing can be made of the files of these tests, and texts need nothing. */
  private static Work nothing(String recipe, Source source) {
    return recipe.startsWith("text/")
        ? new Work.Made(List.of(), Map.of())
        : new Work.Failed(NoPreview.EMPTY, Map.of());
  }

  /** Ids of the assets that are found by these words. */
  List<String> found(String words) {
    index.awaitVisible();
    return index.search(Query.of(words).build()).hits().stream().map(Hit::id).toList();
  }

  /** The next release of an asset, with this file more. */
  static Release again(AssetDatabase database, Release release, TestFile file) {
    var depositing = database.get(Depositing.class);
    var ada = database.ada();
    try {
      depositing.put(
          ada,
          release.type(),
          release.asset(),
          AssetPath.parse(file.path()),
          new ByteArrayInputStream(file.bytes()),
          Checks.none(),
          Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Fixtures.released(database, ada, depositing.draft(ada, release.type(), release.asset()));
  }

  /** What a killed process would not have done stays undone: nothing is committed or answered. */
  void crash() {
    reader.stop();
    index.close();
  }

  @Override
  public void close() throws InterruptedException {
    indexing.stop();
    rebuilding.stop();
    index.close();
  }
}
