package org.orrery.platform.draft;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.draft.Chunk;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;

/** The header fields of tus, version 1.0.0 (https://tus.io/protocols/resumable-upload). */
@ServerFilter({"/api/uploads", "/api/uploads/**"})
final class Tus implements Ordered {

  static final String RESUMABLE = "Tus-Resumable";
  static final String VERSION = "1.0.0";
  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";
  static final String DEFER_LENGTH = "Upload-Defer-Length";
  static final String METADATA = "Upload-Metadata";
  static final String EXPIRES = "Upload-Expires";
  static final String CHECKSUM = "Upload-Checksum";
  static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
  static final String CHUNK_TYPE = "application/offset+octet-stream";

  private static final Map<String, Sum> SUMS =
      Map.of(
          "sha1", new Sum("SHA-1", 20),
          "sha256", new Sum("SHA-256", 32),
          "sha512", new Sum("SHA-512", 64),
          "md5", new Sum("MD5", 16));

  /** RFC 9110 section 5.6.7. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private record Sum(String name, int bytes) {}

  @Override
  public int getOrder() {
    return ServerFilterPhase.RENDERING.order();
  }

  @ResponseFilter
  void tellVersion(MutableHttpResponse<?> response) {
    response.header(RESUMABLE, VERSION);
  }

  /** What a server says of itself. */
  static Map<String, String> abilities(long mostBytes) {
    return Map.of(
        "Tus-Version",
        VERSION,
        "Tus-Extension",
        "creation,creation-with-upload,checksum,termination,expiration",
        "Tus-Max-Size",
        Long.toString(mostBytes),
        "Tus-Checksum-Algorithm",
        "sha1,sha256,sha512,md5");
  }

  /**
   * Lets a request pass that speaks this version.
   *
   * @throws ProblemException 412 where it does not
   */
  static void demandVersion(HttpRequest<?> request) {
    if (!VERSION.equals(request.getHeaders().get(RESUMABLE))) {
      throw new ProblemException(
          Problem.of(
              "tus-version",
              412,
              "Another version of tus is wanted",
              "Send “Tus-Resumable: " + VERSION + "”; no other version is spoken here."),
          Map.of("Tus-Version", VERSION));
    }
  }

  /**
   * Lets a request pass whose body is a chunk.
   *
   * @throws Refusal.Unsupported where it is of another type
   */
  static void demandChunkType(HttpRequest<?> request) {
    var type = request.getHeaders().get("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(CHUNK_TYPE)) {
      throw new Refusal.Unsupported("The bytes of an upload come as " + CHUNK_TYPE + ".");
    }
  }

  /** The length that is announced. */
  static long length(HttpRequest<?> request) {
    if (request.getHeaders().contains(DEFER_LENGTH)) {
      throw ProblemException.badRequest(
          "A length that is told later is not taken: send Upload-Length with the creation.");
    }
    return number(request, LENGTH);
  }

  /** The value of a field that is a number of bytes. */
  static long number(HttpRequest<?> request, String field) {
    var value = request.getHeaders().get(field);
    if (value == null || !value.matches("\\d+")) {
      throw ProblemException.badRequest(
          field + " is a number of bytes" + (value == null ? "; it is wanted here." : "."));
    }
    var digits = value.replaceFirst("^0+(?=.)", "");
    if (digits.length() > 18) {
      throw new Refusal.TooLarge(field + " is more than any file here has.");
    }
    return Long.parseLong(digits);
  }

  /** The bytes of the request, and what is said of them. */
  static Chunk chunk(HttpRequest<?> request, InputStream content) {
    var length = request.getHeaders().get("Content-Length");
    return new Chunk(
        content,
        length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length)),
        Optional.ofNullable(request.getHeaders().get(CHECKSUM)).map(Tus::checksum));
  }

  private static Chunk.Checksum checksum(String field) {
    var parts = field.strip().split("\\s+", -1);
    var sum = SUMS.get(parts[0]);
    if (sum == null) {
      throw ProblemException.badRequest(
          "The checksum's algorithm is none of sha1, sha256, sha512 and md5.");
    }
    try {
      var bytes = Base64.getDecoder().decode(parts.length == 2 ? parts[1] : "");
      if (bytes.length == sum.bytes()) {
        return new Chunk.Checksum(sum.name(), bytes);
      }
    } catch (IllegalArgumentException e) {
      // Said below: one sentence serves both.
    }
    throw ProblemException.badRequest(
        "Upload-Checksum is an algorithm, a space, and the digest in base64.");
  }

  /** A moment as header fields have it. */
  static String date(Instant instant) {
    return HTTP_DATE.format(instant);
  }
}
