package org.orrery.assetdb.crash;

import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;

import java.nio.file.Path;
import java.util.Map;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.Fixtures;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.draft.Drafts;

/** Deposits and releases until it is killed, and says what was acknowledged, each time at once. */
final class DepositForEver {

  private DepositForEver() {}

  public static void main(String[] arguments) {
    var database = AssetDatabase.in(Path.of(arguments[0]), Map.of());
    var ada = database.ada();
    System.out.println("ready");
    for (var i = 0; ; i++) {
      var draft =
          aMaterial()
              .by(ada)
              .with(aPicture(arguments[1] + "-" + i + ".png"))
              .with(new TestFile("large.txt", "large ".repeat(i % 7 * 20_000)))
              .draftedIn(database);
      for (var file : draft.files()) {
        System.out.println("file " + draft.id() + " " + file.path() + " " + file.digest());
      }
      var release = Fixtures.released(database, ada, draft);
      System.out.println("release " + release.asset() + " " + release.digest());
      if (i % 5 == 4) {
        database
            .get(Drafts.class)
            .describe(draft.id(), draft.description(), database.clock().instant());
      }
    }
  }
}
