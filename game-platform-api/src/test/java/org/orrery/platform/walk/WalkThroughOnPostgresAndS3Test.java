package org.orrery.platform.walk;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.orrery.assetdb.PostgresServer;
import org.orrery.assetdb.S3Server;

/** Everything beyond one machine: the database and the store of bytes are servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WalkThroughOnPostgresAndS3Test implements WalkThroughContract {

  private final Shelf shelf = Shelf.with(settings());

  WalkThroughOnPostgresAndS3Test() throws IOException {}

  private static Map<String, Object> settings() throws IOException {
    var settings = new HashMap<String, Object>(S3Server.properties(S3Server.newBucket()));
    settings.put("orrery.database.url", PostgresServer.newDatabase());
    settings.put("orrery.database.user", "postgres");
    return settings;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @AfterAll
  void close() {
    shelf.close();
  }
}
