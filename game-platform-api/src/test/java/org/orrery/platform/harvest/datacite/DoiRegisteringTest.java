package org.orrery.platform.harvest.datacite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.Samples;

class DoiRegisteringTest {

  private static final String SITE = "https://orrery.example.org";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final LoopbackRegistry registry = new LoopbackRegistry();

  DoiRegisteringTest() throws IOException {}

  private PlatformInThisJvm platform;

  @BeforeEach
  void start() {
    platform =
        PlatformInThisJvm.start(
            folder.resolve("home"),
            Map.of(
                "orrery.url",
                SITE,
                "orrery.doi.prefix",
                "10.5072",
                "orrery.doi.repository",
                LoopbackRegistry.REPOSITORY,
                "orrery.doi.password",
                LoopbackRegistry.PASSWORD,
                "orrery.doi.endpoint",
                registry.url()));
  }

  @AfterEach
  void close() {
    platform.close();
    registry.close();
  }

  private static Map<String, Object> doi(Caller caller, String asset) {
    return Answer.objects(caller.get(asset).expect(200).json(), "identifiers").getFirst();
  }

  private static void await(Caller caller, String asset, String state) {
    Patience.until(LONGEST, () -> state.equals(doi(caller, asset).get("state")));
  }

  @Test
  void a_release_gets_its_doi_and_the_one_before_is_told_of_it() {
    var ada = platform.somebody("ada", "developer", "researcher");
    var asset = ada.begins("materials", Samples.material("Stars", "星"));
    ada.puts(asset, "a.txt", Samples.utf8("text")).expect(201);
    ada.releases(asset);
    await(ada, asset, "registered");
    var name = String.valueOf(doi(ada, asset).get("value"));

    ada.releases(asset);
    await(ada, asset, "registered");
    Patience.until(LONGEST, () -> related(name).contains("IsPreviousVersionOf"));

    var attributes = registry.attributes(name).orElseThrow();
    assertThat(attributes.get("url"))
        .isEqualTo(SITE + asset.substring("/api".length()) + "?release=1");
    assertThat(related(name.replace(".1", ".2"))).contains("IsNewVersionOf");
    assertThat(ada.get(asset + "/export/bibtex").expect(200).content())
        .contains("doi = {" + name.replace(".1", ".2") + "}");
    assertThat(ada.get(asset + "/citation?release=1").expect(200).content())
        .contains("https://doi.org/" + name);
    assertThat(ada.get(asset.substring("/api".length())).content())
        .contains("href=\"https://doi.org/" + name.replace(".1", ".2"));
  }

  private List<String> related(String doi) {
    return Answer.objects(registry.attributes(doi).orElseThrow(), "relatedIdentifiers").stream()
        .map(related -> String.valueOf(Objects.requireNonNull(related.get("relationType"))))
        .toList();
  }

  @Test
  void a_refusal_stops_no_release_and_is_told_to_the_owner_alone() {
    registry.answerNext(422, LoopbackRegistry.error("422", "Creators are missing"));
    var ada = platform.somebody("ada", "developer", "researcher");
    var asset = ada.begins("materials", Samples.material("Stars", "星"));
    ada.puts(asset, "a.txt", Samples.utf8("text")).expect(201);

    ada.releases(asset);

    await(ada, asset, "failed");
    assertThat(platform.visitor().get(asset).content()).doesNotContain("Creators are missing");
    assertThat(ada.get(asset + "/export/bibtex").expect(200).content())
        .doesNotContain("doi = ")
        .contains(SITE);
  }

  @Test
  void credentials_without_all_they_need_are_said_at_the_start(@TempDir Path other) {
    assertThatThrownBy(
            () ->
                PlatformInThisJvm.start(
                    other.resolve("home"), Map.of("orrery.doi.prefix", "10.5072")))
        .hasStackTraceContaining("ORRERY_DOI_PASSWORD");
  }
}
