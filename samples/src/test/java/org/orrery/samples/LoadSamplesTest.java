package org.orrery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.samples.tree.Tree;

class LoadSamplesTest {

  private static final Map<String, String> PASSWORD =
      Map.of("ORRERY_ADMIN_PASSWORD", "a long password");

  private final TinyPlatform platform = new TinyPlatform();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir private Path folder;

  LoadSamplesTest() throws IOException {}

  @BeforeEach
  void aMaterialAndAGame() throws IOException {
    write(
        "materials/moon/sample.yml",
        """
        kind: image
        title: {en: The Moon, zh: 月球}
        license: CC0-1.0
        source: https://example.org/moon
        attribution: Nobody
        files:
          - {path: 'near side.txt', role: main, license: CC-BY-4.0}
          - path: far/side.txt
        """);
    write("materials/moon/near side.txt", "grey");
    write("materials/moon/far/side.txt", "grey too");
    write(
        "games/landing/sample.yml",
        """
        title: {en: Landing, zh: 着陆}
        license: Apache-2.0
        attribution: Nobody
        materials: [{asset: moon, modified: true}]
        """);
    write("games/landing/build/index.html", "<!doctype html>");
  }

  @AfterEach
  void closePlatform() {
    platform.close();
  }

  @Test
  void every_sample_is_released_with_its_files() throws Exception {
    int exitCode = load();

    assertThat(exitCode).as(output()).isZero();
    TinyPlatform.Asset moon = platform.titled("The Moon");
    assertThat(moon.released).isTrue();
    assertThat(moon.files).containsOnlyKeys("near side.txt", "far/side.txt");
    assertThat(moon.description).doesNotContainKeys("files", "attribution");
    assertThat(moon.details).containsOnlyKeys("near side.txt");
    assertThat(platform.titled("Landing").files).containsOnlyKeys("index.html");
    assertThat(output()).contains("[  1/2] moon", "2 loaded, 0 already there, 0 failed");
  }

  @Test
  void a_game_names_its_materials_by_id_and_release() throws Exception {
    load();

    Tree link = Tree.over(platform.titled("Landing").description).at("materials").at(0);
    assertThat(link.at("asset").text()).isEqualTo(platform.titled("The Moon").id);
    assertThat(link.at("release").number()).isEqualTo(1);
    assertThat(link.at("modified").text()).isEqualTo("true");
  }

  @Test
  void what_is_there_already_is_left_alone() throws Exception {
    load();

    int exitCode = load();

    assertThat(exitCode).isZero();
    assertThat(platform.assets).hasSize(2);
    assertThat(output()).contains("0 loaded, 2 already there, 0 failed");
  }

  @Test
  void what_search_does_not_find_yet_is_known_by_its_key() throws Exception {
    platform.searchWorks = false;
    load();

    load();

    assertThat(platform.assets).hasSize(2);
    assertThat(output()).contains("0 loaded, 2 already there, 0 failed");
  }

  @Test
  void a_busy_server_is_waited_for() throws Exception {
    platform.refusals.add(429);
    platform.refusals.add(503);

    assertThat(load()).isZero();
  }

  @Test
  void a_failure_is_told_and_concerns_its_sample_alone() throws Exception {
    write("materials/empty/sample.yml", "title: {en: Nothing, zh: 无}\nfiles: []\n");

    int exitCode = load();

    assertThat(exitCode).isEqualTo(1);
    assertThat(output())
        .contains("2 loaded, 0 already there, 1 failed")
        .contains("409: Not ready - /files: at least one is needed");
  }

  @Test
  void a_game_whose_material_failed_is_not_loaded() throws Exception {
    Files.delete(folder.resolve("materials/moon/near side.txt"));

    int exitCode = load();

    assertThat(exitCode).isEqualTo(1);
    assertThat(output()).contains("its material moon is not on the server");
  }

  @Test
  void the_token_is_withdrawn_at_the_end() throws Exception {
    load();

    assertThat(platform.calls.getLast()).isEqualTo("DELETE /api/tokens/1");
  }

  @Test
  void a_token_from_a_file_needs_no_password() throws Exception {
    write("token", "orr_secret\n");

    int exitCode =
        loader(Map.of())
            .run(
                "--server", platform.uri().toString(),
                "--materials", folder.resolve("materials").toString(),
                "--token-file", folder.resolve("token").toString());

    assertThat(exitCode).as(output()).isZero();
    assertThat(platform.calls).noneMatch(call -> call.contains("/api/tokens"));
  }

  @Test
  void a_wrong_password_is_said_plainly() throws Exception {
    int exitCode = run(Map.of("ORRERY_ADMIN_PASSWORD", "wrong"));

    assertThat(exitCode).isEqualTo(2);
    assertThat(output()).contains("could not begin").contains("Wrong handle or password");
  }

  @Test
  void an_unknown_option_is_named() throws Exception {
    assertThat(loader(PASSWORD).run("--colour", "red")).isEqualTo(2);
    assertThat(output()).contains("unknown option --colour").contains("usage:");
  }

  private int load() throws InterruptedException {
    return run(PASSWORD);
  }

  private int run(Map<String, String> environment) throws InterruptedException {
    return loader(environment)
        .run(
            "--server", platform.uri().toString(),
            "--materials", folder.resolve("materials").toString(),
            "--games", folder.resolve("games").toString());
  }

  private LoadSamples loader(Map<String, String> environment) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneOffset.UTC);
    return new LoadSamples(
        environment, clock, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
