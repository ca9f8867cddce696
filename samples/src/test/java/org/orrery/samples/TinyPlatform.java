package org.orrery.samples;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.orrery.samples.tree.Tree;

/** As much of the HTTP contract as the loader uses, kept in memory and answered over real HTTP. */
final class TinyPlatform implements AutoCloseable {

  /** An asset with its draft's files; {@code released} after its one release. */
  static final class Asset {
    final String id;
    final Map<String, Object> description;
    final Map<String, byte[]> files = new LinkedHashMap<>();
    final Map<String, Tree> details = new LinkedHashMap<>();
    boolean released;

    Asset(String id, Map<String, Object> description) {
      this.id = id;
      this.description = description;
    }
  }

  private record Answer(int status, Object body) {}

  final Map<String, Asset> assets = new LinkedHashMap<>();
  final List<String> calls = new ArrayList<>();
  final Queue<Integer> refusals = new ArrayDeque<>();
  boolean searchWorks = true;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final HttpServer server;

  TinyPlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  Asset titled(String english) {
    return assets.values().stream()
        .filter(asset -> title(asset).equals(english))
        .findFirst()
        .orElseThrow();
  }

  private static String title(Asset asset) {
    return Tree.over(asset.description).at("title").at("en").text();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
      Integer refusal = refusals.poll();
      Answer answer =
          refusal == null
              ? answer(exchange, body)
              : new Answer(refusal, Map.of("title", "Busy", "detail", "try again"));
      if (answer.status == 429 || answer.status == 503) {
        exchange.getResponseHeaders().set("Retry-After", "0");
      }
      byte[] json = JSON.std.asBytes(answer.body);
      exchange.sendResponseHeaders(answer.status, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
    String[] path = exchange.getRequestURI().getRawPath().split("/", 7);
    String call =
        exchange.getRequestMethod() + " " + path[2] + (path.length > 4 ? "/" + path[4] : "");
    Optional<String> user =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    return switch (call) {
      case "POST tokens" ->
          user.filter(basic("admin:a long password")::equals).isPresent()
              ? new Answer(201, Map.of("id", "1", "token", "orr_secret"))
              : problem(401, "Wrong handle or password");
      case "DELETE tokens" -> new Answer(200, Map.of());
      case "GET search" -> new Answer(200, Map.of("hits", hits(exchange.getRequestURI())));
      case "POST materials", "POST games" ->
          user.filter("Bearer orr_secret"::equals).isPresent()
              ? created(exchange, body)
              : problem(401, "A token is needed");
      case "GET materials", "GET games" -> shown(path[3]);
      case "PUT materials/draft", "PUT games/draft" -> uploaded(exchange, path, body);
      case "PATCH materials/draft", "PATCH games/draft" -> {
        asset(path).details.put(decoded(path), Tree.ofJson(text(body)));
        yield new Answer(200, Map.of());
      }
      case "POST materials/draft", "POST games/draft" -> released(asset(path));
      default -> problem(404, "No such route: " + call);
    };
  }

  private Answer created(HttpExchange exchange, byte[] body) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String id = keys.computeIfAbsent(key, added -> "id-" + keys.size());
    Map<String, Object> description = Tree.ofJson(text(body)).fields();
    assets.computeIfAbsent(id, added -> new Asset(id, description));
    return new Answer(201, Map.of("id", id));
  }

  private Answer shown(String id) {
    Asset asset = assets.get(id);
    if (asset == null || !asset.released) {
      return problem(404, "Nothing released");
    }
    Map<String, Object> shown = new LinkedHashMap<>(asset.description);
    shown.put("id", id);
    shown.put("release", 1);
    return new Answer(200, shown);
  }

  private Answer uploaded(HttpExchange exchange, String[] path, byte[] body) {
    String expected = "sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":";
    if (!expected.equals(exchange.getRequestHeaders().getFirst("Repr-Digest"))) {
      return problem(422, "The digest does not fit");
    }
    asset(path).files.put(decoded(path), body);
    return new Answer(201, Map.of("path", decoded(path)));
  }

  private static Answer released(Asset asset) {
    if (asset.files.isEmpty()) {
      Map<String, String> fault = Map.of("pointer", "/files", "detail", "at least one is needed");
      return new Answer(409, Map.of("title", "Not ready", "problems", List.of(fault)));
    }
    asset.released = true;
    return new Answer(201, Map.of("release", 1));
  }

  private List<Object> hits(URI uri) {
    String query = URLDecoder.decode(uri.getRawQuery(), StandardCharsets.UTF_8);
    return assets.values().stream()
        .filter(asset -> searchWorks && asset.released && query.contains(title(asset)))
        .<Object>map(asset -> Map.of("id", asset.id, "title", Map.of("en", title(asset))))
        .toList();
  }

  private Asset asset(String[] path) {
    return Optional.ofNullable(assets.get(path[3])).orElseThrow();
  }

  private static String decoded(String[] path) {
    return URLDecoder.decode(path[6], StandardCharsets.UTF_8);
  }

  private static Answer problem(int status, String detail) {
    return new Answer(status, Map.of("title", "Refused", "detail", detail));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
