package org.orrery.samples.kiosk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key whose signatures count.
 *
 * @param x its 32 bytes in base64url, as in a JSON Web Key
 */
record TrustedKey(String x) {

  /** What stands before the 32 bytes in the form that Java reads: RFC 8410, section 4. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int RAW_BYTES = 32;

  TrustedKey {
    key(x);
  }

  private static PublicKey key(String x) {
    try {
      byte[] raw = Base64.getUrlDecoder().decode(x);
      if (raw.length != RAW_BYTES) {
        throw new IllegalArgumentException("“" + x + "” is no Ed25519 key in base64url");
      }
      byte[] encoded = new byte[PREFIX.length + RAW_BYTES];
      System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
      System.arraycopy(raw, 0, encoded, PREFIX.length, RAW_BYTES);
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("“" + x + "” is no Ed25519 key", e);
    }
  }

  /** Whether the signature over the text is this key's. */
  boolean signed(String text, byte[] signature) {
    try {
      Signature verification = Signature.getInstance("Ed25519");
      verification.initVerify(key(x));
      verification.update(text.getBytes(StandardCharsets.US_ASCII));
      return verification.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // Not even of the form of a signature.
    }
  }
}
