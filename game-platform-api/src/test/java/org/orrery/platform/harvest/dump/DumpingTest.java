package org.orrery.platform.harvest.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.withdrawal.Withdrawing;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.Samples;

class DumpingTest {

  @Test
  void what_is_withdrawn_is_a_tombstone_in_the_next_dump(@TempDir Path folder) throws Exception {
    try (var platform =
        PlatformInThisJvm.start(
            folder.resolve("home"), Map.of("orrery.url", "https://orrery.example.org/"))) {
      var ada = platform.somebody("ada", "developer", "researcher");
      var asset = ada.begins("materials", Samples.material("Stars", "星"));
      ada.puts(asset, "a.txt", Samples.utf8("text")).expect(201);
      ada.releases(asset);
      var id = AssetId.parse(asset.substring(asset.lastIndexOf('/') + 1));
      var dumping = platform.context().getBean(Dumping.class);
      var before = dumping.newest();
      assertThat(lines(before))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.get("url"))
                    .isEqualTo("https://orrery.example.org/materials/" + id + "?release=1");
                assertThat(Answer.objects(line, "files")).hasSize(1);
              });

      var account = platform.context().getBean(Accounts.class).find("ada").orElseThrow();
      platform
          .context()
          .getBean(Withdrawing.class)
          .withdraw(Actor.of(account), AssetType.MATERIAL, id, Map.of("reason", "A mistake."));
      dumping.renew();
      Patience.until(Duration.ofMinutes(1), () -> !newest(dumping).equals(before));

      assertThat(lines(newest(dumping)))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(Answer.object(line, "withdrawn")).containsEntry("reason", "A mistake.");
                assertThat(line).containsKey("description").doesNotContainKey("files");
              });
      assertThat(lines(before)).hasSize(1);
    }
  }

  private static Dump newest(Dumping dumping) {
    try {
      return dumping.newest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, Object>> lines(Dump dump) throws IOException {
    try (var stream = dump.plain().open(ByteRange.all(dump.plain().size()))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Json::object)
          .toList();
    }
  }
}
