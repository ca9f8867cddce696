package org.orrery.indexer.lab.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The game's screen: every picture that the browser shows, at the rate at which it can tell of
 * them, at half its size. Looking for flashes is done in a thread beside.
 */
final class Screen implements AutoCloseable {

  static final int WIDTH = 1024;
  static final int HEIGHT = 768;
  private static final int MOST_BEHIND = 60;

  /** While a page opens, the browser itself goes from one picture to a blank one to the next. */
  private static final double OPENING_SECONDS = 0.6;

  private final Clock clock = Clock.systemUTC();
  private final ConcurrentLinkedQueue<Integer> unanswered = new ConcurrentLinkedQueue<>();
  private final ExecutorService analysis = Executors.newSingleThreadExecutor();
  private final AtomicInteger behind = new AtomicInteger();
  private final FlashHazard hazard = new FlashHazard();
  private final List<Shown> worst = new ArrayList<>();
  private @Nullable CDPSession session;
  private volatile double opened;
  private @Nullable Shown latest;
  private volatile @Nullable Shown previous;
  private int frames;
  private int skipped;
  private double firstSeconds;

  /** A page is being opened in the session, which is watched from now on instead of another. */
  void opening(CDPSession other) {
    opened = clock.millis() / 1e3;
    if (other.equals(session)) {
      return;
    }
    session = other;
    unanswered.clear();
    other.on("Page.screencastFrame", this::take);
    var wanted = new JsonObject();
    wanted.addProperty("format", "jpeg");
    wanted.addProperty("quality", 60);
    wanted.addProperty("maxWidth", WIDTH / 2);
    wanted.addProperty("maxHeight", HEIGHT / 2);
    wanted.addProperty("everyNthFrame", 1);
    other.send("Page.startScreencast", wanted);
  }

  private void take(JsonObject frame) {
    unanswered.add(frame.get("sessionId").getAsInt());
    var shown =
        new Shown(
            frame.getAsJsonObject("metadata").get("timestamp").getAsDouble(),
            Base64.getDecoder().decode(frame.get("data").getAsString()));
    latest = shown;
    firstSeconds = frames == 0 ? shown.seconds() : firstSeconds;
    frames++;
    if (analysis.isShutdown() || behind.get() > MOST_BEHIND) {
      skipped++;
      return;
    }
    behind.incrementAndGet();
    analysis.execute(() -> analyse(shown));
  }

  private void analyse(Shown shown) {
    try {
      if (shown.seconds() < opened + OPENING_SECONDS) {
        hazard.restart();
        previous = null;
        return;
      }
      var isWorse = hazard.show(shown.cells(shown.pixels()));
      var before = previous;
      if (isWorse && before != null && worst.isEmpty()) {
        worst.add(before);
        worst.add(shown);
      }
      previous = shown;
    } catch (IOException e) {
      // A picture that cannot be read is one that was not seen.
      skipped++;
    } finally {
      behind.decrementAndGet();
    }
  }

  /** Tells the browser which pictures have come, so that it sends others. */
  void answer() {
    var asked = session;
    for (var id = unanswered.poll(); id != null && asked != null; id = unanswered.poll()) {
      var answer = new JsonObject();
      answer.addProperty("sessionId", id);
      asked.send("Page.screencastFrameAck", answer);
    }
  }

  /** The picture that is shown now; empty where none was shown yet. */
  Optional<Shown> now() {
    return Optional.ofNullable(latest);
  }

  /** Its pixels; a grey nothing where none was shown yet. */
  BufferedImage pixels() throws IOException {
    var shown = latest;
    return shown == null
        ? new BufferedImage(WIDTH / 2, HEIGHT / 2, BufferedImage.TYPE_INT_RGB)
        : shown.pixels();
  }

  /** Its bytes; none where none was shown yet. */
  byte[] jpeg() {
    var shown = latest;
    return shown == null ? new byte[0] : shown.jpeg();
  }

  /** How many pictures have come. */
  int frames() {
    return frames;
  }

  /** How many came that could not be looked at. */
  int skipped() {
    return skipped;
  }

  /** Seconds from the first picture to the latest. */
  double seconds() {
    var shown = latest;
    return shown == null ? 0 : shown.seconds() - firstSeconds;
  }

  /** What was seen of flashes, when all pictures have been looked at. */
  FlashHazard hazard() throws InterruptedException {
    analysis.shutdown();
    if (!analysis.awaitTermination(30, TimeUnit.SECONDS)) {
      skipped += behind.get();
    }
    return hazard;
  }

  /** The two pictures at the first flash that was one too many; empty where none was. */
  List<Shown> worst() {
    return List.copyOf(worst);
  }

  @Override
  public void close() {
    analysis.shutdownNow();
  }
}
