package org.orrery.samples.kiosk;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A kiosk: {@code ./orrery kiosk URL}. It shows what it has from the first moment on, looks at the
 * server now and then, and needs none to go on.
 */
public final class Kiosk implements AutoCloseable {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final KioskOptions options;
  private final Clock clock;
  private final FileChannel lock;
  private final Shelf shelf;
  private final Syncing syncing;
  private volatile Optional<Playlist> playlist = Optional.empty();
  private volatile Optional<Instant> lastLook = Optional.empty();
  private volatile Optional<Instant> lastInStep = Optional.empty();
  private volatile Optional<String> trouble = Optional.empty();

  private Kiosk(KioskOptions options, Clock clock) throws IOException {
    this.options = options;
    this.clock = clock;
    Files.createDirectories(options.folder());
    this.lock = locked(options.folder());
    this.shelf = Shelf.in(options.folder());
    this.syncing = new Syncing(options, shelf);
    this.playlist = syncing.shown();
  }

  static Kiosk open(KioskOptions options, Clock clock) throws IOException {
    return new Kiosk(options, clock);
  }

  /** Two kiosks in one folder would take away each other's files. */
  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Said below.
    }
    channel.close();
    throw new IOException("Another kiosk uses the folder " + folder + "; name another by --folder");
  }

  /** Runs the kiosk that the arguments name, and ends the process. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(System.out, arguments));
  }

  static int run(PrintStream out, String... arguments) throws InterruptedException {
    KioskOptions options;
    try {
      options = KioskOptions.of(arguments);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println(KioskOptions.USAGE);
      return 2;
    }
    try (Kiosk kiosk = open(options, Clock.systemUTC())) {
      kiosk.verify();
      return options.isOnce() ? kiosk.once(out) : kiosk.serve(out);
    } catch (IOException e) {
      out.println("The kiosk cannot run: " + e.getMessage());
      return 3;
    }
  }

  private int once(PrintStream out) throws InterruptedException {
    Syncing.Outcome outcome = look();
    out.println(sentence(outcome));
    return switch (outcome) {
      case Syncing.Outcome.InStep inStep -> 0;
      case Syncing.Outcome.Failed failed -> games().isEmpty() ? 3 : 1;
    };
  }

  private int serve(PrintStream out) throws IOException, InterruptedException {
    int port = options.port();
    try (GameServer games = new GameServer(this, port == 0 ? 0 : port + 1);
        Screen screen = new Screen(this, games, port)) {
      out.println("The kiosk is at " + screen.origin() + "/ and says how it is at /status");
      String said = "";
      while (true) {
        String now = sentence(look());
        if (!now.equals(said)) {
          out.println(now);
          said = now;
        }
        Thread.sleep(pause());
      }
    }
  }

  /** Not all kiosks of a house at the same moment; and soon again after trouble. */
  private Duration pause() {
    Duration wanted =
        trouble.isPresent() && SOON.compareTo(options.every()) < 0 ? SOON : options.every();
    double jitter = ThreadLocalRandom.current().nextDouble(0.9, 1.1);
    return Duration.ofMillis((long) (wanted.toMillis() * jitter));
  }

  private String sentence(Syncing.Outcome outcome) {
    return switch (outcome) {
      case Syncing.Outcome.InStep inStep ->
          "In step with the server: %d games, number %d"
              .formatted(games().size(), inStep.playlist().sequence());
      case Syncing.Outcome.Failed failed ->
          "%s. %d games stay as they were".formatted(failed.why(), games().size());
    };
  }

  /** Removes what has changed on the disk while the kiosk was off. */
  void verify() throws IOException {
    if (playlist.isPresent()) {
      shelf.verify(playlist.get().wanted());
    }
  }

  /** Looks at the server once. */
  Syncing.Outcome look() throws InterruptedException {
    Syncing.Outcome outcome = syncing.sync();
    lastLook = Optional.of(clock.instant());
    switch (outcome) {
      case Syncing.Outcome.InStep inStep -> {
        playlist = Optional.of(inStep.playlist());
        lastInStep = lastLook;
        trouble = Optional.empty();
      }
      case Syncing.Outcome.Failed failed -> trouble = Optional.of(failed.why());
    }
    return outcome;
  }

  /** The games of which all files are here. */
  List<Playlist.Game> games() {
    return playlist.stream()
        .flatMap(list -> list.playable().stream())
        .filter(game -> shelf.missing(game.files()).isEmpty())
        .toList();
  }

  /** The game of the release's digest, while it is shown. */
  Optional<Playlist.Game> game(String digest) {
    return playlist.stream()
        .flatMap(list -> list.playable().stream())
        .filter(game -> game.digest().equals(digest))
        .findFirst();
  }

  Path file(Playlist.GameFile file) {
    return shelf.file(file.digest());
  }

  Duration idle() {
    return options.idle();
  }

  Status status() {
    return new Status(
        options.server().toString(),
        options.channel(),
        lastLook,
        lastInStep,
        trouble,
        playlist,
        playlist.filter(list -> clock.instant().isAfter(list.validUntil())).isPresent(),
        games().size(),
        freeBytes());
  }

  private long freeBytes() {
    try {
      return Files.getFileStore(shelf.folder()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
