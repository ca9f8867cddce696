package org.orrery.samples.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.orrery.samples.tree.Tree;

/**
 * A playlist with its signatures: a JSON Web Signature in the general JSON serialization, RFC 7515
 * section 7.2.1, signed with EdDSA, RFC 8037.
 */
final class Envelope {

  private final Tree json;

  private Envelope(Tree json) {
    this.json = json;
  }

  static Envelope read(String text) throws UntrustedException {
    try {
      return new Envelope(Tree.ofJson(text));
    } catch (IOException e) {
      throw new UntrustedException("what came is no signed playlist");
    }
  }

  /**
   * The playlist, where one of the signatures is the key's.
   *
   * @throws UntrustedException where none is
   */
  Playlist opened(TrustedKey key) throws UntrustedException {
    String payload = json.at("payload").text();
    for (Tree signature : json.at("signatures").each().toList()) {
      if (isSigned(key, payload, signature)) {
        return Playlist.read(
            new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
      }
    }
    throw new UntrustedException("no signature of it is of the key that this kiosk trusts");
  }

  private static boolean isSigned(TrustedKey key, String payload, Tree signature) {
    String header = signature.at("protected").text();
    try {
      Tree named =
          Tree.ofJson(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8));
      // A header that demands what we do not know must be refused: section 4.1.11.
      return named.at("alg").text().equals("EdDSA")
          && !named.at("crit").isThere()
          && key.signed(
              header + "." + payload,
              Base64.getUrlDecoder().decode(signature.at("signature").text()));
    } catch (IOException | IllegalArgumentException e) {
      return false; // Not even of the form of a signature.
    }
  }
}
