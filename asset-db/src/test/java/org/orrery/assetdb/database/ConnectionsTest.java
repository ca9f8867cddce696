package org.orrery.assetdb.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

  @TempDir Path home;

  @Test
  void a_database_that_is_none_is_named_as_the_setting() {
    var settings = new DatabaseSettings("jdbc:nonsense", "orrery", "", 1);

    assertThatThrownBy(() -> Connections.open(settings, home))
        .hasNoCause()
        .hasMessageContaining("ORRERY_DATABASE_URL")
        .hasMessageContaining("No suitable driver");
  }
}
