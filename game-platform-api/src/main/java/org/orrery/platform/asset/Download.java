package org.orrery.platform.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import io.netty.handler.codec.DateFormatter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.Extent;
import org.orrery.platform.connection.FileSending;

/**
 * Bytes that may be asked for in parts: RFC 9110 sections 13 (conditions) and 14 (ranges). One
 * range is served; several at once are answered with the whole. Bytes in local files go to the
 * socket without passing through here.
 *
 * @param tag strong entity tag, quoted
 * @param modified when the bytes came to be released
 * @param digest of the whole, where it is known without reading
 */
public record Download(
    String name,
    String mediaType,
    long size,
    String tag,
    Instant modified,
    Optional<Digest> digest,
    Source source) {

  /** Conditions are judged here; so that the framework finds none fulfilled, it is told no date. */
  private static final long NO_DATE_OF_THE_FRAMEWORKS = Long.MIN_VALUE;

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Source {

    /** Opens part of them. */
    InputStream open(ByteRange range) throws IOException;

    /** Where part of them lies; empty where not all of it lies in local files. */
    default Optional<List<Extent>> extents(ByteRange range) {
      return Optional.empty();
    }
  }

  /**
   * The answer to the request; a HEAD opens nothing.
   *
   * @throws Refusal.Stale where the request wants other bytes than these
   */
  public MutableHttpResponse<?> answer(HttpRequest<?> request) throws IOException {
    return switch (new Conditions(request, tag, modified).outcome()) {
      case FAILED -> throw new Refusal.Stale("The bytes are not those that the request names.");
      case NOT_MODIFIED -> described(request, HttpResponse.status(HttpStatus.NOT_MODIFIED));
      case SEND ->
          described(request, part(request, MediaType.of(SafeTypes.served(mediaType))))
              .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
              .header("Content-Security-Policy", "sandbox; default-src 'none'")
              .header("Cross-Origin-Resource-Policy", "same-origin");
    };
  }

  private <T> MutableHttpResponse<T> described(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    var headers = response.getHeaders();
    headers.set(HttpHeaders.ETAG, tag);
    headers.set(HttpHeaders.LAST_MODIFIED, date());
    headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
    digest
        .filter(known -> wantsSha256(request))
        .ifPresent(
            known ->
                headers.set(
                    "Repr-Digest",
                    "sha-256=:" + Base64.getEncoder().encodeToString(known.bytes()) + ":"));
    return response;
  }

  private String date() {
    return DateFormatter.format(Date.from(modified));
  }

  /** RFC 9530 section 4: a preference of 0 means that this digest is not wanted. */
  private static boolean wantsSha256(HttpRequest<?> request) {
    return request.getHeaders().getAll("Want-Repr-Digest").stream()
        .flatMap(field -> java.util.Arrays.stream(field.split(",", -1)))
        .noneMatch(wanted -> wanted.strip().matches("sha-256\\s*=\\s*0"));
  }

  private String disposition() {
    var ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    var utf8 =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    var kind = SafeTypes.isShown(mediaType) ? "inline" : "attachment";
    return kind + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
  }

  /**
   * The bytes that the request asks for, with the headers that tell which; its conditions are
   * fulfilled.
   */
  public MutableHttpResponse<?> part(HttpRequest<?> request, MediaType type) throws IOException {
    return bytes(request, type, range(request)).header(HttpHeaders.ACCEPT_RANGES, "bytes");
  }

  /** All bytes, whichever part the request asks for; its conditions are fulfilled. */
  public MutableHttpResponse<?> whole(HttpRequest<?> request, MediaType type) throws IOException {
    return bytes(request, type, Optional.empty()).header(HttpHeaders.ACCEPT_RANGES, "none");
  }

  private MutableHttpResponse<?> bytes(
      HttpRequest<?> request, MediaType type, Optional<ByteRange> range) throws IOException {
    var bytes = range.orElse(ByteRange.all(size));
    var response =
        HttpResponse.<Object>status(range.isPresent() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
            .contentType(type)
            .header(HttpHeaders.CONTENT_LENGTH, Long.toString(bytes.length()));
    range.ifPresent(
        part ->
            response.header(
                HttpHeaders.CONTENT_RANGE,
                "bytes " + part.start() + "-" + (part.end() - 1) + "/" + size));
    if (isHead(request) || bytes.length() == 0) {
      return response;
    }
    var extents =
        FileSending.isPossible(request) ? source.extents(bytes) : Optional.<List<Extent>>empty();
    if (extents.isPresent()) {
      FileSending.attach(request, response, extents.get());
      return response;
    }
    response.getHeaders().set(HttpHeaders.LAST_MODIFIED, date());
    return response.body(
        new StreamedFile(source.open(bytes), type, NO_DATE_OF_THE_FRAMEWORKS, bytes.length()));
  }

  /** Section 14.2 defines ranges for GET alone. */
  private Optional<ByteRange> range(HttpRequest<?> request) {
    var field = request.getHeaders().get(HttpHeaders.RANGE);
    return field == null || isHead(request) || !new Conditions(request, tag, modified).allowRange()
        ? Optional.empty()
        : AskedRange.of(field, size);
  }

  private static boolean isHead(HttpRequest<?> request) {
    return request.getMethodName().equals("HEAD");
  }
}
