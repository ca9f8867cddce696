package org.orrery.samples.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.samples.tree.Tree;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KioskTest {

  private static final String PAGE =
      "<!doctype html><html><head><title>Stars</title></head><body>Stars</body></html>";

  @TempDir Path folder;
  private Museum museum;
  private Relay relay;
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  void furnish(@TempDir Path home) throws Exception {
    museum = new Museum(home);
  }

  @BeforeEach
  void connect() throws Exception {
    relay = new Relay(museum.uri());
  }

  @AfterEach
  void disconnect() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    open.clear();
    relay.close();
    museum.clear();
  }

  @AfterAll
  void leave() {
    museum.close();
  }

  private String[] arguments(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(relay.uri().toString());
    arguments.add("--folder");
    arguments.add(folder.resolve("kiosk").toString());
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private Kiosk kiosk(String... more) throws IOException {
    Kiosk kiosk = Kiosk.open(KioskOptions.of(arguments(more)), Clock.systemUTC());
    open.add(kiosk);
    return kiosk;
  }

  private static String trouble(Kiosk kiosk) {
    return kiosk.status().trouble().orElse("");
  }

  private static List<String> titles(Kiosk kiosk) {
    return kiosk.games().stream().map(game -> String.valueOf(game.title().get("en"))).toList();
  }

  @Test
  void it_pulls_what_is_promoted_and_goes_on_when_the_server_is_off() throws Exception {
    String game =
        museum.acceptedGame("Stars", Map.of("index.html", PAGE, "data/a.txt", "one star"));
    museum.promoted(game, Map.of());
    Kiosk kiosk = kiosk();

    assertThat(kiosk.look()).isInstanceOf(Syncing.Outcome.InStep.class);
    relay.forget();
    kiosk.look();
    assertThat(relay.asked()).containsExactly("/api/playlists/kiosk/jws");
    museum.shut();
    kiosk.look();

    assertThat(titles(kiosk)).containsExactly("Stars");
    assertThat(kiosk.status().json()).containsEntry("inStep", false).containsEntry("games", 1);
    try (GameServer games = new GameServer(kiosk, 0)) {
      String base = games.origin() + "/" + kiosk.games().getFirst().digest();
      assertThat(got(base + "/data/a.txt").body()).isEqualTo("one star");
      assertThat(got(base + "/index.html").body())
          .contains("<head><script src=\"/orrery-kiosk.js\"></script>", "Stars");
      assertThat(got(base + "/elsewhere").statusCode()).isEqualTo(404);
    }
    museum.openAgain();
  }

  @Test
  void after_a_restart_without_a_server_it_shows_what_it_had() throws Exception {
    museum.promoted(museum.acceptedGame("Stars", Map.of("index.html", PAGE)), Map.of());
    try (Kiosk kiosk = Kiosk.open(KioskOptions.of(arguments()), Clock.systemUTC())) {
      kiosk.look();
    }
    relay.cut(true);

    Kiosk again = kiosk();
    again.verify();
    again.look();

    assertThat(titles(again)).containsExactly("Stars");
    assertThat(trouble(again)).isNotEmpty();
  }

  @Test
  void a_withdrawn_game_and_an_expired_promotion_leave_at_the_next_look() throws Exception {
    String withdrawn = museum.acceptedGame("Withdrawn", Map.of("index.html", PAGE + "1"));
    String expiring = museum.acceptedGame("Expiring", Map.of("index.html", PAGE + "2"));
    museum.promoted(withdrawn, Map.of());
    museum.promoted(expiring, Map.of("until", Instant.now().plusSeconds(4).toString()));
    Kiosk kiosk = kiosk();
    kiosk.look();
    assertThat(titles(kiosk)).containsExactly("Withdrawn", "Expiring");

    museum
        .as("grace")
        .post("/api/games/" + withdrawn + "/withdrawal", Map.of("reason", "A fault."));
    kiosk.look();
    assertThat(titles(kiosk)).doesNotContain("Withdrawn");
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!kiosk.games().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(200);
      kiosk.look();
    }

    assertThat(titles(kiosk)).isEmpty();
    try (var files = Files.list(folder.resolve("kiosk/files"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_broken_line_is_gone_on_with_from_where_it_broke() throws Exception {
    String large = "star ".repeat(60_000);
    museum.promoted(
        museum.acceptedGame("Stars", Map.of("index.html", PAGE, "large.txt", large)), Map.of());
    Kiosk kiosk = kiosk();
    relay.breakOffAfter(100_000);

    kiosk.look();
    assertThat(trouble(kiosk)).isNotEmpty();
    assertThat(titles(kiosk)).isEmpty();
    kiosk.look();
    relay.breakOffAfter(Integer.MAX_VALUE);
    relay.forget();
    kiosk.look();

    assertThat(titles(kiosk)).containsExactly("Stars");
    assertThat(relay.asked())
        .anyMatch(asked -> asked.contains("large.txt") && asked.contains(" bytes="));
  }

  @Test
  void a_tampered_file_is_dropped_and_the_old_list_stays() throws Exception {
    museum.promoted(museum.acceptedGame("Old", Map.of("index.html", PAGE)), Map.of());
    Kiosk kiosk = kiosk();
    kiosk.look();
    museum.promoted(museum.acceptedGame("New", Map.of("index.html", PAGE + "!")), Map.of());
    relay.meddle((path, body) -> path.contains("/files/") ? altered(body) : body);

    kiosk.look();

    assertThat(trouble(kiosk)).contains("another digest");
    assertThat(titles(kiosk)).containsExactly("Old");
    relay.meddle((path, body) -> body);
    kiosk.look();
    assertThat(titles(kiosk)).containsExactly("Old", "New");
  }

  private static byte[] altered(byte[] body) {
    byte[] other = body.clone();
    if (other.length > 0) {
      other[other.length / 2] ^= 1;
    }
    return other;
  }

  @Test
  void a_list_that_was_altered_or_is_of_another_key_is_refused() throws Exception {
    museum.promoted(museum.acceptedGame("Stars", Map.of("index.html", PAGE)), Map.of());
    Kiosk kiosk = kiosk();
    kiosk.look();
    museum.promoted(museum.acceptedGame("More", Map.of("index.html", PAGE + "!")), Map.of());
    relay.meddle((path, body) -> path.endsWith("/jws") ? withAnotherPayload(body) : body);

    kiosk.look();

    assertThat(trouble(kiosk)).contains("no signature of it is of the key");
    assertThat(titles(kiosk)).containsExactly("Stars");
    relay.meddle((path, body) -> body);
    Kiosk other =
        Kiosk.open(
            KioskOptions.of(
                relay.uri().toString(),
                "--folder",
                folder.resolve("other").toString(),
                "--key",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
            Clock.systemUTC());
    open.add(other);
    other.look();
    assertThat(trouble(other)).contains("no signature of it is of the key");
  }

  private static byte[] withAnotherPayload(byte[] envelope) {
    if (envelope.length == 0) {
      return envelope;
    }
    try {
      String text = new String(envelope, StandardCharsets.UTF_8);
      String payload = Tree.ofJson(text).at("payload").text();
      String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
      String other =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(json.replace("More", "Mare").getBytes(StandardCharsets.UTF_8));
      return text.replace(payload, other).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_older_list_is_refused_however_well_it_is_signed() throws Exception {
    String game = museum.acceptedGame("Stars", Map.of("index.html", PAGE));
    museum.promoted(game, Map.of());
    AtomicReference<byte[]> old = new AtomicReference<>(new byte[0]);
    relay.meddle(
        (path, body) -> {
          if (path.endsWith("/jws") && body.length > 0) {
            old.set(body);
          }
          return body;
        });
    Kiosk kiosk = kiosk();
    kiosk.look();
    museum.as("grace").post("/api/games/" + game + "/withdrawal", Map.of("reason", "A fault."));
    byte[] before = old.get();
    relay.meddle((path, body) -> body);
    kiosk.look();
    assertThat(titles(kiosk)).isEmpty();
    museum.promoted(museum.acceptedGame("Other", Map.of("index.html", PAGE + "!")), Map.of());
    relay.meddle((path, body) -> path.endsWith("/jws") ? before : body);

    kiosk.look();

    assertThat(trouble(kiosk)).contains("has seen");
    assertThat(titles(kiosk)).isEmpty();
  }

  @Test
  void a_new_key_of_the_server_is_learnt_from_the_old_one() throws Exception {
    museum.promoted(museum.acceptedGame("Stars", Map.of("index.html", PAGE)), Map.of());
    Kiosk kiosk = kiosk();
    kiosk.look();
    Path keys = museum.home().resolve("keys");
    museum.shut();
    Files.move(keys.resolve("playlist.pem"), keys.resolve("playlist-previous.pem"));
    museum.openAgain();

    kiosk.look();
    kiosk.look();

    assertThat(trouble(kiosk)).isEmpty();
    assertThat(titles(kiosk)).containsExactly("Stars");
    assertThat(Files.readString(folder.resolve("kiosk/trusted-key")))
        .isEqualTo(museum.as("grace").get("/api/playlists/key").at("x").text());
  }

  @Test
  void what_is_changed_on_the_disk_is_fetched_anew() throws Exception {
    museum.promoted(museum.acceptedGame("Stars", Map.of("index.html", PAGE)), Map.of());
    Kiosk kiosk = kiosk();
    kiosk.look();
    Path file = kiosk.file(kiosk.games().getFirst().files().getFirst());
    Files.writeString(file, PAGE.replace("Stars", "Stors"));

    kiosk.verify();
    assertThat(titles(kiosk)).isEmpty();
    kiosk.look();

    assertThat(titles(kiosk)).containsExactly("Stars");
    assertThat(Files.readString(file)).isEqualTo(PAGE);
  }

  @Test
  void looked_at_once_it_says_how_it_went() throws Exception {
    museum.promoted(museum.acceptedGame("Stars", Map.of("index.html", PAGE)), Map.of());

    assertThat(run("--once")).startsWith("0 In step with the server: 1 games");
    relay.cut(true);
    assertThat(run("--once")).startsWith("1 ").contains("1 games stay as they were");
    assertThat(run("--once", "--folder", folder.resolve("empty").toString())).startsWith("3 ");
    assertThat(run("--never")).startsWith("2 kiosk knows no “--never”");
  }

  private String run(String... more) throws InterruptedException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = Kiosk.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments(more));
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_page_from_elsewhere_gets_nothing_and_compressed_files_say_so() throws Exception {
    museum.promoted(
        museum.acceptedGame(
            "Stars", Map.of("index.html", PAGE, "b/game.wasm.br", "not really", "v.txt", "0123")),
        Map.of());
    Kiosk kiosk = kiosk();
    kiosk.look();
    try (GameServer games = new GameServer(kiosk, 0);
        Screen screen = new Screen(kiosk, games, 0)) {
      String base = games.origin() + "/" + kiosk.games().getFirst().digest();

      HttpResponse<String> packed = got(base + "/b/game.wasm.br");
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("br");
      assertThat(packed.headers().firstValue("Content-Type")).contains("application/wasm");
      HttpResponse<String> part = got(base + "/v.txt", "Range", "bytes=1-2");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("12");
      assertThat(got(screen.origin().replace("127.0.0.1", "localhost") + "/list").body())
          .contains("Stars");
      assertThat(got(screen.origin() + "/status", "Accept", "text/html").body())
          .contains("<table>", "inStep");
      assertThat(got(screen.origin() + "/status").body()).contains("\"inStep\":true");
    }
  }

  private static HttpResponse<String> got(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
