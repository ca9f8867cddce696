package org.orrery.assetdb.draft;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orrery.assetdb.blob.StorageSettings;
import org.orrery.assetdb.home.Disk;
import org.orrery.assetdb.home.FailStop;
import org.orrery.assetdb.home.Home;

/** The bytes of all uploads that are under way, each in a file of the data folder. */
@Singleton
final class PartialFiles {

  private final Path folder;
  private final StorageSettings storage;
  private final Map<String, PartialFile> files = new ConcurrentHashMap<>();

  private final FailStop failStop;

  PartialFiles(Home home, StorageSettings storage) throws IOException {
    this.folder = Files.createDirectories(home.folder().resolve("uploads"));
    this.storage = storage;
    this.failStop = new FailStop(folder);
    try (var above = FileChannel.open(home.folder(), StandardOpenOption.READ)) {
      above.force(true);
    }
  }

  /** The file of the upload's bytes; one where none has come is empty. */
  PartialFile of(String upload) {
    return files.computeIfAbsent(upload, id -> new PartialFile(this, folder.resolve(id)));
  }

  /** Deletes the upload's bytes; whoever is appending to them is refused from now on. */
  void remove(String upload) throws IOException {
    of(upload).remove();
    files.remove(upload);
  }

  /** The uploads of which there are bytes. */
  List<String> uploads() throws IOException {
    try (var found = Files.list(folder)) {
      return found
          .map(file -> String.valueOf(file.getFileName()).replace(PartialFile.MARK, ""))
          .distinct()
          .toList();
    }
  }

  /** As {@link org.orrery.assetdb.blob.BlobStore#fault}. */
  Optional<String> fault() {
    return failStop
        .failure()
        .map(e -> "The disk of the uploads failed, so nothing more is kept until a restart: " + e);
  }

  /** Refuses where too little of the disk is free, and fails where it failed before. */
  void demandRoom() throws IOException {
    failStop.demandWell();
    Disk.demandRoom(folder, storage.uploadReserve());
  }

  /** Writes the names in the folder to disk. */
  void flushNames() throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Does it as {@link FailStop#onDisk} does. */
  void onDisk(FailStop.DiskAct act) throws IOException {
    failStop.onDisk(act);
  }
}
