package org.orrery.samples.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.samples.PlatformProblem;

/**
 * A game from its draft to a visitor's screen and away again, over HTTP, as all who take part do
 * it: a researcher, a developer, three curators, and a kiosk that goes on when the server is off.
 */
class WholePathTest {

  private static final String STARS = "name,magnitude\nSirius,-1.46\nCanopus,-0.74\n".repeat(20);
  private static final String PAGE =
      "<!doctype html><html><head><title>Stars</title></head><body>%s</body></html>";

  @TempDir private Path folder;

  @Test
  void a_game_comes_from_a_draft_to_a_kiosk_and_leaves_again() throws Exception {
    try (Museum museum = new Museum(folder.resolve("home"))) {
      museum.person("ada", "researcher");
      museum.person("rosa", "developer", "curator");
      String material = material(museum);
      String game = game(museum, material);

      claims(museum, game, material);
      String submission = judgedWithChanges(museum, game);
      judgedAgain(museum, game, submission);
      String digest = museum.as("grace").get(game).at("digest").text().replace("sha256:", "");
      museum.promoted(idOf(game), Map.of("release", 2));
      anotherByteIsNotPromoted(museum, game);

      playedWithoutAServer(museum, game, digest);
    }
  }

  private String material(Museum museum) throws Exception {
    String material =
        "/api/materials/"
            + museum
                .as("ada")
                .post(
                    "/api/materials",
                    Map.of(
                        "kind",
                        "dataset",
                        "title",
                        Map.of("en", "Bright stars", "zh", "亮星"),
                        "license",
                        "CC-BY-4.0",
                        "contributors",
                        List.of(Map.of("name", "Ada Lovelace"))))
                .at("id")
                .text();
    museum.as("ada").upload(material + "/draft/files/stars.csv", file(STARS.getBytes(UTF_8)));
    museum.as("ada").post(material + "/draft/release", Map.of());
    return idOf(material);
  }

  /** Registered, its build up as the zip of a Godot export, with the lock file of a pack. */
  private String game(Museum museum, String material) throws Exception {
    String game =
        "/api/games/"
            + museum
                .as("grace")
                .post(
                    "/api/games",
                    Map.of(
                        "title", Map.of("en", "Stars", "zh", "星"),
                        "summary", Map.of("en", "Find the brightest.", "zh", "找到最亮的星。"),
                        "license", "MIT",
                        "subjects", List.of("astronomy.stars"),
                        "languages", List.of("en", "zh")))
                .at("id")
                .text();
    museum.as("grace").upload(game + "/draft/files?unpack=true", file(build(museum, material)));
    museum.as("grace").post(game + "/draft/release", Map.of());

    assertThat(museum.as("grace").get(game + "/materials").at("materials").at(0).at("presence"))
        .extracting(presence -> presence.text())
        .isEqualTo("same");
    assertThat(museum.as("grace").get(game + "/rights?commercial=false").at("verdict").text())
        .isEqualTo("conditions");
    return game;
  }

  private static byte[] build(Museum museum, String material) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("index.html", PAGE.formatted("1").getBytes(UTF_8));
    files.put("index.js", "export const Engine = class {};".getBytes(UTF_8));
    files.put("index.wasm", new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
    files.put("index.pck", "GDPC".getBytes(UTF_8));
    files.put("index.audio.worklet.js", "/* */".getBytes(UTF_8));
    files.put("data/stars.csv", STARS.getBytes(UTF_8));
    files.put("materials.lock.json", lock(museum, material));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return zip.toByteArray();
  }

  private static byte[] lock(Museum museum, String material) throws Exception {
    String pack =
        museum
            .as("grace")
            .post(
                "/api/packs",
                Map.of(
                    "name", "Stars",
                    "items", List.of(Map.of("asset", material)),
                    "use", Map.of("commercial", false, "modified", false, "result", "open")))
            .at("id")
            .text();
    try (ZipInputStream archive =
        new ZipInputStream(
            museum
                .as("grace")
                .open("/api/packs/" + pack + "/archive", 0, Optional.empty())
                .body())) {
      for (ZipEntry entry = archive.getNextEntry(); ; entry = archive.getNextEntry()) {
        assertThat(entry).as("materials.lock.json in the pack").isNotNull();
        if (entry.getName().endsWith("materials.lock.json")) {
          return archive.readAllBytes();
        }
      }
    }
  }

