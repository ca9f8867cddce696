package org.orrery.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.platform.running.Holdings;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.Samples;

final class FullDiskTest {

  @TempDir Path folder;

  @Test
  void uploads_are_refused_and_reading_goes_on() throws IOException {
    String material;
    try (var roomy = PlatformInThisJvm.start(folder, Map.of()).keepingItsFolder()) {
      var ada = roomy.somebody("ada", "developer", "researcher");
      material = ada.begins("materials", Samples.material("Kept", "保留"));
      ada.puts(material, "kept.txt", Samples.utf8("kept")).expect(201);
      ada.releases(material);
      ada.awaitsProcessing(material);
    }

    try (var full =
        PlatformInThisJvm.start(folder, Map.of("orrery.storage.upload-reserve", 1.0))
            .keepingItsFolder()) {
      var ada = full.signedIn("ada", PlatformInThisJvm.PASSWORD);
      var before = Holdings.of(full, ada, material);

      ada.puts(material, "new.txt", Samples.utf8("new")).expectProblem(507);
      ada.puts(material, "new?unpack=true", Samples.zip(Map.of("a", new byte[1])))
          .expectProblem(507);

      before.assertUnmoved(ada, material);
      assertThat(full.visitor().get(material + "/files/kept.txt").expect(200).content())
          .isEqualTo("kept");
      full.visitor().get(material + "/archive").expect(200);
      assertThat(full.visitor().searches("kept").json()).containsEntry("total", 1);
    }
    Holdings.assertNoRubbish(folder);
  }
}
