package org.orrery.indexer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.fixture.OfficeFiles;
import org.orrery.indexer.extract.tika.Workers;

class WorkerAotCacheTest {
  @TempDir private Path folder;

  @Test
  void a_trained_worker_reads_like_any_other() throws Exception {
    var cache = folder.resolve("worker.aot");
    var plain = settings(Optional.empty());
    WorkerAotCache.train(plain, WorkerLimits.DEFAULTS, cache);

    assertThat(Files.size(cache)).isPositive();
    assertReadsDocuments(settings(Optional.of(cache)));
  }

  private WorkerSettings settings(Optional<Path> cache) throws IOException {
    var jar = folder.resolve("indexer.jar");
    if (!Files.exists(jar)) {
      pack(Path.of("target", "classes"), jar);
    }
    List<Path> classPath = new ArrayList<>(List.of(jar));
    classPath.addAll(Installation.jars());
    return new WorkerSettings(
        Installation.java(), classPath, cache, 1, folder.resolve("temporary"));
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
  }

  private void assertReadsDocuments(WorkerSettings settings) throws Exception {
    var file = Files.write(folder.resolve("a.docx"), OfficeFiles.docx("", "Vega"));
    try (var extractor = Workers.extractor(new WorkerPool(settings, WorkerLimits.DEFAULTS))) {
      assertThat(extractor.extract(new Source(file, "a.docx", "application/zip")))
          .isInstanceOfSatisfying(
              Extraction.Extracted.class, read -> assertThat(read.text()).isEqualTo("Vega"));
    }
  }

  @Test
  void a_cache_that_does_not_fit_is_not_used() throws Exception {
    var broken = Files.writeString(folder.resolve("broken.aot"), "no cache");

    assertReadsDocuments(settings(Optional.of(broken)));
    assertReadsDocuments(settings(Optional.of(folder.resolve("missing.aot"))));
  }
}
