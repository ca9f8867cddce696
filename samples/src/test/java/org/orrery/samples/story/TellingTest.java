package org.orrery.samples.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.samples.Loading;
import org.orrery.samples.Outcome;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.Sample;
import org.orrery.samples.SampleFolder;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.RealPlatform;
import org.orrery.samples.tree.Tree;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingTest {

  private final Path samples = Path.of("").toAbsolutePath();
  private Path told;
  private RealPlatform real;
  private PlatformClient anonymous;
  private Map<String, String> assets;

  /** The sample games and what they are made of, with the whole story told by halves. */
  @BeforeAll
  void tellTheStory(@TempDir Path folder) throws Exception {
    told = folder.resolve("told");
    real = new RealPlatform(folder.resolve("home"));
    anonymous = PlatformClient.at(real.uri());
    assets = load();
    Story story = Story.read(samples.resolve("story/story.yml"));
    int half = story.steps().size() / 2;
    Story broken = new Story(story.people(), withAFault(story.steps(), half));

    assertThatThrownBy(() -> telling().tell(broken, assets))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("step " + (half + 1));
    assertThat(telling().tell(story, assets)).isEqualTo(story.steps().size() - half);
  }

  @AfterAll
  void close() {
    real.close();
  }

  private static List<Step> withAFault(List<Step> steps, int at) {
    List<Step> broken = new ArrayList<>(steps);
    broken.set(
        at,
        new Step(
            "admin",
            Step.Method.POST,
            "/api/games/nothing-here/submissions",
            new Step.Json(Map.of()),
            Optional.empty()));
    return broken;
  }

  private Telling telling() {
    return new Telling(anonymous, RealPlatform.PASSWORD, Clock.systemUTC(), told);
  }

  private Map<String, String> load() throws Exception {
    List<Sample> games = SampleFolder.read(Shelf.GAMES, samples.resolve("games"));
    Set<String> wanted =
        games.stream()
            .flatMap(game -> game.field("materials").each())
            .map(material -> material.at("asset").text())
            .collect(Collectors.toSet());
    List<Sample> all =
        new ArrayList<>(
            SampleFolder.read(Shelf.MATERIALS, samples.resolve("materials")).stream()
                .filter(material -> wanted.contains(material.slug()))
                .toList());
    all.addAll(games);
    Map<String, String> ids = new LinkedHashMap<>();
    for (Outcome outcome : new Loading(real.asAdmin()).load(all, any -> {})) {
      assertThat(outcome).isInstanceOf(Outcome.OnServer.class);
      ids.put(outcome.sample().slug(), ((Outcome.OnServer) outcome).id());
    }
    return ids;
  }

  @Test
  void a_game_went_through_changes_and_was_accepted() throws Exception {
    Tree decisions = anonymous.get("/api/games/" + assets.get("star-finder") + "/decisions");

    assertThat(decisions.at("items").each().map(one -> one.at("decision").at("outcome").text()))
        .containsExactly("accepted", "changes-requested");
    assertThat(anonymous.get("/api/games/" + assets.get("star-finder")).at("release").number())
        .isEqualTo(2);
  }

  @Test
  void telling_it_again_sends_nothing() throws Exception {
    assertThat(telling().tell(Story.read(samples.resolve("story/story.yml")), assets)).isZero();
  }

  @Test
  void nobody_of_the_story_may_judge_afterwards() throws Exception {
    PlatformClient admin = real.asAdmin();

    for (Person person : Story.read(samples.resolve("story/story.yml")).people()) {
      List<String> said =
          admin
              .get("/api/audit?subject=" + person.handle() + "&limit=100")
              .at("items")
              .each()
              .map(entry -> entry.at("detail").text())
              .toList();
      assertThat(said.getFirst()).as(person.handle()).isEqualTo("developer");
    }
  }

  @Test
  void a_place_that_nobody_knows_is_named() {
    Places places = new Places(Map.of(), Clock.systemUTC().instant());

    assertThatThrownBy(() -> places.fill("/api/games/{moon}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{moon}");
  }

  @Test
  void days_are_counted_from_today() {
    Places places = new Places(Map.of(), Instant.parse("2026-11-29T23:00:00Z"));

    assertThat(places.fill("{today} {today+90} {today-30}"))
        .isEqualTo("2026-11-29 2027-02-27 2026-10-30");
  }

  @Test
  void a_step_without_a_request_is_refused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("story.yml"), "steps: [{by: admin}]");

    assertThatThrownBy(() -> Story.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("post, put or patch");
  }
}
