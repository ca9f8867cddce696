package org.orrery.assetdb.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The data folder of one process. Everything that must outlive the process and is not in a database
 * server lies below it.
 */
public final class Home implements AutoCloseable {

  /** The folder is in use; the message is for the operator. */
  public static final class InUseException extends IOException {
    private InUseException(Path folder) {
      super(
          "The data folder "
              + folder
              + " is in use by another Orrery process; stop that one, or set ORRERY_HOME to another folder.");
    }
  }

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private Home(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing, and locks it until {@link #close} or the end of the
   * process.
   *
   * @throws InUseException where another process has it
   */
  public static Home open(Path folder) throws IOException {
    var absolute = folder.toAbsolutePath().normalize();
    Files.createDirectories(absolute);
    var channel =
        FileChannel.open(
            absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        return new Home(absolute, channel, lock);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new InUseException(absolute);
    }
    channel.close();
    throw new InUseException(absolute);
  }

  /** The folder, absolute. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
