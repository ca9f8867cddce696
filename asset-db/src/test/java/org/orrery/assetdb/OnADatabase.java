package org.orrery.assetdb;

import org.junit.jupiter.api.BeforeEach;

/** What a contract of tests stands on. */
public interface OnADatabase {

  /** The database that the tests try; they find it without rows. */
  AssetDatabase database();

  @BeforeEach
  default void begin_with_nothing() {
    database().emptied();
  }
}
