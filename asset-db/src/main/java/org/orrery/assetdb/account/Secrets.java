package org.orrery.assetdb.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.orrery.assetdb.blob.Digest;

/** Secrets of 256 random bits, and the digests under which they are kept. */
final class Secrets {

  /** By this a leaked token is recognised. */
  static final String TOKEN_PREFIX = "orr_";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String digest(String secret) {
    return Digest.of(secret.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
