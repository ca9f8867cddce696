package org.orrery.indexer.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.extract.ExtractionUnavailable;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.worker.WorkerProcess.Heard;
import org.orrery.indexer.worker.process.Frame;
import org.orrery.indexer.worker.process.Request;
import org.orrery.indexer.worker.process.Serving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker: a process and its private folder. Used by one thread at a time, but for {@link #end}.
 * Once it has done anything but answer properly it is no longer {@linkplain #isFit fit} and can
 * only be ended.
 */
final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final WorkerLimits limits;
  private final PrivateFolder folder;
  private final WorkerProcess process;
  private boolean ready;
  private boolean broken;
  private boolean hasBegun;
  private int files;

  private Worker(WorkerLimits limits, PrivateFolder folder, WorkerProcess process) {
    this.limits = limits;
    this.folder = folder;
    this.process = process;
  }

  /** Begins to start a worker and returns at once; the first file waits until it is ready. */
  static Worker begin(WorkerCommand command) {
    return begin(command, command::process);
  }

  /** Begins to start a worker that writes an ahead-of-time cache when it is dismissed. */
  static Worker beginTraining(WorkerCommand command, Path cache) {
    return begin(command, folder -> command.training(folder, cache));
  }

  private static Worker begin(
      WorkerCommand command, Function<PrivateFolder, ProcessBuilder> process) {
    try {
      var folder = PrivateFolder.in(command.settings().temporary());
      return new Worker(command.limits(), folder, WorkerProcess.begin(process.apply(folder)));
    } catch (IOException e) {
      throw new ExtractionUnavailable("A worker's private folder cannot be made.", e);
    }
  }

  /** Whether it can take another file. */
  boolean isFit() {
    return !broken && (!ready || process.isQuiet());
  }

  /** Whether it has read as many files as a worker should. */
  boolean isSpent() {
    return files >= limits.filesPerWorker();
  }

  <T> T ask(String task, Source source, Hearing<T> hearing) throws InterruptedException {
    awaitReady();
    files++;
    // Until the last frame has come, all that can happen leaves it unfit.
    broken = true;
    try {
      if (Files.size(source.file()) > limits.fileBytes()) {
        broken = false;
        return hearing.failed(Reason.TOO_LARGE);
      }
      var shown = folder.show(source.file());
      var token = UUID.randomUUID().toString();
      process.ask(new Request(token, task, shown.toString(), source.name(), source.mediaType()));
      var answer = listen(token, hearing);
      folder.clear();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws InterruptedException {
    if (ready) {
      return;
    }
    broken = true;
    switch (process.next(limits.start())) {
      case Heard.Said(Frame.Ready _) -> {
        ready = true;
        broken = false;
      }
      case Heard.Ended(int status, String lastWords) ->
          throw new ExtractionUnavailable(
              "A worker ended with status " + status + " as it started: " + lastWords);
      case null ->
          throw new ExtractionUnavailable(
              "A worker was not ready after " + limits.start().toSeconds() + " seconds.");
      case Heard.Said _, Heard.Babbled _ ->
          throw new ExtractionUnavailable("A worker did not speak the protocol as it started.");
    }
  }

  private <T> T listen(String token, Hearing<T> hearing) throws InterruptedException, IOException {
    var watch = new Stopwatch(limits);
    hasBegun = false;
    while (true) {
      var heard = process.next(watch.untilNext());
      if (heard != null) {
        watch.heard();
      }
      var overdue = watch.overdue();
      if (overdue.isPresent()) {
        return hearing.failed(overdue.get());
      }
      if (watch.glances() && folder.written() > limits.temporaryBytes()) {
        return hearing.failed(Reason.TOO_LARGE);
      }
      switch (heard) {
        case Heard.Said(Frame.Begun(var begun)) when !hasBegun && begun.equals(token) ->
            hasBegun = true;
        case Heard.Said _ when !hasBegun -> {
          // Left over from the file before, about which the worker said too much.
        }
        case Heard.Said(Frame frame) when !hearing.allows(frame) -> {
          return hearing.failed(Reason.CRASHED);
        }
        case Heard.Said(Frame.Done(var completeness)) -> {
          broken = false;
          return hearing.done(completeness, folder.tmp());
        }
        case Heard.Said(Frame.Failed(var reason)) -> {
          broken = false;
          return hearing.failed(reason);
        }
        case Heard.Said(Frame frame) -> hearing.hear(frame);
        case Heard.Ended(int status, String _) -> {
          return hearing.failed(
              status == Serving.OUT_OF_MEMORY ? Reason.OUT_OF_MEMORY : Reason.CRASHED);
        }
        case Heard.Babbled _ -> {
          return hearing.failed(Reason.CRASHED);
        }
        case null -> {
          // Nothing yet.
        }
      }
    }
  }

  /** Lets the process end by itself, and waits for that. */
  void dismiss(Duration atMost) throws IOException, InterruptedException {
    broken = true;
    process.dismiss();
    if (!(process.next(atMost) instanceof Heard.Ended(int status, String _)) || status != 0) {
      throw new ExtractionUnavailable("The worker did not end in peace.");
    }
  }

  /** Kills the process and deletes the folder. */
  void end() {
    process.end();
    try {
      folder.delete();
    } catch (IOException e) {
      // The next start of the server sweeps it away.
      LOG.warn("A worker's folder could not be deleted: {}", folder.path(), e);
    }
  }
}
