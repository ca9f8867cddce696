package org.orrery.indexer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.Extraction.Extracted;
import org.orrery.indexer.extract.Extraction.Failed;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.extract.ExtractionUnavailable;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.TextExtractor;
import org.orrery.indexer.extract.tika.Workers;
import org.orrery.indexer.worker.process.MisbehavingWorker;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WorkerFailuresTest {
  private static final WorkerLimits LIMITS =
      new WorkerLimits(
          64 << 20,
          16 << 20,
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          1 << 20,
          16 << 20,
          500_000,
          8,
          2_000,
          100,
          3);

  @TempDir private static Path folder;
  private TextExtractor extractor;

  @BeforeAll
  void open() {
    extractor = extractor(folder.resolve("observatory 天文台"));
  }

  @AfterAll
  void close() {
    extractor.close();
  }

  private static TextExtractor extractor(Path temporary) {
    return Workers.extractor(Installation.pool(temporary, LIMITS, MisbehavingWorker.class));
  }

  private static Source source(String name) {
    try {
      var file = Files.createTempFile(folder, "source", "");
      Files.writeString(file, "content of " + name);
      return new Source(file, name, "text/plain");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertReads(String name) throws InterruptedException {
    assertThat(extractor.extract(source(name)))
        .isInstanceOfSatisfying(
            Extracted.class, read -> assertThat(read.text()).endsWith("content of " + name));
  }

  @ParameterizedTest
  @CsvSource({
    "hang, SILENT",
    "spin, SILENT",
    "chatter, TIMED_OUT",
    "spew text, CRASHED",
    "spew garbage, CRASHED",
    "huge frame, CRASHED",
    "unknown frame, CRASHED",
    "exit, CRASHED",
    "halt, CRASHED",
    "throw out of memory, OUT_OF_MEMORY",
    "run out of memory, OUT_OF_MEMORY",
    "overflow, TOO_DEEP",
    "fill the disk, TOO_LARGE",
  })
  void a_misbehaving_worker_fails_one_file_and_no_other(String behaviour, Reason reason)
      throws InterruptedException {
    assertThat(extractor.extract(source(behaviour)))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));

    assertReads("the next file");
  }

  @Test
  void an_answer_too_many_is_never_taken_for_the_next_file() throws InterruptedException {
    extractor.extract(source("speak twice"));

    assertReads("the next file");
  }

  @Test
  void what_a_parser_prints_does_not_disturb() throws InterruptedException {
    assertReads("print");
  }

  @Test
  void a_worker_sees_an_empty_environment_and_one_file() throws InterruptedException {
    extractor.extract(source("leave a file"));

    assertThat(extractor.extract(source("look around")))
        .isInstanceOfSatisfying(
            Extracted.class,
            seen ->
                assertThat(seen.text().lines())
                    .anyMatch(line -> line.matches("environment \\[(LC_ALL|PWD|, )*]"))
                    .contains("temporary 0", "shown 1"));
  }

  @Test
  void a_worker_is_replaced_after_its_share_of_files() throws InterruptedException {
    for (int file = 0; file < 2 * LIMITS.filesPerWorker() + 1; file++) {
      assertReads("file " + file);
    }
  }

  @Test
  void a_file_above_the_limit_is_not_read() throws Exception {
    var source = source("large");
    Files.write(source.file(), new byte[2 << 20]);

    assertThat(extractor.extract(source))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void a_file_that_is_not_there_is_a_fault_of_the_caller() throws InterruptedException {
    var missing = new Source(folder.resolve("missing"), "missing", "text/plain");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> extractor.extract(missing));
    assertReads("the next file");
  }

  @Test
  void virtual_threads_take_turns() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures =
          IntStream.range(0, 20)
              .mapToObj(file -> threads.submit(() -> extractor.extract(source("file " + file))))
              .toList();

      for (Future<Extraction> future : futures) {
        assertThat(future.get()).isInstanceOf(Extracted.class);
      }
    }
  }

  @Test
  void an_interrupted_caller_gives_up_at_once() throws Exception {
    var began = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          threads.submit(
              () -> {
                began.countDown();
                return extractor.extract(source("hang"));
              });
      began.await();
      waiting.cancel(true);
    }

    assertReads("the next file");
  }

  @Test
  void closing_says_nothing_about_the_file_that_was_being_read() throws Exception {
    var closing = extractor(folder.resolve("closing"));
    closing.extract(source("a file"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading = threads.submit(() -> closing.extract(source("hang")));

      closing.close();

      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(reading::get)
          .withCauseInstanceOf(ExtractionUnavailable.class);
    }
  }

  @Test
  void closing_leaves_nothing_behind() throws Exception {
    var temporary = folder.resolve("closed");
    var closing = extractor(temporary);
    closing.extract(source("a file"));

    closing.close();
    closing.close();

    assertThat(temporary).isEmptyDirectory();
    assertThatExceptionOfType(ExtractionUnavailable.class)
        .isThrownBy(() -> closing.extract(source("a file")));
  }

  @Test
  void what_an_earlier_server_left_is_swept_away() throws Exception {
    var temporary = folder.resolve("left");
    var left = PrivateFolder.in(temporary);
    Files.createSymbolicLink(left.tmp().resolve("out"), folder);

    try (var sweeping = extractor(temporary)) {
      sweeping.extract(source("a file"));

      assertThat(left.path()).doesNotExist();
      assertThat(folder).exists();
    }
  }
}
