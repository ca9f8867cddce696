package org.orrery.platform.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Holdings;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.RunningPlatform;
import org.orrery.platform.running.Samples;

/** A platform, and a draft with one file that bad requests are aimed at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInput {

  final RunningPlatform platform;
  final Caller ada;
  final String draft;

  BadInput(Map<String, Object> settings) throws IOException {
    platform = PlatformInThisJvm.start(Files.createTempDirectory("orrery-hostile"), settings);
    ada = platform.somebody("ada", "developer", "researcher");
    draft = ada.begins("materials", Samples.material("Target", "目标"));
    ada.puts(draft, "kept.txt", Samples.utf8("kept")).expect(201);
  }

  /** The request is answered with a problem of the status, and nothing has changed. */
  Answer refused(int status, Supplier<Answer> request) {
    var before = Holdings.of(platform, ada, draft);
    var answer = request.get().expectProblem(status);
    before.assertUnmoved(ada, draft);
    return answer;
  }

  @AfterAll
  void close() {
    platform.close();
  }
}
