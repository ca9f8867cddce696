package org.orrery.assetdb.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;

/**
 * Keeps bytes under their digest. Safe for use by many threads. An {@link IOException} about the
 * store itself is a fault, never retried here.
 */
public interface BlobStore extends AutoCloseable {

  /**
   * Reads the stream to its end and keeps it. When this returns, the bytes are durable. Putting
   * bytes that are there already is harmless and keeps one copy. When the stream throws, or
   * anything fails, nothing is kept and the exception goes on to the caller. The stream is not
   * closed. Before it looks whether it has the bytes, the store tells its {@link Arrivals}.
   *
   * @throws Refusal.StorageFull where the room kept free would be touched; nothing is kept
   */
  Blob put(InputStream content) throws IOException;

  /**
   * Keeps a local file's bytes, of which the caller has computed what {@code blob} says, and takes
   * the file: when this returns, the bytes are durable and the file is gone. When it throws, the
   * bytes are held whole or not at all, and the file is there unless they are held. A store that
   * can move the file in place reads none of it. A file of another length is a fault.
   *
   * @throws Refusal.StorageFull where the room kept free would be touched; the file stays
   */
  default void adopt(Path file, Blob blob) throws IOException {
    try (var content = Files.newInputStream(file)) {
      if (!put(content).equals(blob)) {
        throw new IOException("The bytes of " + file + " are not those of " + blob.digest());
      }
    }
    Files.delete(file);
  }

  /**
   * Opens part of a blob. The range must lie within it.
   *
   * @throws Refusal.NotFound where the digest is not held
   */
  InputStream open(Digest digest, ByteRange range) throws IOException;

  /**
   * The file whose bytes are exactly the blob's, where the store keeps each blob as a local file;
   * to be read only. Empty where the digest is not held, or the store keeps no such files.
   */
  Optional<Path> file(Digest digest);

  /**
   * An address elsewhere at which anybody may have the whole bytes for a while, under the given
   * media type and as an attachment of the given {@code Content-Disposition}. Empty where the store
   * gives out no such addresses. Whether the bytes are held is not looked at.
   */
  default Optional<URI> address(Digest digest, String mediaType, String disposition) {
    return Optional.empty();
  }

  /**
   * Why the store keeps nothing more, as a sentence; empty while it is well. After a failed write
   * or fsync of an own disk that is not for want of room, {@link #put} fails until the process
   * starts again; a store elsewhere is well again when it answers again.
   */
  Optional<String> fault();

  /** How many bytes are held under the digest; empty where none are. */
  OptionalLong size(Digest digest);

  /** Whether the bytes are here. */
  default boolean holds(Digest digest) {
    return size(digest).isPresent();
  }

  /**
   * Removes the bytes; harmless where they are absent. Only who knows that nothing refers to them
   * may call this.
   */
  void delete(Digest digest) throws IOException;

  /** The digests of all blobs, in no order. Close the stream. */
  Stream<Digest> digests() throws IOException;

  /** Removes what was begun before the moment and never became a blob, and tells how many. */
  int dropUnfinished(Instant before) throws IOException;

  @Override
  void close();
}
