package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Judged;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.Samples;

/** Accepted games on channels, and the playlists that kiosks pull. */
public interface PromotionContract extends OnAShelf {

  private Judged accepted(String title) {
    return Judged.accepted(shelf().platform(), shelf().grace(), title, "<p>" + title);
  }

  @Test
  default void only_an_accepted_release_is_promoted_and_by_curators_alone() {
    var game = shelf().grace().begins("games", Samples.game("Unjudged", "未评审"));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>Unjudged")).expect(201);
    shelf().grace().releases(game);
    var unjudged = new Judged(game, 1, "");
    var accepted = accepted("Judged well");

    shelf().vera().post("/api/promotions", unjudged.on("school", Map.of())).expectProblem(409);
    shelf().grace().post("/api/promotions", accepted.on("school", Map.of())).expectProblem(403);
    shelf().visitor().post("/api/promotions", accepted.on("school", Map.of())).expectProblem(401);
    shelf().vera().post("/api/promotions", accepted.on("moon", Map.of())).expectProblem(422);
    var made =
        shelf()
            .vera()
            .post(
                "/api/promotions",
                accepted.on("school", Map.of("blurb", Map.of("en", "Play!", "zh", "来玩！"))))
            .expect(201);

    assertThat(made.json())
        .containsEntry("digest", accepted.digest())
        .containsEntry("state", "current");
    shelf().vera().post("/api/promotions", accepted.on("school", Map.of())).expectProblem(409);
    var seen = shelf().visitor().get("/api/promotions?channel=school&limit=100").expect(200);
    assertThat(seen.list("items")).anyMatch(item -> accepted.id().equals(item.get("game")));
    shelf().visitor().get("/api/promotions?channel=moon").expectProblem(400);
    shelf().visitor().get("/api/promotions?state=past").expectProblem(401);
  }

  @Test
  default void a_promotion_is_changed_and_ended_by_whoever_saw_its_state() {
    var at =
        shelf()
            .vera()
            .post("/api/promotions", accepted("Moved on").on("festival", Map.of()))
            .expect(201)
            .header("Location");
    var tag = shelf().vera().get(at).expect(200).header("ETag");

    shelf().vera().patch(at, Map.of("until", "2099-12-31")).expectProblem(428);
    shelf().vera().delete(at).expectProblem(428);
    var changed =
        shelf().vera().patch(at, Map.of("until", "2099-12-31"), "If-Match", tag).expect(200);
    assertThat(changed.text("until")).isEqualTo("2100-01-01T00:00:00Z");
    shelf().vera().delete(at, "If-Match", tag).expectProblem(412);
    shelf().vera().delete(at, "If-Match", changed.header("ETag")).expect(204);

    shelf().visitor().get(at).expectProblem(404);
    assertThat(shelf().vera().get("/api/promotions?state=past&limit=100").content())
        .contains(at.substring("/api/promotions/".length()));
    shelf().vera().send("POST", at + "/resumption", BodyPublishers.noBody()).expect(200);
    shelf().visitor().get(at).expect(200);
  }

  @Test
  default void a_planned_promotion_is_seen_by_curators_alone() {
    var at =
        shelf()
            .vera()
            .post(
                "/api/promotions", accepted("To come").on("exhibit", Map.of("from", "2098-01-01")))
            .expect(201)
            .header("Location");

    shelf().visitor().get(at).expectProblem(404);
    assertThat(shelf().visitor().get("/api/promotions?on=2098-02-01").expect(200).content())
        .doesNotContain("To come");
    assertThat(shelf().vera().get("/api/promotions?on=2098-02-01").expect(200).content())
        .contains("To come");
    assertThat(shelf().vera().get(at).expect(200).text("state")).isEqualTo("planned");
  }

  @Test
  default void a_playlist_is_signed_and_names_every_file_with_its_digest() throws Exception {
    var game = accepted("On the kiosk");
    shelf().vera().post("/api/promotions", game.on("kiosk", Map.of())).expect(201);

    var playlist = shelf().visitor().get("/api/playlists/kiosk").expect(200);

    var listed = listed(playlist, game);
    assertThat(listed).containsEntry("digest", game.digest()).containsEntry("entry", "index.html");
    var file = Answer.objects(listed, "files").getFirst();
    var bytes = shelf().visitor().get(String.valueOf(file.get("url"))).expect(200);
    assertThat(bytes.digest().toString()).isEqualTo(file.get("digest"));
    var compact = playlist.header("Playlist-Signature").split("\\.", -1);
    assertThat(isSigned(compact[0], playlist.body(), compact[2])).isTrue();
    playlist.body()[playlist.body().length / 2] ^= 1;
    assertThat(isSigned(compact[0], playlist.body(), compact[2])).isFalse();
  }

