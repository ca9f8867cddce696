package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.Samples;

/** Builds as engines make them, how they are served, and what players say of them. */
public interface PlayContract extends OnAShelf {

  String UNITYS_BROTLI = "k\u008d\0UnityWeb Compressed Content (brotli)";

  private Caller atPlayOrigin() {
    return shelf().visitor().at(shelf().platform().playOrigin());
  }

  private String aGame(String title, Map<String, byte[]> files) {
    var game = shelf().grace().begins("games", Samples.game(title, "构建" + title));
    shelf().grace().puts(game, "web?unpack=true", Samples.zip(files)).expect(201);
    shelf().grace().releases(game);
    return game;
  }

  private static String played(String game, String path) {
    return "/played/" + game.substring("/api/games/".length()) + "/1/web/" + path;
  }

  private static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Samples.utf8(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What Godot and Unity write, in small. */
  private String aGameOfEngines(String title) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("index.html", Samples.utf8("<!doctype html><title>x</title>"));
    files.put("index.js", Samples.utf8("let a = 1"));
    files.put("module.mjs", Samples.utf8("export {}"));
    files.put("index.wasm", new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
    files.put("index.pck", Samples.utf8("GDPC0123456789"));
    files.put("Build/x.framework.js.gz", gzip("let b = 2"));
    files.put("Build/x.wasm.br", Samples.utf8("not for us to judge"));
    files.put("Build/x.data.unityweb", gzip("data"));
    files.put("Build/y.data.unityweb", UNITYS_BROTLI.getBytes(StandardCharsets.ISO_8859_1));
    files.put("Build/z.data.unityweb", Samples.utf8("plain"));
    files.put("stars.csv.gz", gzip("1,2"));
    files.put("图片/星 空.json", Samples.utf8("{}"));
    return aGame(title, files);
  }

  @Test
  default void files_of_engines_are_served_as_engines_ask_for() {
    var game = aGameOfEngines("Engines");

    for (var expected :
        List.of(
            "index.js text/javascript; charset=utf-8 -",
            "module.mjs text/javascript; charset=utf-8 -",
            "index.wasm application/wasm -",
            "index.pck application/octet-stream -",
            "Build/x.framework.js.gz text/javascript; charset=utf-8 gzip",
            "Build/x.wasm.br application/wasm br",
            "Build/x.data.unityweb application/octet-stream gzip",
            "Build/y.data.unityweb application/octet-stream br",
            "Build/z.data.unityweb application/octet-stream -",
            "stars.csv.gz application/gzip -")) {
      var path = expected.substring(0, expected.indexOf(' '));
      var coding = expected.substring(expected.lastIndexOf(' ') + 1);
      var answer = atPlayOrigin().get(played(game, path) + "?v=1", "Accept-Encoding", "gzip, br");

      assertThat(answer.expect(200).header("Content-Type"))
          .as(path)
          .isEqualTo(
              expected.substring(path.length() + 1, expected.length() - coding.length() - 1));
      assertThat(answer.headers().firstValue("Content-Encoding").orElse("-"))
          .as(path)
          .isEqualTo(coding);
      assertThat(answer.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
      assertThat(answer.header("Connection-Allowlist")).isEqualTo("(response-origin)");
    }
    atPlayOrigin().get(played(game, Shelf.inAddress("图片/星 空.json"))).expect(200);
  }

  @Test
  default void what_is_packed_comes_whole_and_only_to_who_unpacks_it() {
    var game = aGameOfEngines("Packed");
    var script = played(game, "Build/x.framework.js.gz");
    var packed = gzip("let b = 2");

    var whole = atPlayOrigin().get(script, "Accept-Encoding", "gzip", "Range", "bytes=0-3");

    assertThat(whole.expect(200).body()).isEqualTo(packed);
    assertThat(whole.header("Accept-Ranges")).isEqualTo("none");
    assertThat(whole.header("Vary")).contains("Accept-Encoding");
    atPlayOrigin().get(script, "Accept-Encoding", "br").expectProblem(406);
    atPlayOrigin().get(script, "Accept-Encoding", "gzip;q=0, *").expectProblem(406);
    atPlayOrigin().get(script, "Accept-Encoding", "*").expect(200);
    atPlayOrigin().get(script).expect(200);
    atPlayOrigin()
        .get(played(game, "Build/x.wasm.br"), "Accept-Encoding", "gzip")
        .expectProblem(406);
    var unity =
        atPlayOrigin().get(played(game, "Build/x.data.unityweb"), "Accept-Encoding", "identity");
    assertThat(unity.expect(200).headers().firstValue("Content-Encoding")).isEmpty();
    atPlayOrigin()
        .get(script, "Accept-Encoding", "gzip", "If-None-Match", whole.header("ETag"))
        .expect(304);
  }

  @Test
  default void a_played_page_opened_by_itself_leads_to_the_page_with_the_frame() {
    var game = aGameOfEngines("Alone");
    var id = game.substring("/api/games/".length());

    var answer = atPlayOrigin().get(played(game, "index.html"), "Sec-Fetch-Dest", "document");

    assertThat(answer.expect(303).header("Location"))
        .isEqualTo(shelf().platform().origin() + "/play/" + id + "/?release=1");
    atPlayOrigin().get(played(game, ""), "Sec-Fetch-Dest", "iframe").expect(200);
  }

  @Test
  default void the_page_around_a_game_is_isolated_and_a_kiosk_gets_the_frame_alone() {
    var id = aGameOfEngines("Around").substring("/api/games/".length());

    var page = shelf().visitor().get("/play/" + id + "/?lang=zh").expect(200);
    var bare = shelf().visitor().get("/play/" + id + "/?bare").expect(200);

    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "form-action 'none'")
        .doesNotContain("unsafe");
    assertThat(page.content()).contains("构建Around", "?lang=zh", "cross-origin-isolated", "全屏");
    assertThat(bare.content()).contains("<iframe").doesNotContain("<script", "<button");
  }

  @Test
  default void builds_are_told_release_by_release() {
    var game = aGameOfEngines("Told");
    shelf()
        .grace()
        .puts(game, "hopper-win64.zip", Samples.zip(Map.of("a", new byte[9])))
        .expect(201);
    shelf().grace().delete(game + "/draft/files/web?folder=true").expect(204);
    shelf().grace().releases(game);

    var first = shelf().visitor().get(game + "/builds?release=1").expect(200).list("items");
    var newest = shelf().visitor().get(game + "/builds").expect(200).list("items");

    assertThat(first)
        .singleElement()
        .satisfies(
            build ->
                assertThat(build)
                    .containsEntry("platform", "web")
                    .containsEntry("kind", "page")
                    .containsEntry("entry", "web/index.html")
                    .containsEntry("engine", "godot")
                    .containsEntry("files", 12));
    assertThat(newest)
        .singleElement()
        .satisfies(
            build ->
                assertThat(build)
                    .containsEntry("platform", "windows")
                    .containsEntry("kind", "archive"));
    shelf().visitor().get(Objects.toString(newest.getFirst().get("url"))).expect(200);
    shelf().visitor().get(Objects.toString(first.getFirst().get("url"))).expect(200);
    assertThat(shelf().visitor().get(game.substring(4) + "?release=1").content())
        .contains("/play/");
    assertThat(shelf().visitor().get(game.substring(4)).content()).contains("Download for Windows");
    shelf()
        .visitor()
        .get(shelf().magnetar().replace("materials", "games") + "/builds")
        .expectProblem(404);
  }

  @ParameterizedTest
  @CsvSource({"true, 204, 404", "false, 204, 200"})
  default void a_zip_sent_by_tus_replaces_a_folder_where_it_says_so(
      boolean replace, int status, int left) {
    var game = shelf().grace().begins("games", Samples.game("Anew", "替换" + replace));
    shelf().grace().puts(game, "web/old.js", Samples.utf8("old")).expect(201);
    shelf().grace().puts(game, "notes.txt", Samples.utf8("notes")).expect(201);
    var zip = Samples.zip(Map.of("index.html", Samples.utf8("<p>new")));
    var said =
        "asset %s,path %s,unpack %s,replace %s"
            .formatted(
                base64(game.substring("/api/games/".length())),
                base64("web"),
                base64("true"),
                base64(String.valueOf(replace)));
    var begun = upload("POST", "/api/uploads", new byte[0], "Upload-Length", zip.length, said);

    var sent = upload("PATCH", begun.expect(201).header("Location"), zip, "Upload-Offset", 0, said);

    assertThat(sent.status()).isEqualTo(status);
    assertThat(shelf().grace().get(game + "/draft").content())
        .contains("web/index.html", "notes.txt");
    assertThat(shelf().grace().get(game + "/draft").content().contains("web/old.js"))
        .isEqualTo(left == 200);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(Samples.utf8(text));
  }

  private Answer upload(
      String method, String path, byte[] bytes, String name, long number, String said) {
    return shelf()
        .grace()
        .send(
            method,
            path,
            java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes),
            "Tus-Resumable",
            "1.0.0",
            name,
            Long.toString(number),
            "Upload-Metadata",
            said,
            "Content-Type",
            "application/offset+octet-stream");
  }

