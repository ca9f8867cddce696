package org.orrery.samples.kiosk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.samples.Sha256;

/**
 * What a kiosk has on its disk: whole files under their digest in {@code files}, what is still on
 * its way in {@code parts}, and what it knows in three small files, each replaced as a whole.
 */
final class Shelf {

  private static final String LIST = "playlist.jws";
  private static final String KEY = "trusted-key";
  private static final String PINNED = "pinned-key";
  private static final String SEQUENCE = "sequence";
  private static final String TAG = "tag";

  private final Path folder;
  private final Path files;
  private final Path parts;

  private Shelf(Path folder) {
    this.folder = folder;
    this.files = folder.resolve("files");
    this.parts = folder.resolve("parts");
  }

  static Shelf in(Path folder) throws IOException {
    Shelf shelf = new Shelf(folder);
    Files.createDirectories(shelf.files);
    Files.createDirectories(shelf.parts);
    return shelf;
  }

  Path folder() {
    return folder;
  }

  /** The key that the kiosk trusts. */
  Optional<TrustedKey> key() throws IOException {
    return text(KEY).map(TrustedKey::new);
  }

  void trust(TrustedKey key) throws IOException {
    keep(KEY, key.x());
  }

  /** The key that was last named to the kiosk; what is trusted may have moved on from it. */
  Optional<TrustedKey> pinned() throws IOException {
    return text(PINNED).map(TrustedKey::new);
  }

  /** Trusts a key that somebody named, and nothing that was said under another. */
  void pin(TrustedKey key) throws IOException {
    keep(SEQUENCE, "0");
    trust(key);
    keep(PINNED, key.x());
  }

  /** The greatest sequence that the kiosk has ever seen signed; 0 where it has seen none. */
  long sequence() throws IOException {
    return text(SEQUENCE).map(Long::parseLong).orElse(0L);
  }

  void saw(long sequence) throws IOException {
    keep(SEQUENCE, Long.toString(sequence));
  }

  /** The envelope of the list that is shown. */
  Optional<String> list() throws IOException {
    return text(LIST);
  }

  /** The tag under which the server knows it. */
  Optional<String> tag() throws IOException {
    return text(TAG);
  }

  /**
   * Shows another list from now on; all of its files are here. The tag is kept last: without it the
   * list is only asked for once more.
   */
  void show(String envelope, String tag) throws IOException {
    Files.deleteIfExists(folder.resolve(TAG));
    keep(LIST, envelope);
    keep(TAG, tag);
  }

  /** Where a whole file of the digest is, or would be. */
  Path file(String digest) {
    return files.resolve(digest);
  }

  /** Where a file of the digest is on its way. */
  Path part(String digest) {
    return parts.resolve(digest);
  }

  /** What of these files is not here whole. */
  List<Playlist.GameFile> missing(List<Playlist.GameFile> wanted) {
    return wanted.stream().filter(file -> !has(file)).toList();
  }

  private boolean has(Playlist.GameFile file) {
    try {
      return Files.size(file(file.digest())) == file.size();
    } catch (IOException e) {
      return false; // Not there, or not to be read: both are mended by fetching it.
    }
  }

  /** Removes what has changed on the disk since it was verified. */
  void verify(List<Playlist.GameFile> wanted) throws IOException {
    for (Playlist.GameFile file : wanted) {
      if (has(file) && !Sha256.of(file(file.digest())).hex().equals(file.digest())) {
        Files.delete(file(file.digest()));
      }
    }
  }

  /** Removes every file that the list does not name. */
  void keepOnly(Playlist playlist) throws IOException {
    Set<String> named = new HashSet<>();
    playlist.wanted().forEach(file -> named.add(file.digest()));
    for (Path place : List.of(files, parts)) {
      try (Stream<Path> all = Files.list(place)) {
        for (Path one : all.toList()) {
          if (!named.contains(String.valueOf(one.getFileName()))) {
            Files.deleteIfExists(one);
          }
        }
      }
    }
  }

  private Optional<String> text(String name) throws IOException {
    try {
      return Optional.of(Files.readString(folder.resolve(name))).filter(text -> !text.isBlank());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The old text stays until the new one is on the disk as a whole. */
  private void keep(String name, String text) throws IOException {
    Path whole = folder.resolve(name + ".new");
    try (FileChannel channel =
        FileChannel.open(
            whole,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        whole,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