  @Test
  default void the_envelope_holds_the_same_bytes_and_a_good_signature() throws Exception {
    var envelope = shelf().visitor().get("/api/playlists/school/jws").expect(200);

    var payload = Base64.getUrlDecoder().decode(envelope.text("payload"));
    var signature = envelope.list("signatures").getFirst();
    assertThat(
            isSigned(
                String.valueOf(signature.get("protected")),
                payload,
                String.valueOf(signature.get("signature"))))
        .isTrue();
    assertThat(Json.object(new String(payload, StandardCharsets.UTF_8)))
        .containsEntry("channel", "school")
        .containsEntry("format", "orrery-playlist/1");
  }

  @Test
  default void a_playlist_keeps_its_tag_until_something_changes() {
    var game = accepted("Coming and going");
    var before = shelf().visitor().get("/api/playlists/festival").expect(200);
    shelf()
        .visitor()
        .get("/api/playlists/festival", "If-None-Match", before.header("ETag"))
        .expect(304);

    shelf().vera().post("/api/promotions", game.on("festival", Map.of())).expect(201);
    var with =
        shelf()
            .visitor()
            .get("/api/playlists/festival", "If-None-Match", before.header("ETag"))
            .expect(200);
    shelf().grace().post(game.address() + "/withdrawal", Map.of("reason", "A fault.")).expect(201);
    var without =
        shelf()
            .visitor()
            .get("/api/playlists/festival", "If-None-Match", with.header("ETag"))
            .expect(200);

    assertThat(with.content()).contains(game.digest());
    assertThat(without.content()).doesNotContain(game.digest());
    assertThat(sequence(with)).isGreaterThan(sequence(before));
    assertThat(sequence(without)).isGreaterThan(sequence(with));
    shelf().visitor().get("/api/playlists/moon").expectProblem(404);
  }

  @Test
  default void an_altered_build_is_not_on_the_playlist_and_an_expired_promotion_leaves() {
    var game = accepted("To the byte");
    var until = Instant.now().plusSeconds(2);
    shelf()
        .vera()
        .post("/api/promotions", game.on("exhibit", Map.of("until", until.toString())))
        .expect(201);
    shelf().grace().puts(game.address(), "index.html", Samples.utf8("<p>To the bytf")).expect(200);
    var altered = shelf().grace().releases(game.address()).text("digest");

    assertThat(shelf().visitor().get("/api/playlists/exhibit").content())
        .contains(game.digest())
        .doesNotContain(altered);
    Patience.until(
        Duration.ofSeconds(10),
        () -> !shelf().visitor().get("/api/playlists/exhibit").content().contains(game.digest()));
  }

  private static long sequence(Answer playlist) {
    return ((Number) Objects.requireNonNull(playlist.json().get("sequence"))).longValue();
  }

  private static Map<String, Object> listed(Answer playlist, Judged game) {
    List<Map<String, Object>> games = playlist.list("games");
    return games.stream()
        .filter(one -> game.id().equals(one.get("id")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(playlist.content()));
  }

  /** By the bare public key, as somebody would who has read RFC 8032 and RFC 7515 alone. */
  private boolean isSigned(String header, byte[] payload, String signature)
      throws GeneralSecurityException {
    var raw = Base64.getUrlDecoder().decode(shelf().visitor().get("/api/playlists/key").text("x"));
    var isOdd = (raw[raw.length - 1] & 0x80) != 0;
    raw[raw.length - 1] &= 0x7f;
    for (var low = 0; low < raw.length / 2; low++) {
      var high = raw.length - 1 - low;
      var kept = raw[low];
      raw[low] = raw[high];
      raw[high] = kept;
    }
    var key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new EdECPublicKeySpec(
                    NamedParameterSpec.ED25519, new EdECPoint(isOdd, new BigInteger(1, raw))));
    var verification = Signature.getInstance("Ed25519");
    verification.initVerify(key);
    var input = header + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
    verification.update(input.getBytes(StandardCharsets.US_ASCII));
    return verification.verify(Base64.getUrlDecoder().decode(signature));
  }
}