  private static void claims(Museum museum, String game, String material) throws Exception {
    museum
        .as("grace")
        .post(
            game + "/claims",
            Map.of(
                "statement",
                Map.of("en", "Sirius is the brightest star of the night.", "zh", "天狼星是夜空最亮的星。"),
                "evidence",
                List.of(Map.of("asset", material))));
    museum
        .as("ada")
        .patch(
            game + "/claims/1",
            Map.of(
                "status", "supported", "source", Map.of("asset", material), "note", "So it is."));

    assertThat(museum.as("grace").get(game + "/claims").at("items").at(0).at("status").text())
        .isEqualTo("supported");
  }

  private static String judgedWithChanges(Museum museum, String game) throws Exception {
    String submission =
        "/api/submissions/"
            + museum.as("grace").post(game + "/submissions", Map.of("release", 1)).at("id").text();
    museum.as("vera").put(submission + "/reviews/me", Museum.review(2, "changes"));
    museum.as("anna").put(submission + "/reviews/me", Museum.review(2, "accept"));
    museum
        .as("vera")
        .post(
            submission + "/decision",
            Map.of("outcome", "changes-requested", "rationale", "Let it end by itself."));
    return submission;
  }

  /** The judges see what is new, differ, and a third decides. */
  private void judgedAgain(Museum museum, String game, String submission) throws Exception {
    museum
        .as("grace")
        .upload(game + "/draft/files/index.html", file(PAGE.formatted("2").getBytes(UTF_8)));
    museum.as("grace").post(game + "/draft/release", Map.of("notes", "It ends by itself."));
    museum.as("grace").post(game + "/submissions", Map.of("release", 2));

    assertThat(museum.as("vera").get(game + "/releases/2/changes").at("files").at("changed").at(0))
        .extracting(changed -> changed.at("after").at("path").text())
        .isEqualTo("index.html");
    museum.as("vera").put(submission + "/reviews/me", Museum.review(4, "accept"));
    museum.as("anna").put(submission + "/reviews/me", Museum.review(2, "accept"));
    Map<String, Object> accepted = Map.of("outcome", "accepted", "rationale", "It teaches.");
    assertThatThrownBy(() -> museum.as("vera").post(submission + "/decision", accepted))
        .isInstanceOfSatisfying(
            PlatformProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    museum.as("rosa").put(submission + "/reviews/me", Museum.review(3, "accept"));

    assertThat(museum.as("rosa").post(submission + "/decision", accepted).at("state").text())
        .isEqualTo("accepted");
  }

  private void anotherByteIsNotPromoted(Museum museum, String game) throws Exception {
    museum
        .as("grace")
        .upload(game + "/draft/files/index.html", file(PAGE.formatted("3").getBytes(UTF_8)));
    museum.as("grace").post(game + "/draft/release", Map.of());

    assertThatThrownBy(() -> museum.promoted(idOf(game), Map.of("release", 3)))
        .isInstanceOfSatisfying(
            PlatformProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  private void playedWithoutAServer(Museum museum, String game, String digest) throws Exception {
    String[] arguments = {museum.uri().toString(), "--folder", folder.resolve("kiosk").toString()};
    try (Kiosk kiosk = Kiosk.open(KioskOptions.of(arguments), Clock.systemUTC());
        GameServer games = new GameServer(kiosk, 0)) {
      kiosk.look();
      museum.shut();
      kiosk.look();

      assertThat(kiosk.games()).extracting(Playlist.Game::digest).containsExactly(digest);
      String base = games.origin() + "/" + kiosk.games().getFirst().digest() + "/";
      assertThat(got(base + "index.html").body()).contains("<body>2</body>");
      assertThat(got(base + "data/stars.csv").body()).isEqualTo(STARS);
      assertThat(got(base + "index.wasm").headers().firstValue("Content-Type"))
          .contains("application/wasm");

      museum.openAgain();
      museum.as("grace").post(game + "/withdrawal", Map.of("reason", "A star is wrong."));
      kiosk.look();

      assertThat(kiosk.games()).isEmpty();
    }
  }

  private static HttpResponse<String> got(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "sent", ".bytes"), bytes);
  }
}
