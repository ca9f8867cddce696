package org.orrery.platform.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.json.Json;

/**
 * Somebody who calls an origin over HTTP.
 *
 * @param authorization the header's value; empty for a visitor
 */
public record Caller(URI origin, String authorization) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  public Caller withToken(String token) {
    return new Caller(origin, "Bearer " + token);
  }

  public Caller withPassword(String handle, String password) {
    var credentials = (handle + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Caller(origin, "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** The same somebody at another origin. */
  public Caller at(URI other) {
    return new Caller(other, authorization);
  }

  /** Whether the platform says that it is ready. */
  public boolean isReady() {
    try {
      return CLIENT
              .send(
                  request("GET", "/health/readiness", BodyPublishers.noBody()),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Sends the request; headers are names and values in turn. */
  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    try {
      var response = CLIENT.send(request(method, path, body, headers), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** A request of this somebody, not yet sent. */
  public HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(Duration.ofMinutes(3))
            .method(method, body);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Answer head(String path, String... headers) {
    return send("HEAD", path, BodyPublishers.noBody(), headers);
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  public Answer post(String path, Map<String, ?> json, String... headers) {
    return json("POST", path, json, headers);
  }

  public Answer put(String path, Map<String, ?> json, String... headers) {
    return json("PUT", path, json, headers);
  }

  public Answer patch(String path, Map<String, ?> json, String... headers) {
    return json("PATCH", path, json, headers);
  }

  private Answer json(String method, String path, Map<String, ?> json, String... headers) {
    var body = BodyPublishers.ofString(Json.text(new LinkedHashMap<>(json)));
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return send(method, path, body, all.toArray(String[]::new));
  }

  /** Begins a draft and gives its address, such as {@code /api/materials/…}. */
  public String begins(String assets, Map<String, ?> description) {
    return "/api/" + assets + "/" + post("/api/" + assets, description).expect(201).text("id");
  }

  /** Puts a file of an asset that was begun. */
  public Answer puts(String asset, String path, byte[] content, String... headers) {
    return send(
        "PUT", asset + "/draft/files/" + path, BodyPublishers.ofByteArray(content), headers);
  }

  /** Releases an asset that was begun. */
  public Answer releases(String asset) {
    return post(asset + "/draft/release", Map.of()).expect(201);
  }

  /** Listens to the events of processing until they end. */
  public void awaitsProcessing(String asset) {
    var events = get(asset + "/processing", "Accept", "text/event-stream").expect(200).content();
    if (!events.contains("\"stage\":\"done\"")) {
      throw new AssertionError("It was never processed: " + events);
    }
  }

  /** Searches for the words. */
  public Answer searches(String words) {
    return get("/api/search?q=" + encoded(words)).expect(200);
  }

  /** A text as it stands in an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
