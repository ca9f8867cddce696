package org.orrery.indexer.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.orrery.indexer.derive.worker.Recipes;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.extract.ExtractionUnavailable;
import org.orrery.indexer.worker.process.Frame;
import org.orrery.indexer.worker.process.Request;

/**
 * Makes the ahead-of-time cache with which workers start faster: what Java loads and links when
 * files of the usual formats are read, kept in one file of about 40 MB. With it the first document
 * was read in two thirds of the time and with little more than half of the processor's work.
 *
 * <p>A cache holds for the very Java and class path that it was made with; the class path must be
 * of jars only. It is a matter of installing, not of running: make it again after every update.
 */
public final class WorkerAotCache {
  /** Java writes the cache as it ends, in a process of its own, which takes its time. */
  private static final Duration WRITING = Duration.ofMinutes(5);

  private WorkerAotCache() {}

  /**
   * Makes a cache, in the place of one that is there.
   *
   * @throws ExtractionUnavailable if no worker can be started, or it leaves no cache
   */
  public static void train(WorkerSettings settings, WorkerLimits limits, Path cache)
      throws IOException, InterruptedException {
    var fault = settings.fault();
    if (fault.isPresent()) {
      throw new ExtractionUnavailable(fault.get());
    }
    var command = new WorkerCommand(settings, limits, Sandbox.NONE, WorkerCommand.PROGRAM);
    Files.deleteIfExists(cache);
    Files.createDirectories(settings.temporary());
    var files = Files.createTempDirectory(settings.temporary(), "worker-training-");
    var worker = Worker.beginTraining(command, cache.toAbsolutePath());
    try {
      for (var source : TrainingFiles.in(files)) {
        var _ = worker.ask(Request.TEXT, source, new Unheard());
        for (var recipe : Recipes.of(source.mediaType(), source.name())) {
          var _ = worker.ask(recipe.name(), source, new Unheard());
        }
      }
      worker.dismiss(WRITING);
    } finally {
      worker.end();
      new PrivateFolder(files).delete();
    }
    if (!Files.isRegularFile(cache)) {
      throw new ExtractionUnavailable("The worker left no cache at " + cache + ".");
    }
  }

  /** Practice files are dealt with for the sake of it. */
  private static final class Unheard implements Hearing<Boolean> {

    @Override
    public boolean allows(Frame frame) {
      return true;
    }

    @Override
    public void hear(Frame frame) {
      // What is in a practice file is known.
    }

    @Override
    public Boolean done(Completeness completeness, Path folder) {
      return true;
    }

    @Override
    public Boolean failed(Reason reason) {
      return false;
    }
  }
}