  @Test
  default void only_a_folder_is_replaced_never_a_whole_draft() {
    var game = shelf().grace().begins("games", Samples.game("Whole", "整体"));
    var zip = Samples.zip(Map.of("index.html", Samples.utf8("<p>new")));

    shelf().grace().puts(game, ".?unpack=true&replace=true", zip).expectProblem(422);
    shelf().grace().puts(game, "a.zip?replace=true", zip).expectProblem(422);
    shelf().grace().puts(game, "web?unpack=true&replace=true", zip).expect(201);
    shelf().grace().delete(game + "/draft/files/nothing?folder=true").expectProblem(404);
  }

  @Test
  default void a_problem_is_reported_by_a_visitor_and_settled_by_the_depositor() {
    var game = aGameOfEngines("Troubled");
    var reports = game + "/problem-reports";

    var made =
        shelf()
            .visitor()
            .post(reports, Map.of("reason", "sound", "text", "It is silent.", "release", 1))
            .expect(201);

    assertThat(made.json()).containsEntry("number", 1).containsEntry("state", "open");
    assertThat(shelf().grace().get(reports).list("items"))
        .singleElement()
        .satisfies(report -> assertThat(report).containsEntry("text", "It is silent."));
    shelf().visitor().get(reports).expectProblem(401);
    shelf().ada().get(reports).expectProblem(404);
    shelf().ada().patch(reports + "/1", Map.of("state", "resolved")).expectProblem(404);
    shelf().vera().get(reports).expect(200);
    assertThat(shelf().grace().get("/api/me/notices").content()).contains("problem-reported");
    shelf().grace().patch(reports + "/1", Map.of("state", "resolved")).expect(200);
    assertThat(shelf().grace().get(reports).list("items")).isEmpty();
    assertThat(shelf().grace().get(reports + "?state=resolved").list("items")).hasSize(1);
    shelf().grace().patch(reports + "/1", Map.of("state", "lost")).expectProblem(422);
    shelf().grace().get(reports + "?state=lost").expectProblem(400);
  }

