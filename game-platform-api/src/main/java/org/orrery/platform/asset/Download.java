package org.orrery.platform.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.EntityTags;

/**
 * Bytes that may be asked for in parts: RFC 9110 sections 13 (conditions) and 14 (ranges). One
 * range is served; several at once are answered with the whole.
 *
 * @param tag strong entity tag, quoted
 * @param modified when the bytes came to be released
 */
public record Download(
    String name, String mediaType, long size, String tag, Instant modified, Source source) {

  /** Opens part of the bytes. */
  @FunctionalInterface
  public interface Source {
    InputStream open(ByteRange range) throws IOException;
  }

  /** The answer to the request; a HEAD opens nothing. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request) throws IOException {
    if (EntityTags.isKnown(request, tag)) {
      return described(HttpResponse.status(HttpStatus.NOT_MODIFIED));
    }
    var range = range(request, tag, size);
    var bytes = range.orElse(ByteRange.all(size));
    var response =
        HttpResponse.<Object>status(range.isPresent() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK);
    described(response).header(HttpHeaders.CONTENT_LENGTH, Long.toString(bytes.length()));
    range.ifPresent(
        part ->
            response.header(
                HttpHeaders.CONTENT_RANGE,
                "bytes " + part.start() + "-" + (part.end() - 1) + "/" + size));
    if (request.getMethodName().equals("HEAD") || bytes.length() == 0) {
      return response.contentType(type());
    }
    return response.body(
        new StreamedFile(source.open(bytes), type(), modified.toEpochMilli(), bytes.length()));
  }

  private MediaType type() {
    return MediaType.of(SafeTypes.served(mediaType));
  }

  private <T> MutableHttpResponse<T> described(MutableHttpResponse<T> response) {
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }

  private String disposition() {
    var ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    var utf8 =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    var kind = SafeTypes.isShown(mediaType) ? "inline" : "attachment";
    return kind + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
  }

  /**
   * The part of so many bytes that the request asks for; empty for the whole.
   *
   * @throws ProblemException 416 where there is no such part
   */
  public static Optional<ByteRange> range(HttpRequest<?> request, String tag, long size) {
    var field = request.getHeaders().get(HttpHeaders.RANGE);
    var condition = request.getHeaders().get(HttpHeaders.IF_RANGE);
    if (field == null || condition != null && !condition.strip().equals(tag)) {
      return Optional.empty();
    }
    var spec =
        java.util.regex.Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*").matcher(field);
    if (!spec.matches() || spec.group(1).isEmpty() && spec.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (spec.group(1).isEmpty()) {
      var length = Math.min(Long.parseLong(spec.group(2)), size);
      return satisfiable(size - length, size, size);
    }
    var start = Long.parseLong(spec.group(1));
    var end = spec.group(2).isEmpty() ? size : Math.min(Long.parseLong(spec.group(2)) + 1, size);
    if (!spec.group(2).isEmpty() && Long.parseLong(spec.group(2)) < start) {
      return Optional.empty();
    }
    return satisfiable(start, end, size);
  }

  private static Optional<ByteRange> satisfiable(long start, long end, long size) {
    if (start >= size || end <= start) {
      throw new ProblemException(
          Problem.of(
              "range-not-satisfiable", 416, "There is no such part", "It has " + size + " bytes."),
          Map.of(HttpHeaders.CONTENT_RANGE, "bytes */" + size, HttpHeaders.ACCEPT_RANGES, "bytes"));
    }
    return Optional.of(new ByteRange(start, end - start));
  }
}
