package org.orrery.samples;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.samples.tree.Tree;

class SamplesTest {

  private static final Path FOLDER = Path.of("").toAbsolutePath();
  private static final long LARGEST_TOTAL = 28L * 1024 * 1024;
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(astronomy|physics|chemistry|biology|earth-science|mathematics|medicine|technology|"
              + "history-of-science)\\.[a-z-]+");

  private final List<Sample> materials;
  private final List<Sample> games;

  SamplesTest() throws IOException {
    materials = SampleFolder.read(Shelf.MATERIALS, FOLDER.resolve("materials"));
    games = SampleFolder.read(Shelf.GAMES, FOLDER.resolve("games"));
  }

  @Test
  void there_are_many_materials_of_all_eight_kinds_and_three_games() {
    assertThat(materials).hasSizeGreaterThanOrEqualTo(48);
    assertThat(materials.stream().map(sample -> sample.field("kind").text()).collect(toSet()))
        .containsExactlyInAnyOrder(
            "model", "image", "audio", "video", "dataset", "map", "document", "software");
    assertThat(games).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void every_sample_says_what_it_is_in_english_and_in_chinese() {
    assertThat(all())
        .allSatisfy(
            sample -> {
              for (String field : List.of("title", "description")) {
                assertThat(sample.field(field).at("en").text()).as(sample.slug()).isNotBlank();
                assertThat(sample.field(field).at("zh").text())
                    .as(sample.slug())
                    .containsPattern(CHINESE);
              }
            });
  }

  @Test
  void every_sample_names_its_license_people_and_subjects() {
    assertThat(all())
        .allSatisfy(
            sample -> {
              assertThat(sample.field("license").text()).as(sample.slug()).isNotBlank();
              assertThat(sample.attribution()).as(sample.slug()).isNotBlank();
              assertThat(sample.field("contributors").each())
                  .as(sample.slug())
                  .isNotEmpty()
                  .allSatisfy(person -> assertThat(person.at("name").text()).isNotBlank());
              assertThat(sample.field("subjects").each().map(Tree::text))
                  .as(sample.slug())
                  .isNotEmpty()
                  .allMatch(subject -> SUBJECT.matcher(subject).matches());
            });
  }

  @Test
  void every_material_has_its_source_and_year() {
    assertThat(materials)
        .allSatisfy(
            sample -> {
              assertThat(sample.field("source").text()).as(sample.slug()).startsWith("https://");
              assertThat(sample.field("year").number()).as(sample.slug()).isBetween(1600.0, 2026.0);
            });
  }

  @Test
  void every_file_is_listed_and_every_listed_file_is_there() throws IOException {
    for (Sample sample : materials) {
      Path folder = FOLDER.resolve("materials").resolve(sample.slug());
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(
                files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("sample.yml")))
            .as(sample.slug())
            .containsExactlyInAnyOrderElementsOf(
                sample.files().stream().map(Sample.SampleFile::path).toList());
      }
    }
  }

  @Test
  void all_samples_together_stay_small_enough_for_a_repository() {
    long total =
        all().stream()
            .flatMap(sample -> sample.files().stream())
            .mapToLong(SamplesTest::size)
            .sum();

    assertThat(total).isLessThan(LARGEST_TOTAL);
  }

  @Test
  void the_credits_agree_with_the_samples() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("CREDITS.md"))).isEqualTo(Credits.of(FOLDER));
  }

  @Test
  void games_use_only_materials_that_are_here() {
    Set<String> slugs = materials.stream().map(Sample::slug).collect(toSet());

    assertThat(games)
        .allSatisfy(
            game ->
                assertThat(game.field("materials").each().map(link -> link.at("asset").text()))
                    .as(game.slug())
                    .isNotEmpty()
                    .allMatch(slugs::contains));
  }

  @Test
  void a_game_starts_at_its_index_page() {
    assertThat(games)
        .allSatisfy(
            game ->
                assertThat(game.files().stream().map(Sample.SampleFile::path))
                    .as(game.slug())
                    .contains("index.html"));
  }

  @Test
  void games_ask_nothing_of_other_servers_and_store_nothing() {
    Pattern reachesOut =
        Pattern.compile(
            "https?://|\\bfetch\\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts|import\\(|"
                + "localStorage|sessionStorage|indexedDB|document\\.cookie|(src|href)=\"//");

    assertThat(games.stream().flatMap(game -> game.files().stream()))
        .allSatisfy(
            file ->
                // Pictures too: what is sought are bytes of ASCII.
                assertThat(Files.readString(file.source(), StandardCharsets.ISO_8859_1))
                    .as(file.source().toString())
                    .doesNotContainPattern(reachesOut));
  }

  private List<Sample> all() {
    return Stream.concat(materials.stream(), games.stream()).toList();
  }

  private static long size(Sample.SampleFile file) {
    try {
      return Files.size(file.source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
