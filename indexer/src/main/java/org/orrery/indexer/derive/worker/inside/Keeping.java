package org.orrery.indexer.derive.worker.inside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is done with an inner file's bytes besides taking their digest. */
sealed interface Keeping {

  /** Nothing. */
  record Nothing() implements Keeping {}

  /** They are a lock file, small enough to be kept. */
  record Lock(ByteArrayOutputStream bytes) implements Keeping {}

  /** They are a container, which is looked into in turn. */
  record Copy(Path file, Format format, OutputStream stream) implements Keeping {

    static Copy begin(Path file, Format format) throws IOException {
      return new Copy(file, format, Files.newOutputStream(file));
    }
  }

  /** Takes some more of the bytes; what they are kept as from now on. */
  default Keeping with(byte[] chunk, int length, long before, InsideLimits limits)
      throws IOException {
    switch (this) {
      case Nothing nothing -> {
        return nothing;
      }
      case Lock lock -> {
        if (before + length > Findings.LOCK_BYTES) {
          return new Nothing();
        }
        lock.bytes().write(chunk, 0, length);
        return lock;
      }
      case Copy copy -> {
        if (before + length > limits.nested()) {
          copy.drop();
          return new Nothing();
        }
        copy.stream().write(chunk, 0, length);
        return copy;
      }
    }
  }

  /** Lets go of what was kept. */
  default void drop() throws IOException {
    if (this instanceof Copy copy) {
      copy.stream().close();
      Files.deleteIfExists(copy.file());
    }
  }

  /** The container that was kept. */
  default Optional<Copy> copy() {
    return this instanceof Copy copy ? Optional.of(copy) : Optional.empty();
  }
}
