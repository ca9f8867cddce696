package org.orrery.samples.kiosk;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.samples.PlatformClient;

/**
 * The whole platform in this JVM, with a developer and curators; it can be shut and opened again.
 */
final class Museum implements AutoCloseable {

  private static final String PASSWORD = "a brass orrery turns slowly";
  private static final List<String> SCOPES = List.of("read", "deposit", "curate", "admin");

  private final Path home;
  private final int port = freePort();
  private final Map<String, PlatformClient> people = new HashMap<>();
  private final List<String> promotions = new ArrayList<>();
  private ApplicationContext context;

  Museum(Path home) throws IOException, InterruptedException {
    this.home = home;
    this.context = started();
    for (String handle : List.of("vera", "anna")) {
      person(handle, "developer", "curator");
    }
    person("grace", "developer");
  }

  private ApplicationContext started() throws IOException {
    ApplicationContext opened =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "orrery.home",
                    home.toString(),
                    "orrery.host",
                    "127.0.0.1",
                    "orrery.port",
                    port,
                    "orrery.play.port",
                    freePort(),
                    "orrery.indexer.workers",
                    0,
                    "orrery.admin.password",
                    PASSWORD))
            .deduceEnvironment(false)
            .banner(false)
            .start();
    opened.getBean(EmbeddedServer.class).start();
    return opened;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Makes an account that has these roles. */
  void person(String handle, String... roles) throws IOException, InterruptedException {
    PlatformClient visitor = PlatformClient.at(uri());
    visitor.post(
        "/api/accounts",
        Map.of(
            "handle", handle,
            "email", handle + "@museum.example",
            "displayName", handle,
            "password", PASSWORD));
    signedIn("admin").put("/api/accounts/" + handle + "/roles", Map.of("roles", List.of(roles)));
    people.put(handle, signedIn(handle));
  }

  private PlatformClient signedIn(String handle) throws IOException, InterruptedException {
    PlatformClient visitor = PlatformClient.at(uri());
    return visitor.with(
        visitor.signIn(handle, PASSWORD, "test", SCOPES, Instant.now().plusSeconds(3600)).token());
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Path home() {
    return home;
  }

  /** The somebody of the handle. */
  PlatformClient as(String handle) {
    PlatformClient person = people.get(handle);
    if (person == null) {
      throw new IllegalArgumentException("Nobody is called " + handle);
    }
    return person;
  }

  /** Nobody is there any more. */
  void shut() {
    context.close();
  }

  void openAgain() throws IOException {
    context = started();
  }

  /** A released game of these files, accepted by two curators; its id. */
  String acceptedGame(String title, Map<String, String> files)
      throws IOException, InterruptedException {
    String game =
        as("grace")
            .post(
                "/api/games",
                Map.of(
                    "title", Map.of("en", title, "zh", "游戏" + title),
                    "summary", Map.of("en", "About " + title, "zh", "关于" + title),
                    "license", "MIT",
                    "subjects", List.of("astronomy.stars"),
                    "languages", List.of("en", "zh")))
            .at("id")
            .text();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path bytes = Files.createTempFile("game", ".bytes");
      Files.writeString(bytes, file.getValue());
      as("grace").upload("/api/games/" + game + "/draft/files/" + file.getKey(), bytes);
      Files.delete(bytes);
    }
    as("grace").post("/api/games/" + game + "/draft/release", Map.of());
    accept(game);
    return game;
  }

  private void accept(String game) throws IOException, InterruptedException {
    String submission =
        "/api/submissions/"
            + as("grace")
                .post("/api/games/" + game + "/submissions", Map.of("release", 1))
                .at("id")
                .text();
    for (String curator : List.of("vera", "anna")) {
      as(curator).put(submission + "/reviews/me", review(3, "accept"));
    }
    as("vera")
        .post(submission + "/decision", Map.of("outcome", "accepted", "rationale", "It teaches."));
  }

  /** A review that gives every criterion the same score and lets every gate pass. */
  static Map<String, Object> review(int score, String recommendation) {
    Map<String, Object> scores = new LinkedHashMap<>();
    for (String criterion :
        List.of("accuracy", "learning", "engagement", "accessibility", "robustness", "exhibit")) {
      scores.put(criterion, score);
    }
    return Map.of(
        "gates",
        Map.of("license", "pass", "age", "pass", "safety", "pass", "runs", "pass"),
        "scores",
        scores,
        "recommendation",
        recommendation,
        "comment",
        "So I see it.");
  }

  /** Puts the game on the kiosks, with other fields besides; where the promotion is. */
  String promoted(String game, Map<String, Object> more) throws IOException, InterruptedException {
    Map<String, Object> json = new HashMap<>(Map.of("release", 1, "channel", "kiosk"));
    json.putAll(more);
    json.put("game", game);
    String at = "/api/promotions/" + as("vera").post("/api/promotions", json).at("id").text();
    promotions.add(at);
    return at;
  }

  /** Nothing is promoted any more. */
  void clear() throws IOException, InterruptedException {
    for (String at : promotions) {
      // Whatever has become of it: what is over already is told so, and that is well.
      as("vera").exchange("DELETE", at, BodyPublishers::noBody, Map.of("If-Match", "*"));
    }
    promotions.clear();
  }

  @Override
  public void close() {
    context.close();
  }
}
