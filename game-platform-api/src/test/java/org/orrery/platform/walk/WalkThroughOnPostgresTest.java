package org.orrery.platform.walk;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.orrery.assetdb.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WalkThroughOnPostgresTest implements WalkThroughContract {

  private final Shelf shelf =
      Shelf.with(
          Map.of(
              "orrery.database.url",
              PostgresServer.newDatabase(),
              "orrery.database.user",
              "postgres"));

  WalkThroughOnPostgresTest() throws IOException {}

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @AfterAll
  void close() {
    shelf.close();
  }
}
