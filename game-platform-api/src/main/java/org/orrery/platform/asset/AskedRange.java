package org.orrery.platform.asset;

import io.micronaut.http.HttpHeaders;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;

/** Reads the header {@code Range}, RFC 9110 section 14. */
final class AskedRange {

  private static final Pattern SPEC = Pattern.compile("(\\d*)-(\\d*)");
  private static final String UNIT = "bytes=";

  private AskedRange() {}

  /**
   * The one part of so many bytes that the field asks for. Empty, for the whole, where it asks for
   * several parts or makes no sense.
   *
   * @throws ProblemException 416 where there is no such part
   */
  static Optional<ByteRange> of(String field, long size) {
    if (!field.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
      return Optional.empty();
    }
    var parts =
        Arrays.stream(field.substring(UNIT.length()).split(",", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    var spec = SPEC.matcher(parts.size() == 1 ? parts.getFirst() : "");
    if (!spec.matches() || spec.group(1).isEmpty() && spec.group(2).isEmpty()) {
      return Optional.empty();
    }
    return spec.group(1).isEmpty()
        ? suffix(number(spec.group(2)), size)
        : between(number(spec.group(1)), spec.group(2), size);
  }

  private static Optional<ByteRange> suffix(long length, long size) {
    if (length == 0) {
      throw unsatisfiable(size);
    }
    var given = Math.min(length, size);
    // Content-Range cannot tell of no bytes, so the last of none is the whole of none.
    return size == 0 ? Optional.empty() : Optional.of(new ByteRange(size - given, given));
  }

  private static Optional<ByteRange> between(long first, String lastDigits, long size) {
    var last = lastDigits.isEmpty() ? Long.MAX_VALUE : number(lastDigits);
    if (last < first) {
      return Optional.empty();
    }
    if (first >= size) {
      throw unsatisfiable(size);
    }
    return Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }

  /** However many digits there are: what is larger than any file is just that. */
  private static long number(String digits) {
    return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }

  private static ProblemException unsatisfiable(long size) {
    return new ProblemException(
        Problem.of(
            "range-not-satisfiable", 416, "There is no such part", "It has " + size + " bytes."),
        Map.of(HttpHeaders.CONTENT_RANGE, "bytes */" + size, HttpHeaders.ACCEPT_RANGES, "bytes"));
  }
}
