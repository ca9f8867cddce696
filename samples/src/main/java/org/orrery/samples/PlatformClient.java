package org.orrery.samples;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.orrery.samples.tree.Tree;

/**
 * Speaks to an Orrery server in the words of its API. An answer of 429 or 503 is waited out as its
 * {@code Retry-After} asks and tried again; any other answer above 299 is a {@link
 * PlatformProblem}. Safe for use by several threads.
 */
public final class PlatformClient {

  private static final int TRIES = 8;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A token of the API and the number under which it can be withdrawn. */
  public record Token(String id, String token) {}

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI server;
  private final Optional<String> authorization;

  private PlatformClient(URI server, Optional<String> authorization) {
    this.server = server;
    this.authorization = authorization;
  }

  /** A client without an account. */
  public static PlatformClient at(URI server) {
    return new PlatformClient(server, Optional.empty());
  }

  /** The same server, every request with this token. */
  public PlatformClient with(String token) {
    return new PlatformClient(server, Optional.of("Bearer " + token));
  }

  /** Makes a token by handle and password. */
  public Token signIn(
      String handle, String password, String name, List<String> scopes, Instant until)
      throws IOException, InterruptedException {
    String pair = handle + ":" + password;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    Tree token =
        new PlatformClient(server, Optional.of("Basic " + basic))
            .post(
                "/api/tokens",
                Map.of("name", name, "scopes", scopes, "expiresAt", until.toString()));
    return new Token(token.at("id").text(), token.at("token").text());
  }

  public Tree get(String path) throws IOException, InterruptedException {
    return send(request("GET", path, BodyPublishers.noBody()));
  }

  /** What is at the path, or nothing when the server answers 404. */
  public Optional<Tree> find(String path) throws IOException, InterruptedException {
    try {
      return Optional.of(get(path));
    } catch (PlatformProblem problem) {
      if (problem.status() == 404) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  public Tree post(String path, Map<String, Object> body) throws IOException, InterruptedException {
    return send(json("POST", path, body));
  }

  /** Creates something once: repeated with the same key and body, the answer is the same. */
  public Tree create(String path, Map<String, Object> body, String idempotencyKey)
      throws IOException, InterruptedException {
    return send(json("POST", path, body).header("Idempotency-Key", idempotencyKey));
  }

  /** Replaces what is at the path, whatever state it is in. */
  public Tree put(String path, Map<String, Object> body) throws IOException, InterruptedException {
    return send(json("PUT", path, body).header("If-Match", "*"));
  }

  /** Changes some fields of what is at the path, whatever state it is in. */
  public Tree patch(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = json("PATCH", path, body);
    return send(
        request.setHeader("Content-Type", "application/merge-patch+json").header("If-Match", "*"));
  }

  public void delete(String path) throws IOException, InterruptedException {
    send(request("DELETE", path, BodyPublishers.noBody()));
  }

  /**
   * Sends a request with a body that can be read anew for each try, and gives the answer whatever
   * its status; only 429 and 503 are waited out.
   */
  public HttpResponse<String> exchange(
      String method, String path, Supplier<BodyPublisher> body, Map<String, String> headers)
      throws IOException, InterruptedException {
    return patiently(
        () -> {
          HttpRequest.Builder request = request(method, path, body.get());
          headers.forEach(request::setHeader);
          return http.send(request.build(), BodyHandlers.ofString());
        });
  }

  /** The bytes at the path, from the offset on where the server still has what the tag names. */
  public HttpResponse<InputStream> open(String path, long offset, Optional<String> tag)
      throws IOException, InterruptedException {
    return patiently(
        () -> {
          HttpRequest.Builder request =
              request("GET", path, BodyPublishers.noBody()).setHeader("Accept", "*/*");
          if (offset > 0 && tag.isPresent()) {
            request.header("Range", "bytes=" + offset + "-").header("If-Range", tag.get());
          }
          return http.send(request.build(), BodyHandlers.ofInputStream());
        });
  }

  private interface Sending<T> {
    HttpResponse<T> send() throws IOException, InterruptedException;
  }

  private static <T> HttpResponse<T> patiently(Sending<T> sending)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<T> answer = sending.send();
      boolean isBusy = answer.statusCode() == 429 || answer.statusCode() == 503;
      if (!isBusy || attempt == TRIES) {
        return answer;
      }
      Thread.sleep(pause(answer, attempt));
    }
  }

  /** Streams a file to the path; the server is told the digest and refuses other bytes. */
  public Tree upload(String path, Path file) throws IOException, InterruptedException {
    String digest = Sha256.of(file).base64();
    return send(
        request("PUT", path, BodyPublishers.ofFile(file))
            .header("Content-Type", "application/octet-stream")
            .header("Repr-Digest", "sha-256=:" + digest + ":"));
  }

  /** A path of the API under which a file is kept, each segment escaped. */
  public static String filePath(String base, String file) {
    return base
        + Arrays.stream(file.split("/", -1))
            .map(PlatformClient::escaped)
            .collect(Collectors.joining("/"));
  }

  /** A value as it stands in a path or a query. */
  public static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder json(String method, String path, Map<String, Object> body)
      throws IOException {
    return request(method, path, BodyPublishers.ofString(JSON.std.asString(body)))
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(method, body)
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json");
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private Tree send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    HttpResponse<String> answer = patiently(() -> http.send(request, BodyHandlers.ofString()));
    if (answer.statusCode() >= 300) {
      throw problem(request.method() + " " + request.uri().getPath(), answer);
    }
    return answer.body().isBlank() ? Tree.over(null) : Tree.ofJson(answer.body());
  }

  /** An answer as the reason why the call failed. */
  public static PlatformProblem problem(String call, HttpResponse<String> answer) {
    return PlatformProblem.of(call, answer.statusCode(), answer.body());
  }

  /** As long as the server asks, in seconds; a second more each time when it does not say. */
  private static Duration pause(HttpResponse<?> answer, int attempt) {
    Duration asked =
        answer
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("\\d{1,6}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)))
            .orElse(Duration.ofSeconds(attempt));
    return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
  }
}
