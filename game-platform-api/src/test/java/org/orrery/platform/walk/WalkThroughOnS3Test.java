package org.orrery.platform.walk;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.orrery.assetdb.S3Server;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WalkThroughOnS3Test implements WalkThroughContract {

  private final Shelf shelf = Shelf.with(S3Server.properties(S3Server.newBucket()));

  WalkThroughOnS3Test() throws IOException {}

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @AfterAll
  void close() {
    shelf.close();
  }
}
