package org.orrery.indexer.lab.worker;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves the files of one game on the loopback, with the headers that the platform's play origin
 * gives them, and the page around the game, in whose frame it runs as it does on the platform. It
 * can be told to serve nothing more.
 */
final class GameServer implements AutoCloseable {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{0,15})");

  private static final String AROUND = "/.orrery-lab";
  private static final String SANDBOX =
      "allow-scripts allow-pointer-lock allow-orientation-lock allow-presentation allow-forms allow-modals";

  private static final String ALLOWED =
      "fullscreen; gamepad; autoplay; accelerometer; gyroscope; cross-origin-isolated";

  private final Map<String, GameFile> files;
  private final String start;
  private final HttpServer server;
  private volatile boolean isSilent;

  /**
   * A file of the game.
   *
   * @param bytes where its bytes lie
   * @param contentType as what they are sent
   * @param coding how they are packed already; empty where they are not
   */
  record GameFile(Path bytes, String contentType, String coding) {}

  /** A server of the files, by path, of a game that starts with the page of the path. */
  GameServer(Map<String, GameFile> files, String start) throws IOException {
    this.files = Map.copyOf(files);
    this.start = encoded("/" + start);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it serves, such as {@code http://127.0.0.1:40001}. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where the page around the game is; its query is handed on to the game. */
  String around() {
    return origin() + AROUND;
  }

  /** Where the game's own page is, without a query. */
  String start() {
    return origin() + start;
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path + " is no path", e);
    }
  }

  /** From now on every request is broken off, as if the network were gone; or no longer. */
  void setSilent(boolean isSilent) {
    this.isSilent = isSilent;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isSilent) {
        return;
      }
      var path = exchange.getRequestURI().getPath();
      if (AROUND.equals(path)) {
        sendAround(exchange);
        return;
      }
      var file = Optional.ofNullable(path).map(text -> files.get(text.substring(1)));
      var method = exchange.getRequestMethod();
      if (file.isEmpty() || !(method.equals("GET") || method.equals("HEAD"))) {
        exchange.sendResponseHeaders(file.isEmpty() ? 404 : 405, -1);
        return;
      }
      send(exchange, file.get(), method.equals("GET"));
    }
  }

  private void sendAround(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    var source = (start + (query == null ? "" : "?" + query)).replace("&", "&amp;");
    var page =
        """
        <!doctype html><meta charset="utf-8"><title>Kiosk lab</title>
        <style>html, body { margin: 0; height: 100%%; overflow: hidden; background: #000 }
        iframe { display: block; border: 0; width: 100%%; height: 100%% }</style>
        <iframe title="Game" sandbox="%s" allow="%s" src="%s"></iframe>
        """
            .formatted(SANDBOX, ALLOWED, source)
            .getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/html; charset=utf-8");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-src " + origin());
    isolate(headers);
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
  }

  private static void isolate(Headers headers) {
    headers.set("Connection-Allowlist", "(response-origin)");
    headers.set("X-DNS-Prefetch-Control", "off");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  }

  private void send(HttpExchange exchange, GameFile file, boolean hasBody) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", file.contentType());
    if (!file.coding().isEmpty()) {
      headers.set("Content-Encoding", file.coding());
    }
    headers.set("Cache-Control", "public, max-age=31536000, immutable");
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Accept-Ranges", "bytes");
    headers.set("Content-Security-Policy", policy());
    isolate(headers);
    try (var channel = FileChannel.open(file.bytes(), StandardOpenOption.READ)) {
      var size = channel.size();
      var range = range(exchange, size);
      var from = range.map(Range::from).orElse(0L);
      var length = range.map(Range::length).orElse(size);
      range.ifPresent(
          part ->
              headers.set(
                  "Content-Range",
                  "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + size));
      exchange.sendResponseHeaders(
          range.isPresent() ? 206 : 200, hasBody && length > 0 ? length : -1);
      if (hasBody) {
        copy(channel, from, length, exchange);
      }
    }
  }

  /** As the play origin has it: a game has no origin of its own, so neither cookies nor storage. */
  private String policy() {
    var own = origin();
    return String.join(
        "; ",
        "sandbox " + SANDBOX,
        "default-src " + own + " data: blob:",
        "script-src " + own + " 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
        "style-src " + own + " 'unsafe-inline'",
        "connect-src " + own + " data: blob:",
        "worker-src " + own + " blob:",
        "form-action 'none'",
        "base-uri 'none'");
  }

  private static void copy(FileChannel channel, long from, long length, HttpExchange exchange)
      throws IOException {
    var body = Channels.newChannel(exchange.getResponseBody());
    for (var sent = 0L; sent < length; ) {
      sent += channel.transferTo(from + sent, length - sent, body);
    }
  }

  private record Range(long from, long length) {}

  private static Optional<Range> range(HttpExchange exchange, long size) {
    var asked = exchange.getRequestHeaders().getFirst("Range");
    var range = RANGE.matcher(asked == null ? "" : asked);
    if (!range.matches()) {
      return Optional.empty();
    }
    var from = Long.parseLong(range.group(1));
    var to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    var last = Math.min(to, size - 1);
    return from <= last ? Optional.of(new Range(from, last - from + 1)) : Optional.empty();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
