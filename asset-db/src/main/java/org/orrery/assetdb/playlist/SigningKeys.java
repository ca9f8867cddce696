package org.orrery.assetdb.playlist;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.orrery.assetdb.home.Home;

/**
 * The keys with which playlists are signed, in files that only the server's own account may read:
 * {@value #CURRENT}, made at first need, and {@value #PREVIOUS} while there is one. To change keys,
 * rename the first to the second and start again: playlists are then signed by both, and kiosks
 * that know the old one learn the new from it.
 */
@Singleton
public class SigningKeys {

  static final String CURRENT = "playlist.pem";
  static final String PREVIOUS = "playlist-previous.pem";

  private final Path folder;
  private final AtomicReference<List<SigningKey>> known = new AtomicReference<>(List.of());

  SigningKeys(Home home, PlaylistSettings settings) {
    this.folder =
        settings.keys().isEmpty() ? home.folder().resolve("keys") : Path.of(settings.keys());
  }

  /** The current key. */
  public SigningKey current() {
    return all().getFirst();
  }

  /** The current key, then the previous one where there is one. */
  public List<SigningKey> all() {
    var keys = known.get();
    if (!keys.isEmpty()) {
      return keys;
    }
    try {
      known.compareAndSet(List.of(), Stream.concat(Stream.of(made()), previous()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The keys of playlists in " + folder + " cannot be read", e);
    }
    return known.get();
  }

  private Stream<SigningKey> previous() throws IOException {
    try {
      return Stream.of(SigningKey.read(Files.readString(folder.resolve(PREVIOUS))));
    } catch (NoSuchFileException e) {
      return Stream.empty();
    }
  }

  /** Whoever comes first makes it; nobody writes over one that is there. */
  private SigningKey made() throws IOException {
    var file = folder.resolve(CURRENT);
    if (!Files.exists(file)) {
      Files.createDirectories(folder, only("rwx------"));
      var whole = Files.createTempFile(folder, "playlist", ".new", only("rw-------"));
      try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        channel.write(
            ByteBuffer.wrap(SigningKey.random().privatePem().getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      try {
        Files.createLink(file, whole);
      } catch (FileAlreadyExistsException e) {
        // Another server of this platform was first: its key is read below.
      } finally {
        Files.delete(whole);
      }
    }
    return SigningKey.read(Files.readString(file));
  }

  private static FileAttribute<?>[] only(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              Set.copyOf(PosixFilePermissions.fromString(permissions)))
        }
        : new FileAttribute<?>[0];
  }
}
