package org.orrery.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.blob.Digest;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;

/**
 * Entity tags, RFC 9110 sections 8.8.3 and 13. JSON answers without a tag of their own get one from
 * their bytes, and a GET that knows it already is answered 304.
 */
@ServerFilter({"/api/**", "/openapi.yaml"})
public final class EntityTags implements Ordered {

  private static final String TIME_TAKEN = "tookMillis";
  private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})(?:\\.[0-9a-f]{16})?\"");

  private final JsonMapper mapper;

  EntityTags(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.RENDERING.before();
  }

  /**
   * The framework drops what a HEAD would answer before it could be tagged, so routes are asked as
   * by a GET. Those that stream bytes look at the method's name, which stays.
   */
  @RequestFilter
  @Nullable HttpRequest<?> askWhole(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.HEAD ? new AskedWhole(request) : null;
  }

  private static final class AskedWhole extends HttpRequestWrapper<Object> {

    @SuppressWarnings("unchecked")
    AskedWhole(HttpRequest<?> head) {
      super((HttpRequest<Object>) head);
    }

    @Override
    public HttpMethod getMethod() {
      return HttpMethod.GET;
    }
  }

  @ResponseFilter
  void tag(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
    var isRead = request.getMethodName().equals("GET") || request.getMethodName().equals("HEAD");
    if (!isRead || response.getStatus() != HttpStatus.OK) {
      return;
    }
    var body = response.body();
    if ((body instanceof Map<?, ?> || body instanceof List<?> || body instanceof byte[])
        && !response.getHeaders().contains(HttpHeaders.ETAG)) {
      var bytes = body instanceof byte[] made ? made : mapper.writeValueAsBytes(body);
      response.header(HttpHeaders.ETAG, tag(body, bytes));
      response.body(bytes);
      if (response.getContentType().isEmpty()) {
        response.contentType(io.micronaut.http.MediaType.APPLICATION_JSON_TYPE);
      }
      if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
        response.header(HttpHeaders.CACHE_CONTROL, "no-cache");
      }
    }
    if (request.getMethodName().equals("HEAD") && response.body() instanceof byte[] bytes) {
      response.header(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length)).body(null);
    }
    var tag = response.getHeaders().get(HttpHeaders.ETAG);
    if (tag != null && isKnown(request, tag)) {
      response.status(HttpStatus.NOT_MODIFIED).body(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  /** What took another time is the same answer, though not the same bytes. */
  private String tag(Object body, byte[] bytes) throws IOException {
    if (body instanceof Map<?, ?> json && json.containsKey(TIME_TAKEN)) {
      var lasting = new LinkedHashMap<>(json);
      lasting.remove(TIME_TAKEN);
      return "W/" + tag(lasting, mapper.writeValueAsBytes(lasting));
    }
    return quoted(Digest.of(bytes).hex().substring(0, 32));
  }

  /** Whether {@code If-None-Match} of the request names the tag. */
  public static boolean isKnown(HttpRequest<?> request, String tag) {
    return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .flatMap(field -> java.util.Arrays.stream(field.split(",", -1)))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
  }

  /** Section 8.8.3.2 compares weakly here. */
  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /** A strong tag of the text. */
  public static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** The strong tag of a version. */
  public static String of(long version) {
    return quoted("v" + version);
  }

  /** The strong tag of a version whose representation tells of other things too. */
  public static String of(long version, byte[] representation) {
    return quoted("v" + version + "." + Digest.of(representation).hex().substring(0, 16));
  }

  /**
   * The version that {@code If-Match} names, for acts that must name one; empty for {@code *}.
   *
   * @throws ProblemException 428 where the header is missing
   */
  public static Optional<Long> demanded(HttpRequest<?> request) {
    if (!request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
      throw new ProblemException(
          Problem.of(
              "precondition-required",
              428,
              "Say which state you have seen",
              "Send the ETag that you last read as If-Match, or “If-Match: *”, so that no change of others is lost."));
    }
    return sent(request);
  }

  /**
   * The version that {@code If-Match} names, for acts that honour it when sent. A tag that is none
   * of ours matches nothing.
   */
  public static Optional<Long> sent(HttpRequest<?> request) {
    var field = request.getHeaders().get(HttpHeaders.IF_MATCH);
    if (field == null || field.strip().equals("*")) {
      return Optional.empty();
    }
    var tag = field.strip();
    var version = VERSION.matcher(tag);
    return Optional.of(version.matches() ? Long.parseLong(version.group(1)) : -1L);
  }
}
