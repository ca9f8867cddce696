package org.orrery.assetdb.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.Refusal;

class HomeTest {

  @TempDir Path folder;

  @Test
  void a_folder_is_made_and_locked_until_it_is_closed() throws IOException {
    var wanted = folder.resolve("deep/data");

    try (var home = Home.open(wanted)) {
      assertThat(home.folder()).isAbsolute().isDirectory();
      assertThatThrownBy(() -> Home.open(wanted))
          .isInstanceOf(Home.InUseException.class)
          .hasMessageContaining("in use by another Orrery process")
          .hasMessageContaining("ORRERY_HOME");
    }

    Home.open(wanted).close();
  }

  @Test
  void another_process_is_kept_out() throws Exception {
    try (var home = Home.open(folder)) {
      var process =
          new ProcessBuilder(
                  System.getProperty("java.home") + "/bin/java",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OpenAHome.class.getName(),
                  home.folder().toString())
              .start();

      assertThat(process.getInputStream()).hasContent("in use");
      assertThat(process.waitFor()).isZero();
    }
  }

  @Test
  void only_a_full_disk_is_said_to_be_full() {
    var other = new IOException("Input/output error");

    assertThat(Disk.unlessFull(other)).isSameAs(other);
    assertThatThrownBy(() -> Disk.unlessFull(new IOException("No space left on device")))
        .isInstanceOf(Refusal.StorageFull.class);
    assertThatThrownBy(() -> Disk.demandRoom(folder, 1)).isInstanceOf(Refusal.StorageFull.class);
    Disk.demandRoom(folder, 0);
  }

  @Test
  void the_data_lie_beside_the_process_unless_it_is_told_otherwise() {
    assertThat(new HomeSettings("./data").home()).isEqualTo("./data");
  }
}
