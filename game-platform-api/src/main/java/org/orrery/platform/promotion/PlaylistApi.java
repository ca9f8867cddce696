package org.orrery.platform.promotion;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.playlist.SigningKeys;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Refusing;

/** What kiosks pull: signed lists of what shows on a channel, with the digest of every file. */
@Controller("/api/playlists")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Promotion")
@Refusing
final class PlaylistApi {

  static final String SIGNATURE = "Playlist-Signature";

  private final Playlists playlists;
  private final SigningKeys keys;

  PlaylistApi(Playlists playlists, SigningKeys keys) {
    this.playlists = playlists;
    this.keys = keys;
  }

  @Get("/{channel}")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The playlist in canonical form (RFC 8785): exactly the bytes that are signed",
      headers =
          @Header(
              name = SIGNATURE,
              description = "JSON Web Signature with EdDSA, its payload left out: RFC 7515 F",
              schema = @Schema(type = "string")),
      content = @Content(schema = @Schema(ref = "#/components/schemas/Playlist")))
  @Operation(
      summary = "What shows on a channel, signed; the same to the byte while nothing changes",
      description = "Addresses of files are relative to this server. 304 with If-None-Match.")
  HttpResponse<?> playlist(@PathVariable String channel) {
    var signed = playlists.of(channel(channel));
    return answer(signed.payload(), MediaType.APPLICATION_JSON)
        .header(SIGNATURE, signed.detached());
  }

  @Get("/{channel}/jws")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "A JSON Web Signature in the general JSON serialization, RFC 7515 7.2.1",
      content =
          @Content(
              mediaType = "application/jose+json",
              schema = @Schema(ref = "#/components/schemas/SignedPlaylist")))
  @Operation(summary = "The same as one object: the signed bytes in base64url, and the signatures")
  HttpResponse<?> envelope(@PathVariable String channel) {
    return answer(
        Json.canonical(playlists.of(channel(channel)).general()), "application/jose+json");
  }

  @Get("/key")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "A JSON Web Key (RFC 8037) that carries its PEM form too",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PlaylistKey")))
  @Operation(summary = "The public half of the key that signs playlists")
  Map<String, Object> key() {
    var key = keys.current();
    var json = Playlists.jwk(key);
    json.put("pem", key.publicPem());
    return json;
  }

  private static MutableHttpResponse<byte[]> answer(byte[] body, String mediaType) {
    return HttpResponse.ok(body)
        .contentType(mediaType)
        .header(HttpHeaders.ETAG, EntityTags.quoted(Digest.of(body).hex()))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  private static Channel channel(String word) {
    try {
      return Channel.of(word);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound(String.valueOf(e.getMessage()));
    }
  }
}
