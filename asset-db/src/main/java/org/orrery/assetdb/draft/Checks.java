package org.orrery.assetdb.draft;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;

/**
 * What a depositor says beforehand of the bytes that they send. Bytes that turn out otherwise are
 * refused, and nothing is kept.
 *
 * @param length how many bytes there are
 * @param digests expected digest by algorithm: {@code SHA-256} or {@code SHA-512}
 */
public record Checks(OptionalLong length, Map<String, byte[]> digests) {

  public Checks {
    digests = Map.copyOf(digests);
  }

  /** Nothing is said beforehand. */
  public static Checks none() {
    return new Checks(OptionalLong.empty(), Map.of());
  }

  /**
   * A stream that is refused at its end, or past {@code most} bytes, unless it keeps what was said.
   */
  public InputStream watching(InputStream content, long most) {
    return new Watched(content, most);
  }

  private final class Watched extends FilterInputStream {

    private final long most;
    private final Map<String, MessageDigest> computations;
    private long count;

    Watched(InputStream content, long most) {
      super(content);
      this.most = most;
      this.computations = new java.util.HashMap<>();
      digests.keySet().forEach(algorithm -> computations.put(algorithm, computation(algorithm)));
    }

    private static MessageDigest computation(String algorithm) {
      try {
        return MessageDigest.getInstance(algorithm);
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalArgumentException(algorithm, e);
      }
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var read = super.read(bytes, offset, length);
      if (read < 0) {
        checkEnd();
        return read;
      }
      count += read;
      if (count > most) {
        throw new Refusal.TooLarge("A file has at most " + most + " bytes here.");
      }
      computations.values().forEach(computation -> computation.update(bytes, offset, read));
      return read;
    }

    private void checkEnd() {
      if (length().isPresent() && length().getAsLong() != count) {
        throw mismatch(count + " bytes came where " + length().getAsLong() + " were announced.");
      }
      for (var computation : computations.entrySet()) {
        var expected = digests.get(computation.getKey());
        var actual = computation.getValue().digest();
        if (!MessageDigest.isEqual(expected, actual)) {
          throw mismatch(
              "The "
                  + computation.getKey()
                  + " digest of the bytes that came is :"
                  + Base64.getEncoder().encodeToString(actual)
                  + ":, not the announced one.");
        }
      }
      computations.clear();
    }

    private static Refusal.Invalid mismatch(String detail) {
      return new Refusal.Invalid(
          "The bytes that came are not the bytes that were announced. Nothing was kept; send the file again.",
          List.of(new Violation("", detail)));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /**
   * Reads the value of a digest field, RFC 9530: {@code sha-256=:base64:, sha-512=:base64:};
   * unknown algorithms are passed over.
   */
  public static Map<String, byte[]> digestField(Optional<String> field) {
    var digests = new java.util.HashMap<String, byte[]>();
    for (var member : field.orElse("").split(",", -1)) {
      var equals = member.indexOf('=');
      if (equals < 0) {
        continue;
      }
      var value = member.substring(equals + 1).strip();
      var algorithm =
          switch (member.substring(0, equals).strip()) {
            case "sha-256" -> "SHA-256";
            case "sha-512" -> "SHA-512";
            default -> "";
          };
      if (!algorithm.isEmpty()) {
        digests.put(algorithm, decoded(value));
      }
    }
    return digests;
  }

  private static byte[] decoded(String value) {
    try {
      if (value.length() > 2 && value.startsWith(":") && value.endsWith(":")) {
        return Base64.getDecoder().decode(value.substring(1, value.length() - 1));
      }
    } catch (IllegalArgumentException e) {
      // Said below: one sentence serves both.
    }
    throw new Refusal.Invalid(
        new Violation("", "A digest field looks like this: sha-256=:<base64>: (RFC 9530)."));
  }
}
