package org.orrery.samples.kiosk;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The page that fills the screen, and the page that says how the kiosk is; on this machine alone.
 */
final class Screen implements AutoCloseable {

  private final Kiosk kiosk;
  private final HttpServer server;
  private final GameServer games;

  Screen(Kiosk kiosk, GameServer games, int port) throws IOException {
    this.kiosk = kiosk;
    this.games = games;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", Reply.guarded(this::page));
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream bytes = Screen.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(bytes, name).readAllBytes();
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'; frame-src "
                + games.origin());
    switch (exchange.getRequestURI().getPath()) {
      case "/" -> Reply.bytes(exchange, "text/html; charset=utf-8", resource("screen.html"));
      case "/screen.css" ->
          Reply.bytes(exchange, "text/css; charset=utf-8", resource("screen.css"));
      case "/screen.js" ->
          Reply.bytes(exchange, "text/javascript; charset=utf-8", resource("screen.js"));
      case "/list" -> Reply.text(exchange, "application/json", JSON.std.asString(list()));
      case "/status" -> status(exchange);
      case "/favicon.ico" -> Reply.empty(exchange, 204);
      default -> Reply.empty(exchange, 404);
    }
  }

  private Map<String, Object> list() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("idleSeconds", kiosk.idle().toSeconds());
    json.put("sandbox", GameServer.SANDBOX);
    json.put("games", kiosk.games().stream().map(this::game).toList());
    return json;
  }

  private Map<String, Object> game(Playlist.Game game) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", game.digest());
    json.put("title", game.title());
    json.put("blurb", game.blurb());
    json.put(
        "url", games.origin() + "/" + game.digest() + "/" + encoded(game.entry().orElseThrow()));
    return json;
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private void status(HttpExchange exchange) throws IOException {
    Map<String, Object> status = kiosk.status().json();
    String accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
    if (!accept.contains("text/html")) {
      Reply.text(exchange, "application/json", JSON.std.asString(status));
      return;
    }
    String rows =
        status.entrySet().stream()
            .map(
                field ->
                    "<tr><th scope=\"row\">"
                        + field.getKey()
                        + "</th><td>"
                        + escaped(String.valueOf(field.getValue()))
                        + "</td></tr>")
            .collect(Collectors.joining());
    String page = new String(resource("status.html"), StandardCharsets.UTF_8);
    Reply.text(exchange, "text/html; charset=utf-8", page.replace("<!--rows-->", rows));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
