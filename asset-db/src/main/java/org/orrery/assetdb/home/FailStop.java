package org.orrery.assetdb.home;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guards what is written to a folder of ours: after a failed write or fsync nobody knows what the
 * disk holds, so nothing more is acknowledged until the process starts again. Nothing is retried.
 */
public final class FailStop {

  private static final Logger LOG = LoggerFactory.getLogger(FailStop.class);

  private final Path folder;

  /** Why nothing more is kept; null while all is well. */
  private volatile @Nullable IOException failure;

  /** Guards the folder, which need not exist yet. */
  public FailStop(Path folder) {
    this.folder = folder;
  }

  /** Something done to our own disk. */
  @FunctionalInterface
  public interface DiskAct {
    void run() throws IOException;
  }

  /** Does it, and takes any failure but a full disk for the end. */
  public void onDisk(DiskAct act) throws IOException {
    try {
      act.run();
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      var fault = Disk.unlessFull(e);
      failure = fault;
      LOG.error("disk failed, nothing more is kept folder={}", folder, fault);
      throw fault;
    }
  }

  /** Fails where it failed before. */
  public void demandWell() throws IOException {
    if (failure != null) {
      throw new IOException("Nothing is kept any more since the disk failed", failure);
    }
  }

  /** What failed; empty while all is well. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }
}
