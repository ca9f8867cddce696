package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Samples;

/** Games: registered, released, found, played. */
public interface GameContract extends OnAShelf {

  private Caller atPlayOrigin() {
    return shelf().visitor().at(shelf().platform().playOrigin());
  }

  private static void assertSandboxed(Answer played) {
    assertThat(played.header("Content-Security-Policy"))
        .startsWith("sandbox allow-scripts")
        .doesNotContain("allow-same-origin", "allow-top-navigation", "allow-popups");
    assertThat(played.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(played.headers().allValues("Set-Cookie")).isEmpty();
  }

  private String released(String title, Map<String, byte[]> build) {
    var game = shelf().grace().begins("games", Samples.game(title, "轨道" + title));
    shelf().grace().puts(game, "build?unpack=true", Samples.zip(build)).expect(201);
    shelf().grace().releases(game);
    return game;
  }

  @Test
  default void a_game_is_registered_released_found_and_played_on_the_other_origin() {
    var page = Samples.utf8("<!doctype html><script src=\"game.js\"></script>");
    var script = Samples.utf8("document.title = 'playing'");
    var game = released("Orbitarium", Map.of("index.html", page, "game.js", script));
    var id = game.substring("/api/games/".length());
    shelf().grace().awaitsProcessing(game);

    var frame = shelf().visitor().get("/play/" + id + "/").expect(200);
    var played = atPlayOrigin().get("/played/" + id + "/1/build/index.html").expect(200);
    var playedScript = atPlayOrigin().get("/played/" + id + "/1/build/game.js").expect(200);

    assertThat(shelf().visitor().searches("orbitarium").list("hits").getFirst())
        .containsEntry("id", id)
        .containsEntry("type", "game");
    assertThat(frame.content())
        .contains("/played/" + id + "/1/build/index.html", "sandbox=\"allow-scripts")
        .doesNotContain("allow-same-origin");
    assertThat(frame.header("Content-Security-Policy"))
        .contains("frame-src http://127.0.0.1:" + shelf().platform().playPort());
    assertThat(played.body()).isEqualTo(page);
    assertThat(played.header("Content-Type")).startsWith("text/html");
    assertThat(playedScript.header("Content-Type")).contains("javascript");
    assertSandboxed(played);
    assertSandboxed(playedScript);
    atPlayOrigin()
        .get("/played/" + id + "/1/build/game.js", "If-None-Match", playedScript.header("ETag"))
        .expect(304);
  }

  @Test
  default void a_frame_without_origin_loads_what_its_game_asks_for() {
    var video = Samples.utf8("0123456789");
    var game =
        released("Framed", Map.of("index.html", Samples.utf8("<p>framed"), "a+b 1.mp4", video));
    var address = "/played/" + game.substring("/api/games/".length()) + "/1/build/a+b%201.mp4";

    var whole = atPlayOrigin().get(address, "Origin", "null", "Sec-Fetch-Site", "cross-site");
    var part = atPlayOrigin().get(address, "Origin", "null", "Range", "bytes=2-4").expect(206);

    assertThat(whole.expect(200).body()).isEqualTo(video);
    assertThat(whole.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(part.content()).isEqualTo("234");
    assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
    assertSandboxed(part);
    atPlayOrigin().get(address, "Range", "bytes=10-").expectProblem(416);
  }

  @Test
  default void each_origin_serves_only_what_is_its_own() {
    var game = released("Apart", Map.of("index.html", Samples.utf8("<p>apart")));
    var id = game.substring("/api/games/".length());

    shelf().visitor().get("/played/" + id + "/1/build/index.html").expectProblem(404);
    for (var path :
        new String[] {"/api/licenses", game, "/play/" + id + "/", "/health/readiness"}) {
      assertThat(atPlayOrigin().get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(shelf().visitor().get(game + "/files/build/index.html").header("Content-Type"))
        .isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  default void the_newest_release_that_can_be_played_is_played() {
    var game = released("Lasting", Map.of("index.html", Samples.utf8("<p>first")));
    var id = game.substring("/api/games/".length());
    shelf().grace().delete(game + "/draft/files/build/index.html").expect(204);
    shelf().grace().puts(game, "notes.txt", Samples.utf8("no build")).expect(201);
    shelf().grace().releases(game);

    assertThat(shelf().visitor().get("/play/" + id + "/").expect(200).content())
        .contains("/played/" + id + "/1/build/index.html");
    assertThat(shelf().visitor().get("/play/" + id + "/?release=2").status()).isEqualTo(404);
    shelf()
        .visitor()
        .get(shelf().magnetar().replace("/api/materials", "/play") + "/")
        .expectProblem(404);
  }
}
