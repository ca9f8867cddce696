package org.orrery.platform.harvest.datacite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.harvest.Plain;

/** DataCite's REST API, as far as DOIs are registered there. Telling it twice does no harm. */
final class DataciteRegistry {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JSON_API = "application/vnd.api+json";
  private static final String TAKEN = "taken";
  private static final int MOST_REASON = 500;

  private final URI endpoint;
  private final String authorization;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  DataciteRegistry(DataciteSettings settings) {
    endpoint = URI.create(settings.endpoint().replaceAll("/+$", "") + "/dois");
    var credentials = settings.repository() + ":" + settings.password();
    authorization =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  /** What came of it. */
  sealed interface Outcome {

    /** The registry knows it as it is. */
    record Done() implements Outcome {}

    /** Trying again later may help. */
    record Later(String reason) implements Outcome {}

    /** Only a person can help: the credentials or the metadata are refused. */
    record Refused(String reason) implements Outcome {}
  }

  /**
   * Has the DOI lead to the release and be found by it, with what is said of it now. One that is
   * there already is changed.
   */
  Outcome publish(Doi doi, Map<String, Object> attributes) throws InterruptedException {
    return tell(doi, attributes, "publish", "publish");
  }

  /** Has the DOI go on leading to the release, but not be found any more. */
  Outcome hide(Doi doi, Map<String, Object> attributes) throws InterruptedException {
    return tell(doi, attributes, "register", "hide");
  }

  /** What becomes of a DOI is an event there, for a new one and for one that is known. */
  private Outcome tell(
      Doi doi, Map<String, Object> attributes, String eventOfNew, String eventOfKnown)
      throws InterruptedException {
    try {
      var created = send("POST", endpoint, body(doi, attributes, eventOfNew));
      return created.statusCode() == 422 && reason(created).contains(TAKEN)
          ? outcome(send("PUT", address(doi), body(doi, attributes, eventOfKnown)))
          : outcome(created);
    } catch (IOException e) {
      return new Outcome.Later("The registry could not be reached: " + e);
    }
  }

  private static String body(Doi doi, Map<String, Object> attributes, String event) {
    var all = new LinkedHashMap<>(attributes);
    all.put("doi", doi.name());
    all.put("event", event);
    return Json.text(Map.of("data", Map.of("type", "dois", "id", doi.name(), "attributes", all)));
  }

  private URI address(Doi doi) {
    return URI.create(endpoint + "/" + URLEncoder.encode(doi.name(), StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(String method, URI address, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", authorization)
            .header("Content-Type", JSON_API)
            .header("Accept", JSON_API)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static Outcome outcome(HttpResponse<String> response) {
    var status = response.statusCode();
    if (status == 200 || status == 201) {
      return new Outcome.Done();
    }
    var reason = status + " " + reason(response);
    return status == 408 || status == 429 || status >= 500
        ? new Outcome.Later(reason)
        : new Outcome.Refused(reason);
  }

  /** The titles of JSON:API's errors, or else the beginning of what was said. */
  private static String reason(HttpResponse<String> response) {
    var body = response.body();
    try {
      if (Json.object(body).get("errors") instanceof List<?> errors) {
        var titles =
            errors.stream()
                .filter(Map.class::isInstance)
                .map(error -> ((Map<?, ?>) error))
                .map(
                    error ->
                        Objects.requireNonNullElse(error.get("source"), "")
                            + " "
                            + error.get("title"))
                .collect(Collectors.joining("; "));
        return Plain.cut(Plain.line(titles), MOST_REASON);
      }
    } catch (UncheckedIOException e) {
      // It is no JSON; its beginning says enough.
    }
    return Plain.cut(Plain.line(body), MOST_REASON);
  }
}
