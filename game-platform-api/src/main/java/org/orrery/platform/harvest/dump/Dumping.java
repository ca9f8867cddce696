package org.orrery.platform.harvest.dump;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.home.Home;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;
import org.orrery.platform.web.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the dump: at night, and when the first one is asked for. A new one takes the place of the
 * old only when it is complete; those of earlier processes are not read but made anew.
 */
@Singleton
public class Dumping {

  private static final Logger LOG = LoggerFactory.getLogger(Dumping.class);
  private static final int AT_ONCE = 500;
  private static final int BUFFER = 1 << 16;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration COME_AGAIN = Duration.ofSeconds(30);
  private static final String PLAIN = ".jsonl";
  private static final String PACKED = ".jsonl.gz";

  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Identifying identifying;
  private final DumpLine line;
  private final Path folder;
  private final Clock clock;
  private Optional<Dump> finished = Optional.empty();
  private Optional<CompletableFuture<Dump>> making = Optional.empty();

  Dumping(
      Releases releases,
      Withdrawals withdrawals,
      Identifying identifying,
      Descriptions descriptions,
      Home home,
      ServerSettings settings,
      Clock clock) {
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.identifying = identifying;
    this.line = new DumpLine(descriptions, settings.publicOrigin().orElse(""));
    this.folder = home.folder().resolve("dump");
    this.clock = clock;
  }

  /** Begins a new one, unless one is being made. */
  @Scheduled(cron = "0 17 3 * * *")
  void renew() {
    var _ = begin();
  }

  private synchronized CompletableFuture<Dump> begin() {
    if (making.isEmpty()) {
      var begun = new CompletableFuture<Dump>();
      making = Optional.of(begun);
      Thread.ofVirtual().name("dump").start(() -> make(begun));
    }
    return making.get();
  }

  /**
   * The newest finished dump; where there is none yet, one is begun.
   *
   * @throws Refusal.Busy where it takes longer than a client should wait
   */
  Dump newest() throws InterruptedException {
    var begun = begunUnlessFinished();
    if (begun.isEmpty()) {
      return newestFinished();
    }
    try {
      return begun.get().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Refusal.Busy("The dump is being made; come again for it.", COME_AGAIN);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  private synchronized Optional<CompletableFuture<Dump>> begunUnlessFinished() {
    return finished.isPresent() ? Optional.empty() : Optional.of(begin());
  }

  private synchronized Dump newestFinished() {
    return finished.orElseThrow();
  }

  private void make(CompletableFuture<Dump> begun) {
    try {
      var dump = written();
      end(Optional.of(dump));
      begun.complete(dump);
      LOG.info("dump made bytes={}", dump.plain().size());
    } catch (IOException | RuntimeException e) {
      LOG.error("the dump could not be made", e);
      end(Optional.empty());
      begun.completeExceptionally(e);
    }
  }

  private synchronized void end(Optional<Dump> made) {
    finished = made.or(() -> finished);
    making = Optional.empty();
  }

  private Dump written() throws IOException {
    var begun = clock.instant();
    Files.createDirectories(folder);
    var plain = folder.resolve("new" + PLAIN);
    var packed = folder.resolve("new" + PACKED);
    var plainDigest = sha256();
    var packedDigest = sha256();
    try (var plainOut =
            new BufferedOutputStream(
                new DigestOutputStream(Files.newOutputStream(plain), plainDigest), BUFFER);
        var packedOut =
            new GZIPOutputStream(
                new DigestOutputStream(Files.newOutputStream(packed), packedDigest), BUFFER)) {
      write(plainOut, packedOut);
    }
    var dump =
        new Dump(inPlace(plain, PLAIN, plainDigest), inPlace(packed, PACKED, packedDigest), begun);
    sweep(dump);
    return dump;
  }

  private void write(OutputStream plain, OutputStream packed) throws IOException {
    var after = Optional.<AssetId>empty();
    for (var some = releases.assets(after, AT_ONCE);
        !some.isEmpty();
        some = releases.assets(after, AT_ONCE)) {
      var withdrawn = withdrawals.find(some);
      for (var id : some) {
        for (var release : releases.newest(id).stream().toList()) {
          var text =
              line.of(
                  release,
                  identifying.doi(id, release.number()),
                  Optional.ofNullable(withdrawn.get(id)));
          var bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
          plain.write(bytes);
          packed.write(bytes);
        }
      }
      after = Optional.of(some.getLast());
    }
  }

  /** Named by its digest, so that a name always has the same bytes. */
  private Dump.Part inPlace(Path made, String ending, MessageDigest digest) throws IOException {
    var hex = HexFormat.of().formatHex(digest.digest());
    var file = folder.resolve(hex + ending);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Dump.Part(file, Files.size(file), new Digest(hex));
  }

  /** Removes all but this dump and the one before it, which a request may be about to open. */
  private void sweep(Dump newest) throws IOException {
    var kept = new HashSet<>(Set.of(newest.plain().file(), newest.packed().file()));
    synchronized (this) {
      finished.ifPresent(
          before -> kept.addAll(Set.of(before.plain().file(), before.packed().file())));
    }
    try (var files = Files.list(folder)) {
      for (var file : files.filter(found -> !kept.contains(found)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
