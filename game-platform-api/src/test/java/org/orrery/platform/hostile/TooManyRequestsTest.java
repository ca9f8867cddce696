package org.orrery.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.PlatformInThisJvm;

final class TooManyRequestsTest {

  @Test
  void who_asks_too_often_is_told_when_to_come_again() throws IOException {
    try (var platform =
        PlatformInThisJvm.start(
            Files.createTempDirectory("orrery-requests"),
            Map.of("orrery.requests-per-minute", 20))) {
      var answers =
          IntStream.range(0, 30).mapToObj(n -> platform.visitor().get("/api/subjects")).toList();

      var last = answers.getLast().expectProblem(429);

      assertThat(answers.getFirst().status()).isEqualTo(200);
      assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
      assertThat(last.header("RateLimit")).contains("r=0");
      assertThat(platform.visitor().isReady()).isTrue();
    }
  }
}
