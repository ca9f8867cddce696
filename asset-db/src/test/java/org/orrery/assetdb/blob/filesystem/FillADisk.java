package org.orrery.assetdb.blob.filesystem;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Arrivals;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.StorageSettings;

/** Puts more on a small disk than it can hold, and says what became of it. */
final class FillADisk {

  private FillADisk() {}

  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var store = FilesystemBlobs.open(home, new StorageSettings(0, 0), Arrivals.untold());
    var kept = store.put(new ByteArrayInputStream(new byte[100_000]));
    var outcome = "nothing";
    try {
      store.put(new ByteArrayInputStream(new byte[5_000_000]));
    } catch (Refusal refusal) {
      outcome = refusal.getClass().getSimpleName();
    }
    try (var staged = Files.list(home.resolve("staging"));
        var digests = store.digests();
        var content = store.open(kept.digest(), ByteRange.all(kept.size()))) {
      System.out.printf(
          "refused %s, staged %d, kept %d, readable %s%n",
          outcome, staged.count(), digests.count(), content.readAllBytes().length == 100_000);
    }
  }
}
