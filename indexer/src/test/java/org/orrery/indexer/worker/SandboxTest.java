package org.orrery.indexer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  @TempDir private Path folder;

  @Test
  void without_a_sandbox_the_command_stays_as_it_is() throws Exception {
    var command = List.of("java", "-version");

    assertThat(Sandbox.NONE.around(command, Installation.in(folder), PrivateFolder.in(folder)))
        .isEqualTo(command);
  }

  @Test
  void a_sandbox_has_no_network_and_shows_no_more_of_the_disk_than_is_needed() throws Exception {
    var settings = Installation.in(folder);
    var own = PrivateFolder.in(folder);

    var command = Sandbox.BUBBLEWRAP.around(List.of("java"), settings, own);

    assertThat(command).endsWith("java");
    if (Sandbox.BUBBLEWRAP.orWhatWorks(settings.javaHome()) == Sandbox.BUBBLEWRAP) {
      assertThat(command).contains("--unshare-all", "--die-with-parent");
      assertThat(Collections.frequency(command, "--bind")).isEqualTo(1);
      assertThat(command)
          .contains(own.in().toString(), own.tmp().toString())
          .doesNotContain("/", "/etc", "/home", folder.toString());
    }
  }

  @Test
  void a_java_that_does_not_run_in_the_sandbox_is_not_put_there() throws Exception {
    Files.createDirectories(folder.resolve("bin"));

    assertThat(Sandbox.BUBBLEWRAP.orWhatWorks(folder)).isEqualTo(Sandbox.NONE);
  }
}
