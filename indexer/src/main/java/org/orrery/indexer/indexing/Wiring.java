package org.orrery.indexer.indexing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.database.DatabaseSettings;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.home.Home;
import org.orrery.assetdb.inside.LookingInside;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.indexer.derive.ForkedWorkshop;
import org.orrery.indexer.derive.Making;
import org.orrery.indexer.derive.Wishes;
import org.orrery.indexer.extract.TextExtractor;
import org.orrery.indexer.extract.tika.Workers;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.search.lucene.LuceneIndexes;
import org.orrery.indexer.worker.LocalFiles;
import org.orrery.indexer.worker.WorkerLimits;
import org.orrery.indexer.worker.WorkerPool;
import org.orrery.indexer.worker.WorkerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what indexing stands on, and starts it with the process. */
@Factory
final class Wiring {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  @Singleton
  @Bean(preDestroy = "close")
  SearchIndex index(Home home) {
    return LuceneIndexes.open(home.folder().resolve("index"));
  }

  @Singleton
  WorkerSettings workers(Home home, IndexingSettings settings) throws IOException {
    var folder = workerFolder(settings);
    var classPath = new ArrayList<Path>();
    classPath.add(ownCode());
    classPath.addAll(Files.isDirectory(folder) ? WorkerSettings.jarsIn(folder) : List.of());
    return new WorkerSettings(
        Path.of(System.getProperty("java.home")),
        classPath,
        Optional.of(aotCache(folder)).filter(Files::isRegularFile),
        Math.max(1, Math.min(settings.workers(), Runtime.getRuntime().availableProcessors())),
        home.folder().resolve("workers"));
  }

  /** Where the build leaves the workers' ahead-of-time cache. */
  static Path aotCache(Path workerFolder) {
    return workerFolder.resolveSibling(workerFolder.getFileName() + ".aot");
  }

  @Singleton
  @Bean(preDestroy = "close")
  WorkerPool pool(WorkerSettings workers) {
    workers.fault().ifPresent(fault -> LOG.error("files cannot be read: {}", fault));
    return new WorkerPool(workers, WorkerLimits.DEFAULTS);
  }

  @Singleton
  TextExtractor extractor(WorkerPool pool) {
    return Workers.extractor(pool);
  }

  /** Where the build puts the workers' jars, unless it is said: beside the indexer's own code. */
  private static Path workerFolder(IndexingSettings settings) {
    return settings.workerPath() == null
        ? ownCode().resolveSibling("worker")
        : Path.of(settings.workerPath()).toAbsolutePath();
  }

  private static Path ownCode() {
    try {
      return Path.of(Wiring.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The indexer's own code lies at no path", e);
    }
  }

  @Singleton
  @Bean(preDestroy = "stop")
  Reader reader(LocalFiles files, TextExtractor extractor, Making making, Home home, Reading access)
      throws IOException {
    return new Reader(
        new Texts(files, extractor, home.folder().resolve("extracted")), making, access);
  }

  @Singleton
  LocalFiles files(BlobStore blobs, Home home) throws IOException {
    return new LocalFiles(blobs, home.folder().resolve("extracted").resolve("fetched"));
  }

  @Singleton
  @Bean(preDestroy = "stop")
  Making making(Deriving deriving, LookingInside inside, LocalFiles files, WorkerPool pool) {
    return new Making(deriving, inside, files, new ForkedWorkshop(pool, deriving));
  }

  @Singleton
  Wishes wishes(Making making) {
    return new Wishes(making);
  }

  @Singleton
  @Bean(preDestroy = "stop")
  CatchingUp catchingUp(
      Releases releases,
      Reading access,
      Reader reader,
      Outbox outbox,
      IndexingSettings settings,
      Home home) {
    return new CatchingUp(
        releases,
        access,
        reader,
        outbox,
        settings.poll(),
        home.folder().resolve("extracted").resolve("previewed"));
  }

  @Singleton
  ApplicationEventListener<StartupEvent> start(
      Indexing indexing,
      Rebuilding rebuilding,
      CatchingUp catchingUp,
      SearchIndex index,
      Outbox outbox,
      IndexingSettings settings,
      DatabaseSettings database) {
    return event -> {
      if (settings.workers() == 0) {
        return;
      }
      if (database.isEmbedded()) {
        outbox.forgetClaims();
      }
      if (index.needsRebuild()) {
        rebuilding.start();
      }
      indexing.start();
      catchingUp.start();
    };
  }
}
