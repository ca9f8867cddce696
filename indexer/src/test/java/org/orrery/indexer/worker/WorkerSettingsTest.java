package org.orrery.indexer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.extract.ExtractionUnavailable;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.tika.Workers;

class WorkerSettingsTest {
  @TempDir private Path folder;

  private WorkerSettings settings(Path javaHome, List<Path> classPath) {
    return new WorkerSettings(javaHome, classPath, Optional.empty(), 1, folder.resolve("workers"));
  }

  private void assertUnavailable(WorkerSettings settings, String part) throws Exception {
    var file = Files.writeString(folder.resolve("star.txt"), "Sirius");

    try (var extractor = Workers.extractor(new WorkerPool(settings, WorkerLimits.DEFAULTS))) {
      assertThatExceptionOfType(ExtractionUnavailable.class)
          .isThrownBy(() -> extractor.extract(new Source(file, "star.txt", "text/plain")))
          .withMessageContaining(part);
    }
  }

  @Test
  void the_build_lays_out_what_a_worker_needs() {
    assertThat(Installation.in(folder).fault()).isEmpty();
  }

  @Test
  void a_missing_java_is_named() throws Exception {
    assertUnavailable(settings(folder.resolve("nowhere"), Installation.classPath()), "no Java");
  }

  @Test
  void a_java_without_strict_settings_is_refused() throws Exception {
    var java = folder.resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.createSymbolicLink(java, Installation.java().resolve("bin/java"));

    assertUnavailable(settings(folder, Installation.classPath()), "strict settings");
  }

  @Test
  void a_missing_class_path_is_named() throws Exception {
    assertUnavailable(settings(Installation.java(), List.of()), "class path is empty");
    assertUnavailable(
        settings(Installation.java(), List.of(folder.resolve("tika.jar"))), "tika.jar");
  }

  @Test
  void a_class_path_without_a_worker_says_so_in_java_s_own_words() throws Exception {
    assertUnavailable(settings(Installation.java(), List.of(folder)), "WorkerProgram");
  }

  @Test
  void there_are_no_more_workers_than_processors() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WorkerSettings(
                    Installation.java(),
                    Installation.classPath(),
                    Optional.empty(),
                    10_000,
                    folder));
  }
}
