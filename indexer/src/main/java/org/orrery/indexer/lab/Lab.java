package org.orrery.indexer.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.lab.Stage;
import org.orrery.assetdb.lab.Trying;
import org.orrery.assetdb.play.Outfit;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.worker.PrivateFolder;
import org.orrery.indexer.worker.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries the games that wait to be tried. Nothing of a browser is looked for before the first of
 * them waits; a trial that is interrupted with the server is begun again.
 */
public final class Lab {

  private static final Logger LOG = LoggerFactory.getLogger(Lab.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

  /** A worker is heard of more often than this while it lives. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
  private static final long TEMPORARY_BYTES = 3L * 1024 * 1024 * 1024;

  private final Trying trying;
  private final BlobStore blobs;
  private final LabSettings settings;
  private final Path temporary;
  private final Sandbox best;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private @Nullable Sandbox sandbox;

  /** A lab whose workers have their private folders in this one. */
  public Lab(Trying trying, BlobStore blobs, LabSettings settings, Path temporary) {
    this(trying, blobs, settings, temporary, Sandbox.BUBBLEWRAP);
  }

  /** One whose workers are in no better sandbox than this. */
  Lab(Trying trying, BlobStore blobs, LabSettings settings, Path temporary, Sandbox best) {
    this.trying = trying;
    this.blobs = blobs;
    this.settings = settings;
    this.temporary = temporary;
    this.best = best;
  }

  /** Starts to try what waits, in threads of its own. */
  synchronized void start() throws IOException {
    PrivateFolder.sweep(temporary);
    for (var number = 0; number < settings.atOnce(); number++) {
      threads.add(Thread.ofPlatform().daemon().name("lab-" + number).start(this::tryUntilStopped));
    }
  }

  // Never interrupted: that would close the files of the database.
  private void tryUntilStopped() {
    try {
      while (!stopped.await(
          (tryWithoutFault() ? POLL : AFTER_A_FAULT).toMillis(), TimeUnit.MILLISECONDS)) {
        // Until it is stopped.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryWithoutFault() {
    try {
      tryWaiting();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (RuntimeException | IOException | Error e) {
      LOG.error("the lab is disturbed and goes on in a while", e);
      return false;
    }
  }

  /** Tries what waits, until nothing does or it is stopped. */
  void tryWaiting() throws IOException, InterruptedException {
    while (isRunning()) {
      var claimed = trying.claim(LEASE);
      if (claimed.isEmpty()) {
        return;
      }
      deal(claimed.get());
    }
  }

  private boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void deal(Trying.Trial trial) throws IOException, InterruptedException {
    var installation = LabInstallation.of(settings);
    var fault = installation.fault();
    if (fault.isPresent()) {
      trying.unavailable(trial, fault.get());
      return;
    }
    var folder = PrivateFolder.in(temporary);
    try {
      var output = Files.createDirectory(folder.tmp().resolve("out"));
      var walls = sandbox(installation);
      show(trial.release(), folder, walls);
      var start = trial.release().playFolder().orElseThrow() + "index.html";
      var command = new LabCommand(installation, settings, walls);
      var isMine = new AtomicBoolean(true);
      var ended =
          new LabProcess()
              .run(
                  command.process(folder, output, start, seed(trial.release())),
                  settings.deadline(),
                  new Advancing(trial, isMine),
                  () -> isRunning() && isMine.get() && hasRoom(folder));
      conclude(trial, ended, new LabFindings(trying, output));
    } finally {
      folder.delete();
    }
  }

  private synchronized Sandbox sandbox(LabInstallation installation) throws InterruptedException {
    if (sandbox == null) {
      sandbox = best.orWhatWorks(installation.javaHome());
      LOG.info("Games are tried in the sandbox {}", sandbox);
    }
    return sandbox;
  }

  private static boolean hasRoom(PrivateFolder folder) {
    try {
      return folder.written() <= TEMPORARY_BYTES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Always the same for the same release, so that a trial can be repeated. */
  private static long seed(Release release) {
    return Long.parseLong(release.digest().hex().substring(0, 12), 16);
  }

  private void conclude(Trying.Trial trial, LabProcess.Ended ended, LabFindings findings)
      throws IOException {
    if (!isRunning()) {
      // Left as it is: the next start begins it again.
      return;
    }
    var report = findings.report();
    if (report.isPresent()) {
      trying.finish(trial, report.get(), trying.keep(report.get()), findings.pictures());
      LOG.info(
          "lab finished game={} release={} outcome={} end={}",
          trial.release().asset(),
          trial.release().number(),
          report.get().outcome(),
          ended.end());
      return;
    }
    LOG.warn(
        "lab failed game={} release={} end={} status={} words={}",
        trial.release().asset(),
        trial.release().number(),
        ended.end(),
        ended.status(),
        ended.lastWords());
    trying.fail(
        trial,
        switch (ended.end()) {
          case ENDED -> "The browser could not be started; the server's log says why.";
          case OVERDUE, UNWANTED -> "The trial took too much time or room and was ended.";
        });
  }

  /** Puts the files before the worker under their digests: a path is a line of a list, no more. */
  private void show(Release release, PrivateFolder folder, Sandbox walls) throws IOException {
    var list = new StringBuilder();
    var shown = new HashSet<Digest>();
    for (var file : release.files()) {
      if (shown.add(file.digest())) {
        show(file, folder, walls);
      }
      var outfit = Outfit.of(file, (one, range) -> blobs.open(one.digest(), range));
      list.append(file.path().value())
          .append('\t')
          .append(file.digest().hex())
          .append('\t')
          .append(outfit.contentType())
          .append('\t')
          .append(outfit.coding().word())
          .append('\n');
    }
    Files.writeString(folder.in().resolve("files.tsv"), list);
  }

  // A link leads to the very blob: only where it cannot be written through is one put there.
  private void show(AssetFile file, PrivateFolder folder, Sandbox walls) throws IOException {
    var name = file.digest().hex();
    var held = blobs.file(file.digest());
    if (held.isPresent() && walls == Sandbox.BUBBLEWRAP) {
      var _ = folder.show(held.get(), name);
      return;
    }
    try (var bytes = blobs.open(file.digest(), ByteRange.all(file.size()))) {
      Files.copy(bytes, folder.in().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Hears how far the worker is, and tells it at a bearable pace. */
  private final class Advancing implements java.util.function.Consumer<String> {
    private final Trying.Trial trial;
    private final AtomicBoolean isMine;
    private long lastTold;

    Advancing(Trying.Trial trial, AtomicBoolean isMine) {
      this.trial = trial;
      this.isMine = isMine;
    }

    @Override
    public void accept(String line) {
      var now = System.nanoTime();
      var words = line.split(" ", 2);
      if (words.length < 2
          || !words[1].matches("\\d{1,3}")
          || now - lastTold < BETWEEN_WORDS.toNanos()) {
        return;
      }
      try {
        lastTold = now;
        isMine.set(trying.advance(trial, Stage.of(words[0]), Integer.parseInt(words[1]), LEASE));
      } catch (IllegalArgumentException e) {
        LOG.warn("a lab's worker says what it should not: {}", line);
      }
    }
  }

  /** Ends what is under way, which is begun again at the next start. */
  synchronized void stop() throws InterruptedException {
    stopped.countDown();
    for (var thread : threads) {
      thread.join(LONGEST_GOODBYE);
    }
  }
}
