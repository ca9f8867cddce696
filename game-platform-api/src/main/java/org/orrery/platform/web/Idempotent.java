package org.orrery.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.idempotency.Answer;
import org.orrery.assetdb.idempotency.Answering;
import org.orrery.assetdb.json.Json;

/**
 * Creating requests with an {@code Idempotency-Key}: the same key and request gets the same answer.
 */
@Singleton
public final class Idempotent {

  private static final String KEY = "Idempotency-Key";

  private final Answering answering;

  Idempotent(Answering answering) {
    this.answering = answering;
  }

  /** What was made, and where it is. */
  public record Made(Map<String, Object> body, String location) {}

  /** Carries out the deed, once for a key, and answers 201. */
  public HttpResponse<Map<String, Object>> created(
      HttpRequest<?> request, Actor actor, String requestBody, Supplier<Made> deed) {
    var key = request.getHeaders().get(KEY);
    if (key == null) {
      var made = deed.get();
      return answer(made.location(), made.body());
    }
    var asked =
        Digest.of(
            (request.getMethodName() + " " + request.getPath() + "\n" + requestBody)
                .getBytes(StandardCharsets.UTF_8));
    var answer =
        answering.once(
            actor.handle(),
            key,
            asked,
            () -> {
              var made = deed.get();
              return new Answer(asked, 201, made.location(), Json.text(made.body()));
            });
    return answer(answer.location(), Json.object(answer.body()));
  }

  private static HttpResponse<Map<String, Object>> answer(
      String location, Map<String, Object> body) {
    var response = HttpResponse.<Map<String, Object>>status(HttpStatus.CREATED).body(body);
    return location.isEmpty() ? response : response.header(HttpHeaders.LOCATION, location);
  }
}
