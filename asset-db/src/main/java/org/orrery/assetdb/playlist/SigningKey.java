package org.orrery.assetdb.playlist;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.orrery.assetdb.blob.Digest;

/** An Ed25519 key (RFC 8032) that signs. */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int RAW_BYTES = 32;
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  /** A new one. */
  static SigningKey random() {
    try {
      return new SigningKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The one that stands in a PEM file, as {@code openssl genpkey -algorithm ed25519} writes it; any
   * other text is an IllegalArgumentException.
   */
  static SigningKey read(String pem) {
    var begin = pem.indexOf(BEGIN);
    var end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("There is no private key in PEM");
    }
    try {
      var encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
      return of(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("It is no Ed25519 key", e);
    }
  }

  /**
   * PKCS #8 holds the seed alone, and the JDK derives the public half only while it generates a
   * pair: so it is made to generate this very one.
   */
  private static SigningKey of(PrivateKey key) throws GeneralSecurityException {
    var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
    var generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
    var pair = generator.generateKeyPair();
    if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
      throw new IllegalStateException("This JDK does not take an Ed25519 seed as it is given");
    }
    return new SigningKey(pair);
  }

  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /** The signature, 64 bytes, always the same for the same message. */
  public byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half as {@code x} of a JSON Web Key, RFC 8037 section 2. */
  public String x() {
    var encoded = pair.getPublic().getEncoded();
    return URL.encodeToString(
        Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
  }

  /** Its name: the thumbprint of the JSON Web Key, RFC 7638. */
  public String id() {
    var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x() + "\"}";
    return URL.encodeToString(
        HexFormat.of().parseHex(Digest.of(members.getBytes(StandardCharsets.US_ASCII)).hex()));
  }

  /** The public half as PEM. */
  public String publicPem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + LINES.encodeToString(pair.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** The private half as PEM. */
  String privatePem() {
    return BEGIN + "\n" + LINES.encodeToString(pair.getPrivate().getEncoded()) + "\n" + END + "\n";
  }
}
