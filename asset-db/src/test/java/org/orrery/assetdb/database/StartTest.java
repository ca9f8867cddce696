package org.orrery.assetdb.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.release.Reading;

class StartTest {

  @Test
  void what_was_released_is_there_after_a_restart(@TempDir Path home) throws Exception {
    var first = AssetDatabase.in(home, Map.of());
    var release = aMaterial().with(aScan()).releasedIn(first);
    var connections = DelegatingDataSource.unwrapDataSource(first.get(DataSource.class));
    first.close();
    assertThat(((HikariDataSource) connections).isClosed()).isTrue();

    try (var second = AssetDatabase.in(home, Map.of())) {
      assertThat(
              second.get(Reading.class).release(release.type(), release.asset(), Optional.empty()))
          .isEqualTo(release);
      assertThat(second.get(BlobStore.class).holds(release.digest())).isTrue();
      assertThat(second.rows("flyway_schema_history where not success")).isZero();
    }
  }
}
