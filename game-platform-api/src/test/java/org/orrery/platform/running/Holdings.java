package org.orrery.platform.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a platform holds at a moment, to compare with what it holds later.
 *
 * @param draft answer about one draft
 * @param blobs how many blobs lie in the data folder
 */
public record Holdings(RunningPlatform platform, String draft, String etag, long blobs) {

  private static final Duration TIDYING = Duration.ofSeconds(10);

  /** What it holds now; the draft is the caller's. */
  public static Holdings of(RunningPlatform platform, Caller caller, String asset) {
    var draft = caller.get(asset + "/draft").expect(200);
    return new Holdings(
        platform, draft.content(), draft.header("ETag"), count(platform.home().resolve("blobs")));
  }

  /** Nothing has changed, nothing lies about half-written, and the next request is answered. */
  public void assertUnmoved(Caller caller, String asset) {
    assertNoRubbish(platform.home());
    assertThat(of(platform, caller, asset)).isEqualTo(this);
    platform.visitor().get("/api/subjects").expect(200);
    assertThat(platform.visitor().isReady()).isTrue();
  }

  /** No staging file is left, or will be in a moment. */
  public static void assertNoRubbish(Path home) {
    for (var folder : List.of("staging", "unpacking", "extracted/fetched")) {
      Patience.until(TIDYING, () -> count(home.resolve(folder)) == 0);
    }
  }

  private static long count(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
