package org.orrery.samples.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.orrery.samples.tree.Tree;

/**
 * One look at the server. What it brings is shown only when all of it is there and verified;
 * whatever goes wrong, the kiosk goes on with what it has.
 */
final class Syncing {

  private final KioskOptions options;
  private final Shelf shelf;
  private final Pulling pulling;

  Syncing(KioskOptions options, Shelf shelf) {
    this.options = options;
    this.shelf = shelf;
    this.pulling = new Pulling(options.server());
  }

  /** How a look ended. */
  sealed interface Outcome {

    /** The kiosk shows what the server has. */
    record InStep(Playlist playlist, boolean isNew) implements Outcome {}

    /** It does not; the sentence says why. */
    record Failed(String why) implements Outcome {}
  }

  Outcome sync() throws InterruptedException {
    try {
      return look();
    } catch (UntrustedException e) {
      return new Outcome.Failed("Refused the playlist: " + e.getMessage());
    } catch (IOException e) {
      return new Outcome.Failed(
          e.getMessage() == null ? "The server cannot be reached" : e.getMessage());
    }
  }

  private Outcome look() throws IOException, UntrustedException, InterruptedException {
    TrustedKey key = key();
    Optional<Pulling.Tagged> answer =
        pulling.text("/api/playlists/" + options.channel() + "/jws", tag(key));
    if (answer.isEmpty()) {
      return new Outcome.InStep(shown().orElseThrow(), false);
    }
    String envelope = answer.get().text();
    Playlist playlist = Envelope.read(envelope).opened(key);
    demandMine(playlist);
    shelf.saw(playlist.sequence());
    fetch(playlist);
    shelf.show(envelope, answer.get().tag());
    if (!playlist.key().equals(key.x())) {
      // Said under the key that is trusted: from now on the server signs with this one.
      shelf.trust(new TrustedKey(playlist.key()));
    }
    shelf.keepOnly(playlist);
    return new Outcome.InStep(playlist, true);
  }

  /** The tag of the shown list, where that is whole and counts under the key. */
  private Optional<String> tag(TrustedKey key) throws IOException {
    Optional<Playlist> shown = shown();
    boolean isGood =
        shown.isPresent()
            && shelf.missing(shown.get().wanted()).isEmpty()
            && shown.get().sequence() >= shelf.sequence()
            && shelf.key().filter(key::equals).isPresent();
    return isGood ? shelf.tag() : Optional.empty();
  }

  /** The key that was named, what was learnt from it since, or else the first that is seen. */
  private TrustedKey key() throws IOException, UntrustedException, InterruptedException {
    Optional<TrustedKey> named = options.key().map(TrustedKey::new);
    if (named.isPresent() && !named.equals(shelf.pinned())) {
      shelf.pin(named.get());
    }
    if (shelf.key().isEmpty()) {
      shelf.trust(first());
    }
    return shelf.key().orElseThrow();
  }

  private TrustedKey first() throws IOException, UntrustedException, InterruptedException {
    String json = pulling.text("/api/playlists/key", Optional.empty()).orElseThrow().text();
    try {
      return new TrustedKey(Tree.ofJson(json).at("x").text());
    } catch (IllegalArgumentException e) {
      throw new UntrustedException("the server has no key: " + e.getMessage());
    }
  }

  private void demandMine(Playlist playlist) throws IOException, UntrustedException {
    if (!playlist.channel().equals(options.channel())) {
      throw new UntrustedException("it is of the channel “" + playlist.channel() + "”");
    }
    if (playlist.sequence() < shelf.sequence()) {
      throw new UntrustedException(
          "its number is "
              + playlist.sequence()
              + ", and this kiosk has seen "
              + shelf.sequence()
              + " already");
    }
  }

  private void fetch(Playlist playlist) throws IOException, InterruptedException {
    List<Playlist.GameFile> missing = shelf.missing(playlist.wanted());
    if (playlist.bytes() > options.mostBytes()) {
      throw new IOException(
          "The playlist has %,d bytes, and --most-gigabytes allows %,d"
              .formatted(playlist.bytes(), options.mostBytes()));
    }
    long needed = missing.stream().mapToLong(Playlist.GameFile::size).sum();
    long free = Files.getFileStore(shelf.folder()).getUsableSpace();
    if (needed > 0 && free - needed < Pulling.BYTES_LEFT_FREE) {
      throw new IOException(
          "The disk is full: %,d bytes are free, and %,d are still to come"
              .formatted(free, needed));
    }
    for (Playlist.GameFile file : missing) {
      pulling.file(file, shelf);
    }
  }

  /** What the kiosk shows: the last list that was whole. Its signature is verified again. */
  Optional<Playlist> shown() throws IOException {
    Optional<String> list = shelf.list();
    Optional<TrustedKey> key = shelf.key();
    if (list.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Envelope.read(list.get()).opened(key.get()));
    } catch (UntrustedException e) {
      return Optional.empty(); // Somebody changed it on the disk: it is fetched anew.
    }
  }
}
