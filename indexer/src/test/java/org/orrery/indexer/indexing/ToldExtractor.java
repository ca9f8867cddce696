package org.orrery.indexer.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.ExtractionUnavailable;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.TextExtractor;

/** Takes every file for plain text, but for those that it is told to be slow or to fail with. */
final class ToldExtractor implements TextExtractor {

  /** What happens instead of, or before, the reading of a file. */
  interface Trouble {
    Optional<Extraction> with(Source source) throws InterruptedException;
  }

  /** Where the reading of a file stands still. */
  static final class Gate {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    void awaitArrival() throws InterruptedException {
      arrived.await();
    }

    void open() {
      opened.countDown();
    }
  }

  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final List<String> read = new CopyOnWriteArrayList<>();

  /** Names of the files that it was asked for, in that order. */
  List<String> read() {
    return List.copyOf(read);
  }

  void trouble(String name, Trouble trouble) {
    troubles.put(name, trouble);
  }

  void heal() {
    troubles.clear();
  }

  /** Every reading of the file waits at the gate. */
  Gate gate(String name) {
    var gate = new Gate();
    trouble(
        name,
        source -> {
          gate.arrived.countDown();
          gate.opened.await();
          return Optional.empty();
        });
    return gate;
  }

  void failure(String name, String detail) {
    trouble(name, source -> Optional.of(new Extraction.Failed(Extraction.Reason.CRASHED, detail)));
  }

  void unavailable(String name) {
    trouble(
        name,
        source -> {
          throw new ExtractionUnavailable("There is no Java to run workers with.");
        });
  }

  @Override
  public Extraction extract(Source source) throws InterruptedException {
    read.add(source.name());
    var trouble = troubles.get(source.name());
    var instead = trouble == null ? Optional.<Extraction>empty() : trouble.with(source);
    return instead.orElseGet(() -> words(source));
  }

  private static Extraction words(Source source) {
    try {
      return new Extraction.Extracted(
          Files.readString(source.file()),
          Map.of(),
          Optional.empty(),
          Extraction.Completeness.COMPLETE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    troubles.clear();
  }
}
