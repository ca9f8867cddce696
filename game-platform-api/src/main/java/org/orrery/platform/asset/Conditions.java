package org.orrery.platform.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.orrery.platform.web.EntityTags;

/**
 * The conditions of a request for bytes, in the order of RFC 9110 section 13.2.2.
 *
 * @param tag strong entity tag of the bytes, quoted
 * @param modified when they came to be released; HTTP tells seconds only
 */
record Conditions(HttpRequest<?> request, String tag, Instant modified) {

  private static final int LONGEST_DATE = 64;

  /** What is to be done. */
  enum Outcome {
    SEND,
    NOT_MODIFIED,
    FAILED
  }

  Conditions {
    modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  Outcome outcome() {
    var headers = request.getHeaders();
    if (headers.contains(HttpHeaders.IF_MATCH)) {
      if (!isNamed(headers.getAll(HttpHeaders.IF_MATCH))) {
        return Outcome.FAILED;
      }
    } else if (date(HttpHeaders.IF_UNMODIFIED_SINCE).filter(modified::isAfter).isPresent()) {
      return Outcome.FAILED;
    }
    if (headers.contains(HttpHeaders.IF_NONE_MATCH)) {
      return EntityTags.isKnown(request, tag) ? Outcome.NOT_MODIFIED : Outcome.SEND;
    }
    return date(HttpHeaders.IF_MODIFIED_SINCE).filter(since -> !modified.isAfter(since)).isPresent()
        ? Outcome.NOT_MODIFIED
        : Outcome.SEND;
  }

  /**
   * Whether a range may be served: {@code If-Range} is absent, or names these very bytes by a
   * strong tag or by the exact date (section 13.1.5).
   */
  boolean allowRange() {
    var condition = request.getHeaders().get(HttpHeaders.IF_RANGE);
    return condition == null
        || condition.strip().equals(tag)
        || date(HttpHeaders.IF_RANGE).filter(modified::equals).isPresent();
  }

  /** Compares strongly, as section 13.1.1 wants it. */
  private boolean isNamed(Iterable<String> fields) {
    for (var field : fields) {
      if (Arrays.stream(field.split(",", -1))
          .map(String::strip)
          .anyMatch(named -> named.equals("*") || named.equals(tag))) {
        return true;
      }
    }
    return false;
  }

  /** The date of a header in any of HTTP's three forms; what is none counts as absent. */
  private Optional<Instant> date(String header) {
    return Optional.ofNullable(request.getHeaders().get(header))
        .filter(text -> text.length() <= LONGEST_DATE)
        .flatMap(text -> Optional.<Date>ofNullable(DateFormatter.parseHttpDate(text.strip())))
        .map(Date::toInstant);
  }
}
