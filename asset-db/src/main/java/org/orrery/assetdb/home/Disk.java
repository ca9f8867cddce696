package org.orrery.assetdb.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.orrery.assetdb.Refusal;

/** How full a disk is. */
public final class Disk {

  private Disk() {}

  /**
   * Lets pass whoever leaves room on the disk.
   *
   * @param reserve share of the disk, from 0 to 1, that is to stay free
   * @throws Refusal.StorageFull where less than that is free
   */
  public static void demandRoom(Path folder, double reserve) {
    try {
      var disk = Files.getFileStore(folder);
      if (disk.getUsableSpace() < disk.getTotalSpace() * reserve) {
        throw full();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The disk does not say how full it is", e);
    }
  }

  /**
   * The exception, where something else went wrong than that there was no room.
   *
   * @throws Refusal.StorageFull where there was none
   */
  public static <E extends IOException> E unlessFull(E e) {
    var message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      throw full();
    }
    return e;
  }

  private static Refusal.StorageFull full() {
    return new Refusal.StorageFull(
        "The disk has no room left that may be used for this. Nothing was kept; tell whoever runs this platform.");
  }
}
