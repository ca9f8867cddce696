package org.orrery.assetdb.draft;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The next bytes of an upload.
 *
 * @param content read to its end or its failure, and not closed
 * @param length how many there are, where that is known beforehand
 * @param checksum what they must come to; then all of them count or none
 */
public record Chunk(InputStream content, OptionalLong length, Optional<Checksum> checksum) {

  /** A chunk of which nothing is known beforehand. */
  public static Chunk of(InputStream content) {
    return new Chunk(content, OptionalLong.empty(), Optional.empty());
  }

  /** A digest that bytes must have. */
  public static final class Checksum {

    private final MessageDigest computation;
    private final byte[] expected;

    /** A digest of the algorithm, named as Java names it. */
    public Checksum(String algorithm, byte[] expected) {
      try {
        this.computation = MessageDigest.getInstance(algorithm);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalArgumentException(algorithm, e);
      }
      this.expected = expected.clone();
    }

    void add(byte[] bytes, int length) {
      computation.update(bytes, 0, length);
    }

    boolean fits() {
      return MessageDigest.isEqual(computation.digest(), expected);
    }
  }
}
