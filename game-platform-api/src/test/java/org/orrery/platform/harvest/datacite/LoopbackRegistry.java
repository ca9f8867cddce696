package org.orrery.platform.harvest.datacite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.orrery.assetdb.json.Json;

/**
 * DataCite's REST API as its documentation tells of it, as far as it is used: POST makes a DOI, a
 * second one of the same name is 422, PUT changes it, wrong credentials are 401.
 */
final class LoopbackRegistry implements AutoCloseable {

  static final String REPOSITORY = "MUSEUM.ORRERY";
  static final String PASSWORD = "known to the registry";

  /** An answer that is given in place of the usual one. */
  private record Instead(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Map<String, Object>> dois = new TreeMap<>();
  private final List<String> requests = new ArrayList<>();
  private final Queue<Instead> instead = new ArrayDeque<>();

  LoopbackRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/dois", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Gives this answer to the next request. */
  synchronized void answerNext(int status, String body) {
    instead.add(new Instead(status, body));
  }

  /** What is said of a DOI; empty where it is unknown. */
  synchronized Optional<Map<String, Object>> attributes(String doi) {
    return Optional.ofNullable(dois.get(doi));
  }

  /** Methods and paths of all requests so far. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    var other = instead.poll();
    if (other != null) {
      send(exchange, other.status(), other.body());
    } else if (!isKnown(exchange)) {
      send(exchange, 401, error("401", "Bad credentials."));
    } else if (exchange.getRequestMethod().equals("PUT")) {
      keep(exchange, body, 200);
    } else if (dois.containsKey(String.valueOf(attributesIn(body).get("doi")))) {
      send(exchange, 422, error("422", "This DOI has already been taken"));
    } else {
      keep(exchange, body, 201);
    }
  }

  private void keep(HttpExchange exchange, String body, int status) throws IOException {
    var attributes = attributesIn(body);
    dois.put(String.valueOf(attributes.get("doi")), attributes);
    send(exchange, status, Json.text(Map.of("data", Map.of("attributes", attributes))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> attributesIn(String body) {
    var data = (Map<String, Object>) Objects.requireNonNull(Json.object(body).get("data"));
    return (Map<String, Object>) Objects.requireNonNull(data.get("attributes"));
  }

  static String error(String status, String title) {
    return Json.text(Map.of("errors", List.of(Map.of("status", status, "title", title))));
  }

  private static boolean isKnown(HttpExchange exchange) {
    var credentials = (REPOSITORY + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(credentials))
        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.api+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