  @Test
  default void a_play_is_counted_once_where_the_page_of_the_game_is_loaded() {
    var game = aGameOfEngines("Counted play");
    for (var twice = 0; twice < 2; twice++) {
      loads(game, "index.html", UsageContract.FIREFOX);
      loads(game, "index.html", UsageContract.GOOGLEBOT);
    }
    atPlayOrigin().get(played(game, "index.js"), "User-Agent", UsageContract.CHROME).expect(200);
    var tag = atPlayOrigin().head(played(game, "index.html")).header("ETag");
    atPlayOrigin()
        .get(
            played(game, "index.html"),
            "User-Agent",
            UsageContract.CHROME,
            "Sec-Fetch-Mode",
            "navigate",
            "If-None-Match",
            tag)
        .expect(304);

    Patience.until(
        Duration.ofSeconds(40),
        () ->
            Answer.object(shelf().visitor().get(game + "/usage").expect(200).json(), "plays")
                .equals(Map.of("people", 2, "machines", 0, "total", 2)));
  }

  private void loads(String game, String path, String browser) {
    atPlayOrigin()
        .get(
            played(game, path),
            "User-Agent",
            browser,
            "Sec-Fetch-Mode",
            "navigate",
            "Sec-Fetch-Dest",
            "iframe")
        .expect(200);
  }
}
