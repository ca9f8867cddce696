package org.orrery.platform.promotion;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.playlist.Issuing;
import org.orrery.assetdb.playlist.SigningKey;
import org.orrery.assetdb.playlist.SigningKeys;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Programme;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.asset.FileUrls;

/**
 * Writes down what shows on a channel, and signs it as JSON Web Signatures (RFC 7515, RFC 8037).
 */
@Singleton
final class Playlists {

  static final String FORMAT = "orrery-playlist/1";

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final Programme programme;
  private final Releases releases;
  private final Issuing issuing;
  private final SigningKeys keys;
  private final Clock clock;

  Playlists(
      Programme programme, Releases releases, Issuing issuing, SigningKeys keys, Clock clock) {
    this.programme = programme;
    this.releases = releases;
    this.issuing = issuing;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A playlist with its signatures.
   *
   * @param payload canonical JSON (RFC 8785): exactly the bytes that are signed
   */
  record Signed(byte[] payload, List<Signature> signatures) {

    /** The current key's signature, as a compact serialization without its payload (appendix F). */
    String detached() {
      var first = signatures.getFirst();
      return first.header() + ".." + first.signature();
    }

    /** Payload and all signatures in one object: the general JSON serialization, section 7.2.1. */
    Map<String, Object> general() {
      var json = new LinkedHashMap<String, Object>();
      json.put("payload", URL.encodeToString(payload));
      json.put("signatures", signatures.stream().map(Signature::json).toList());
      return json;
    }
  }

  /** One signature: the protected header and the signature itself, both in base64url. */
  record Signature(String header, String signature) {
    Map<String, Object> json() {
      return Map.of("protected", header, "signature", signature);
    }
  }

  /** The playlist of the channel as it is now; the same to the byte while nothing changes. */
  Signed of(Channel channel) {
    var content = new LinkedHashMap<String, Object>();
    content.put("format", FORMAT);
    content.put("channel", channel.word());
    content.put("key", jwk(keys.current()));
    content.put(
        "games", programme.showing(channel, clock.instant()).stream().map(this::game).toList());
    var issue = issuing.issue(channel, Digest.of(Json.canonical(content)));
    content.put("sequence", issue.sequence());
    content.put("issuedAt", issue.issuedAt().toString());
    content.put("validUntil", issue.validUntil().toString());
    return signed(Json.canonical(content));
  }

  private Signed signed(byte[] payload) {
    var signatures = new ArrayList<Signature>();
    for (var key : keys.all()) {
      var header =
          URL.encodeToString(
              Json.canonical(
                  Map.of("alg", "EdDSA", "kid", key.id(), "typ", "orrery-playlist+json")));
      var input = (header + "." + URL.encodeToString(payload)).getBytes(StandardCharsets.US_ASCII);
      signatures.add(new Signature(header, URL.encodeToString(key.sign(input))));
    }
    return new Signed(payload, List.copyOf(signatures));
  }

  /** The public half of the key as a JSON Web Key. */
  static Map<String, Object> jwk(SigningKey key) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kty", "OKP");
    json.put("crv", "Ed25519");
    json.put("alg", "EdDSA");
    json.put("use", "sig");
    json.put("kid", key.id());
    json.put("x", key.x());
    return json;
  }

  private Map<String, Object> game(Promotion promotion) {
    var release = releases.find(promotion.game(), promotion.release()).orElseThrow();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", release.asset().value());
    json.put("release", release.number());
    json.put("digest", release.digest().toString());
    json.put("title", release.description().title().byLanguage());
    if (release.description() instanceof GameDescription game) {
      json.put("blurb", blurb(promotion, game).byLanguage());
      json.put("languages", game.languages());
      game.ages().ifPresent(ages -> json.put("ages", span(ages)));
      game.minutes().ifPresent(minutes -> json.put("minutes", span(minutes)));
    }
    release.playFolder().ifPresent(folder -> json.put("entry", folder + "index.html"));
    json.put("files", release.files().stream().map(file -> file(release, file)).toList());
    return json;
  }

  private static LocalizedText blurb(Promotion promotion, GameDescription game) {
    return promotion.blurb().isEmpty() ? game.summary() : promotion.blurb();
  }

  private static Map<String, Object> span(GameDescription.Span span) {
    var json = new LinkedHashMap<String, Object>();
    span.from().ifPresent(from -> json.put("from", from));
    span.to().ifPresent(to -> json.put("to", to));
    return json;
  }

  private static Map<String, Object> file(Release release, AssetFile file) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", file.path().value());
    json.put("size", file.size());
    json.put("digest", file.digest().toString());
    json.put("mediaType", file.mediaType());
    json.put("url", FileUrls.of(release, file.path()));
    return json;
  }
}
