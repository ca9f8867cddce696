package org.orrery.platform.walk;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WalkThroughOnH2Test implements WalkThroughContract {

  private final Shelf shelf = Shelf.with(Map.of());

  WalkThroughOnH2Test() throws IOException {}

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @AfterAll
  void close() {
    shelf.close();
  }
}
