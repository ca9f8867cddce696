package org.orrery.assetdb.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.blob.StorageSettings;
import org.orrery.assetdb.draft.DepositLimits;
import org.orrery.assetdb.home.HomeSettings;

class SettingsTest {

  @Test
  void what_nobody_sets_has_these_values() {
    try (var context = ApplicationContext.builder().deduceEnvironment(false).start()) {
      assertThat(context.getBean(HomeSettings.class)).isEqualTo(new HomeSettings("./data"));
      assertThat(context.getBean(StorageSettings.class)).isEqualTo(new StorageSettings(0.05, 0.02));
      assertThat(context.getBean(DepositLimits.class))
          .isEqualTo(new DepositLimits(100L << 30, 100_000, 100_000, 20L << 30, 100));
      var database = context.getBean(DatabaseSettings.class);
      assertThat(database).isEqualTo(new DatabaseSettings(null, "orrery", "", 16));
      assertThat(database.isEmbedded()).isTrue();
    }
  }

  @Test
  void every_value_can_be_set() {
    try (var context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .properties(
                Map.of(
                    "orrery.home", "/srv/orrery",
                    "orrery.database.url", "jdbc:postgresql://db/orrery",
                    "orrery.database.user", "u",
                    "orrery.database.password", "p",
                    "orrery.database.connections", "3",
                    "orrery.storage.upload-reserve", "0.5",
                    "orrery.storage.write-reserve", "0.4",
                    "orrery.deposit.file-bytes", "7"))
            .start()) {
      assertThat(context.getBean(HomeSettings.class).home()).isEqualTo("/srv/orrery");
      assertThat(context.getBean(DatabaseSettings.class))
          .isEqualTo(new DatabaseSettings("jdbc:postgresql://db/orrery", "u", "p", 3));
      assertThat(context.getBean(DatabaseSettings.class).isEmbedded()).isFalse();
      assertThat(context.getBean(StorageSettings.class)).isEqualTo(new StorageSettings(0.5, 0.4));
      assertThat(context.getBean(DepositLimits.class).fileBytes()).isEqualTo(7);
    }
  }

  @Test
  void a_reserve_is_a_share() {
    assertThatThrownBy(() -> new StorageSettings(5, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_embedded_database_loses_nothing_and_speaks_like_the_other() {
    var address = new DatabaseSettings(null, "orrery", "", 16).address(Path.of("/srv/orrery"));

    assertThat(address)
        .startsWith("jdbc:h2:file:/srv/orrery/database/orrery;")
        .contains(
            ";MODE=PostgreSQL",
            ";WRITE_DELAY=0",
            ";AUTO_COMPACT_FILL_RATE=0",
            ";MAX_COMPACT_TIME=0",
            ";REUSE_SPACE=FALSE",
            ";DB_CLOSE_ON_EXIT=FALSE")
        .doesNotContain("AUTO_SERVER");
  }
}
