package org.orrery.platform.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.orrery.assetdb.blob.Digest;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.RawConversation;
import org.orrery.platform.running.Samples;

/** Uploads on the wire, as tus 1.0.0 has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UploadApiTest {

  private static final byte[] BYTES = Samples.utf8("id,magnitude\n1,-1.46\n");

  private final PlatformInThisJvm platform;
  private final Caller ada;
  private final Caller emmy;
  private String draft = "";

  UploadApiTest() throws IOException {
    platform = PlatformInThisJvm.start(Files.createTempDirectory("orrery-uploads"), Map.of());
    ada = platform.somebody("ada", "developer", "researcher");
    emmy = platform.somebody("emmy", "developer", "researcher");
  }

  @AfterAll
  void close() {
    platform.close();
  }

  @BeforeEach
  void begin_a_draft() {
    draft = ada.begins("materials", Samples.material("Uploaded", "上传"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String metadata(String... namesAndValues) {
    var metadata = new StringBuilder("asset " + base64(draft.substring(draft.length() - 11)));
    for (var i = 0; i < namesAndValues.length; i += 2) {
      metadata.append(',').append(namesAndValues[i]).append(' ');
      metadata.append(base64(namesAndValues[i + 1]));
    }
    return metadata.toString();
  }

  private static Answer send(
      Caller caller, String method, String address, byte[] body, String... headers) {
    var all = new ArrayList<>(List.of("Tus-Resumable", "1.0.0"));
    all.addAll(List.of(headers));
    return caller.send(
        method, address, BodyPublishers.ofByteArray(body), all.toArray(String[]::new));
  }

  private Answer create(long length, String metadata, String... headers) {
    var all = new ArrayList<>(List.of("Upload-Length", "" + length, "Upload-Metadata", metadata));
    all.addAll(List.of(headers));
    return send(ada, "POST", "/api/uploads", new byte[0], all.toArray(String[]::new));
  }

  private String created() {
    return create(BYTES.length, metadata("path", "stars.csv")).expect(201).header("Location");
  }

  private Answer patch(String upload, long offset, byte[] bytes, String... headers) {
    var all =
        new ArrayList<>(
            List.of(
                "Upload-Offset", "" + offset, "Content-Type", "application/offset+octet-stream"));
    all.addAll(List.of(headers));
    return send(ada, "PATCH", upload, bytes, all.toArray(String[]::new));
  }

  private Answer head(String upload) {
    return send(ada, "HEAD", upload, new byte[0]);
  }

  private List<Map<String, Object>> files() {
    return ada.get(draft + "/draft").expect(200).list("files");
  }

  private static String checksum(String name, String algorithm, byte[] bytes) {
    try {
      return name
          + " "
          + Base64.getEncoder().encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] part(int from, int to) {
    return java.util.Arrays.copyOfRange(BYTES, from, to);
  }

  @Test
  void options_tell_what_the_server_can() {
    var answer =
        platform.visitor().send("OPTIONS", "/api/uploads", BodyPublishers.noBody()).expect(204);

    assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(answer.header("Tus-Extension"))
        .contains("creation", "creation-with-upload", "checksum", "termination", "expiration");
    assertThat(answer.header("Tus-Max-Size")).isEqualTo("107374182400");
    assertThat(answer.header("Tus-Checksum-Algorithm")).contains("sha1", "sha256");
  }

  @Test
  void an_upload_in_parts_is_a_file_of_the_draft() {
    var created = create(BYTES.length, metadata("path", "data/星.csv", "filetype", "text/csv"));
    var upload = created.expect(201).header("Location");
    assertThat(created.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(created.header("Upload-Offset")).isEqualTo("0");
    assertThat(created.text("path")).isEqualTo("data/星.csv");

    var first = patch(upload, 0, part(0, 8)).expect(204);
    assertThat(first.header("Upload-Offset")).isEqualTo("8");
    assertThat(first.header("Tus-Resumable")).isEqualTo("1.0.0");
    var between = head(upload).expect(200);
    assertThat(between.header("Upload-Offset")).isEqualTo("8");
    assertThat(between.header("Upload-Length")).isEqualTo("" + BYTES.length);
    assertThat(between.header("Upload-Metadata"))
        .isEqualTo(metadata("path", "data/星.csv", "filetype", "text/csv"));
    assertThat(between.header("Cache-Control")).isEqualTo("no-store");
    assertThat(files()).isEmpty();
    patch(upload, 8, part(8, BYTES.length)).expect(204);

    assertThat(files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file).containsEntry("path", "data/星.csv");
              assertThat(file).containsEntry("mediaType", "text/csv");
              assertThat(file).containsEntry("digest", Digest.of(BYTES).toString());
            });
    assertThat(head(upload).expect(200).header("Upload-Offset")).isEqualTo("" + BYTES.length);
    assertThat(ada.get(upload).expect(200).json())
        .containsEntry("finished", true)
        .containsEntry("digest", Digest.of(BYTES).toString());
  }

  @Test
  void an_upload_says_when_it_expires() {
    var upload = created();

    var expires = head(upload).expect(200).header("Upload-Expires");

    assertThat(ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME))
        .isAfter(ZonedDateTime.now(ZoneOffset.UTC).plusDays(6));
  }

  @Test
  void the_first_bytes_may_come_with_the_creation() {
    var answer =
        send(
            ada,
            "POST",
            "/api/uploads",
            BYTES,
            "Upload-Length",
            "" + BYTES.length,
            "Upload-Metadata",
            metadata("filename", "by-name.csv"),
            "Content-Type",
            "application/offset+octet-stream");

    assertThat(answer.expect(201).header("Upload-Offset")).isEqualTo("" + BYTES.length);
    assertThat(files()).singleElement().hasFieldOrPropertyWithValue("path", "by-name.csv");
  }

  @Test
  void a_file_without_bytes_is_there_at_once() {
    create(0, metadata("path", "empty.txt")).expect(201);

    assertThat(files()).singleElement().hasFieldOrPropertyWithValue("size", 0);
  }

  @Test
  void a_zip_is_unpacked_where_that_was_asked_for() {
    var zip = Samples.zip(Map.of("index.html", BYTES, "a/b.js", BYTES));
    var upload =
        create(zip.length, metadata("path", "build", "unpack", "true"))
            .expect(201)
            .header("Location");

    patch(upload, 0, zip).expect(204);

    assertThat(files())
        .extracting(file -> file.get("path"))
        .containsExactlyInAnyOrder("build/index.html", "build/a/b.js");
  }

  @Test
  void the_same_creation_twice_makes_one_upload() {
    var first = create(9, metadata("path", "a"), "Idempotency-Key", draft).expect(201);
    var again = create(9, metadata("path", "a"), "Idempotency-Key", draft).expect(201);

    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    create(8, metadata("path", "a"), "Idempotency-Key", draft).expectProblem(422);
  }

  @Test
  void another_version_or_none_is_refused_with_those_that_are_spoken() {
    var upload = created();
    for (var version : List.of("0.2.2", "2.0.0", "")) {
      for (var request :
          List.of("POST /api/uploads", "PATCH " + upload, "DELETE " + upload, "HEAD " + upload)) {
        var words = request.split(" ", 2);
        var headers = version.isEmpty() ? new String[0] : new String[] {"Tus-Resumable", version};
        var answer = ada.send(words[0], words[1], BodyPublishers.noBody(), headers);

        assertThat(answer.expect(412).header("Tus-Version")).as(request).isEqualTo("1.0.0");
        if (!words[0].equals("HEAD")) {
          answer.expectProblem(412);
        }
      }
    }
  }

  @Test
  void a_chunk_has_its_media_type() {
    var upload = created();

    for (var type : List.of("application/octet-stream", "text/plain", "nonsense")) {
      send(ada, "PATCH", upload, BYTES, "Upload-Offset", "0", "Content-Type", type)
          .expectProblem(415);
    }
    send(ada, "PATCH", upload, BYTES, "Upload-Offset", "0").expectProblem(415);

    assertThat(head(upload).header("Upload-Offset")).isEqualTo("0");
  }

  @Test
  void a_chunk_goes_where_the_last_one_ended() {
    var upload = created();
    patch(upload, 0, part(0, 4)).expect(204);

    patch(upload, 0, part(0, 4)).expectProblem(409);
    patch(upload, 5, part(5, 6)).expectProblem(409);
    patch(upload, 999_999_999, part(5, 6)).expectProblem(409);

    assertThat(head(upload).header("Upload-Offset")).isEqualTo("4");
  }

  @Test
  void numbers_that_are_none_are_refused() {
    var upload = created();
    for (var offset : List.of("-1", "x", "1.5", "", "0x1")) {
      send(
              ada,
              "PATCH",
              upload,
              BYTES,
              "Upload-Offset",
              offset,
              "Content-Type",
              "application/offset+octet-stream")
          .expectProblem(400);
      send(
              ada,
              "POST",
              "/api/uploads",
              new byte[0],
              "Upload-Length",
              offset,
              "Upload-Metadata",
              metadata("path", "a"))
          .expectProblem(400);
    }
    send(ada, "POST", "/api/uploads", new byte[0], "Upload-Metadata", metadata("path", "a"))
        .expectProblem(400);
    send(
            ada,
            "POST",
            "/api/uploads",
            new byte[0],
            "Upload-Defer-Length",
            "1",
            "Upload-Metadata",
            metadata("path", "a"))
        .expectProblem(400);
  }

  @Test
  void what_is_too_large_is_refused_before_it_comes() {
    create(107_374_182_401L, metadata("path", "a")).expectProblem(413);
    create(Long.MAX_VALUE, metadata("path", "a")).expectProblem(413);
    send(
            ada,
            "POST",
            "/api/uploads",
            new byte[0],
            "Upload-Length",
            "9".repeat(40),
            "Upload-Metadata",
            metadata("path", "a"))
        .expectProblem(413);
    var upload = created();
    patch(upload, 0, new byte[BYTES.length + 1]).expectProblem(413);
    assertThat(head(upload).header("Upload-Offset")).isEqualTo("0");
  }

  @Test
  void a_chunk_whose_checksum_does_not_fit_is_dropped() {
    var upload = created();
    for (var wrong :
        List.of(
            checksum("sha1", "SHA-1", new byte[1]),
            checksum("sha256", "SHA-256", new byte[1]),
            checksum("sha512", "SHA-512", new byte[1]),
            checksum("md5", "MD5", new byte[1]))) {
      patch(upload, 0, part(0, 4), "Upload-Checksum", wrong).expectProblem(460);
    }
    for (var nonsense : List.of("sha1", "sha1 ***", "sha1 AAAA", "crc7 AAAA", "")) {
      patch(upload, 0, part(0, 4), "Upload-Checksum", nonsense).expectProblem(400);
    }
    assertThat(head(upload).header("Upload-Offset")).isEqualTo("0");

    patch(upload, 0, part(0, 4), "Upload-Checksum", checksum("sha1", "SHA-1", part(0, 4)))
        .expect(204);
    var rest = part(4, BYTES.length);
    patch(upload, 4, rest, "Upload-Checksum", checksum("sha256", "SHA-256", rest)).expect(204);
    assertThat(files())
        .singleElement()
        .hasFieldOrPropertyWithValue("digest", Digest.of(BYTES).toString());
  }

  @Test
  void bytes_that_are_not_what_was_announced_are_not_kept() {
    var right = Digest.of(BYTES);
    var wrong =
        create(BYTES.length, metadata("path", "a.csv", "sha256", Digest.of(new byte[1]).hex()))
            .expect(201)
            .header("Location");
    patch(wrong, 0, BYTES).expectProblem(422);
    head(wrong).expect(404);
    assertThat(files()).isEmpty();

    var upload =
        create(BYTES.length, metadata("path", "a.csv", "sha256", right.toString()))
            .expect(201)
            .header("Location");
    patch(upload, 0, BYTES).expect(204);
    assertThat(files()).hasSize(1);
    create(1, metadata("path", "a", "sha256", "abc")).expectProblem(422);
  }

  @Test
  void a_terminated_upload_is_gone() {
    var upload = created();
    patch(upload, 0, part(0, 4)).expect(204);

    send(ada, "DELETE", upload, new byte[0]).expect(204);

    head(upload).expect(404);
    patch(upload, 4, part(4, 6)).expectProblem(404);
    send(ada, "DELETE", upload, new byte[0]).expectProblem(404);
    assertThat(platform.home().resolve("uploads").resolve(id(upload))).doesNotExist();
  }

  private static String id(String upload) {
    return upload.substring("/api/uploads/".length());
  }

  @Test
  void clients_that_can_only_post_name_the_method() {
    var upload = created();

    send(
            ada,
            "POST",
            upload,
            part(0, 4),
            "X-HTTP-Method-Override",
            "PATCH",
            "Upload-Offset",
            "0",
            "Content-Type",
            "application/offset+octet-stream")
        .expect(204);
    assertThat(
            send(ada, "POST", upload, new byte[0], "X-HTTP-Method-Override", "HEAD")
                .header("Upload-Offset"))
        .isEqualTo("4");
    send(ada, "POST", upload, new byte[0], "X-HTTP-Method-Override", "PUT").expectProblem(405);
    send(ada, "POST", upload, new byte[0], "X-HTTP-Method-Override", "DELETE").expect(204);
    head(upload).expect(404);
  }

  @Test
  void the_open_ones_are_listed() {
    var upload = created();
    patch(upload, 0, part(0, 4)).expect(204);
    var asset = "/api/uploads?asset=" + draft.substring(draft.length() - 11);

    assertThat(ada.get(asset).expect(200).list("items"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one).containsEntry("url", upload).containsEntry("offset", 4);
              assertThat(one).containsEntry("path", "stars.csv").containsKey("expiresAt");
            });
    created();
    var first = ada.get(asset + "&limit=1").expect(200);
    assertThat(first.list("items")).hasSize(1);
    assertThat(ada.get(asset + "&limit=1&cursor=" + first.text("next")).expect(200).json())
        .doesNotContainKey("next");
    assertThat(emmy.get("/api/uploads").expect(200).list("items")).isEmpty();
    ada.get("/api/uploads?colour=red").expectProblem(400);
    platform.visitor().get("/api/uploads").expectProblem(401);
  }

  @Test
  void to_others_an_upload_does_not_exist() {
    var upload = created();

    send(emmy, "HEAD", upload, new byte[0]).expect(404);
    send(
            emmy,
            "PATCH",
            upload,
            BYTES,
            "Upload-Offset",
            "0",
            "Content-Type",
            "application/offset+octet-stream")
        .expectProblem(404);
    send(emmy, "DELETE", upload, new byte[0]).expectProblem(404);
    send(
            emmy,
            "POST",
            "/api/uploads",
            new byte[0],
            "Upload-Length",
            "1",
            "Upload-Metadata",
            metadata("path", "a"))
        .expectProblem(404);
    send(platform.visitor(), "PATCH", upload, BYTES).expectProblem(401);
    send(platform.visitor(), "POST", "/api/uploads", BYTES).expectProblem(401);
  }

  @Test
  void metadata_that_cannot_be_read_or_used_is_refused() {
    for (var nonsense : List.of("asset ***", "asset a b", ",", "asset  ", "asset 4Q==")) {
      assertThat(create(1, nonsense).status()).as(nonsense).isIn(400, 404, 422);
    }
    create(1, metadata("path", "a", "path", "b")).expectProblem(400);
    create(1, "path " + base64("a")).expectProblem(422);
    create(1, metadata()).expectProblem(422);
    create(1, metadata("path", "a", "unpack", "perhaps")).expectProblem(422);
    create(1, "asset " + base64("aaaaa-aaaaa") + ",path " + base64("a")).expectProblem(404);
    create(1, metadata("path", "a", "note", "x".repeat(5000))).expectProblem(413);
  }

  @Test
  void paths_that_could_lead_elsewhere_are_refused() {
    for (var path :
        List.of("../x", "a/../../x", "/x", "a//x", "x\u0000y", "x\\y", "x\u202Ey", "", "a/")) {
      assertThat(create(1, metadata("path", path)).expectProblem(422).pointers())
          .as(path)
          .contains("/path");
    }
  }

  @Test
  void what_came_before_the_line_was_cut_counts() throws IOException {
    var bytes = new byte[3_000_000];
    new Random(5).nextBytes(bytes);
    for (var b = 0; b < bytes.length; b++) {
      bytes[b] = (byte) ('a' + Math.floorMod(bytes[b], 26));
    }
    var upload = create(bytes.length, metadata("path", "cut.txt")).expect(201).header("Location");
    var half = new String(bytes, 0, 2_000_000, StandardCharsets.US_ASCII);
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(
          """
          PATCH %s HTTP/1.1
          Host: localhost
          Authorization: %s
          Tus-Resumable: 1.0.0
          Upload-Offset: 0
          Content-Type: application/offset+octet-stream
          Content-Length: %d

          """
                  .formatted(upload, ada.authorization(), bytes.length)
              + half);
      Patience.until(Duration.ofSeconds(10), () -> offset(upload) == half.length());
    }

    assertThat(offset(upload)).isEqualTo(half.length());
    Patience.until(
        Duration.ofSeconds(10),
        () ->
            patch(
                        upload,
                        half.length(),
                        java.util.Arrays.copyOfRange(bytes, half.length(), bytes.length))
                    .status()
                == 204);
    assertThat(files())
        .singleElement()
        .hasFieldOrPropertyWithValue("digest", Digest.of(bytes).toString());
  }

  private long offset(String upload) {
    return Long.parseLong(head(upload).expect(200).header("Upload-Offset"));
  }

  @Test
  void a_line_that_fell_silent_is_overtaken_and_one_that_speaks_is_not() throws IOException {
    var upload = created();
    try (var silent = RawConversation.with(platform.origin())) {
      silent.say(
          """
          PATCH %s HTTP/1.1
          Host: localhost
          Authorization: %s
          Tus-Resumable: 1.0.0
          Upload-Offset: 0
          Content-Type: application/offset+octet-stream
          Content-Length: %d

          id,m"""
              .formatted(upload, ada.authorization(), BYTES.length));
      Patience.until(Duration.ofSeconds(5), () -> offset(upload) == 4);

      patch(upload, 4, part(4, BYTES.length)).expectProblem(409);
      Patience.until(
          Duration.ofSeconds(10), () -> patch(upload, 4, part(4, BYTES.length)).status() == 204);
    }

    assertThat(files())
        .singleElement()
        .hasFieldOrPropertyWithValue("digest", Digest.of(BYTES).toString());
  }
}
