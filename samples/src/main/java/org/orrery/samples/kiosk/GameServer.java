package org.orrery.samples.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Gives the files of games to their frames, on an origin of their own and on this machine alone.
 * Into each page of a game it puts one script, {@value #LISTENER}, which tells the screen that
 * somebody plays: what happens within a frame is not seen outside it.
 */
final class GameServer implements AutoCloseable {

  static final String LISTENER = "/orrery-kiosk.js";

  /** As on the platform, but without dialogs: one of them would hold up the whole screen. */
  static final String SANDBOX =
      "allow-scripts allow-pointer-lock allow-orientation-lock allow-presentation allow-forms";

  private static final String POLICY =
      "sandbox "
          + SANDBOX
          + "; default-src %1$s data: blob:; script-src %1$s 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:;"
          + " style-src %1$s 'unsafe-inline'; connect-src %1$s data: blob:; worker-src %1$s blob:; frame-src %1$s;"
          + " form-action 'none'; base-uri 'none'";

  private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]*)?>");
  private static final Pattern DOCTYPE = Pattern.compile("(?i)^\\s*<!doctype[^>]*>");
  private static final long LONGEST_PAGE = 5_000_000;

  /** What is behind a name that ends in {@code .br} or {@code .gz}. */
  private static final Map<String, String> TYPES =
      Map.of(
          "wasm", "application/wasm",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "svg", "image/svg+xml");

  private final Kiosk kiosk;
  private final HttpServer server;

  GameServer(Kiosk kiosk, int port) throws IOException {
    this.kiosk = kiosk;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", Reply.guarded(this::file));
    server.createContext(LISTENER, Reply.guarded(this::listener));
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void listener(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "cross-origin");
    Reply.bytes(exchange, "text/javascript; charset=utf-8", Screen.resource("listener.js"));
  }

  /** {@code /<digest of the release>/<path>}. */
  private void file(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().getPath();
    int slash = address.indexOf('/', 1);
    Optional<Playlist.Game> game =
        slash < 0 ? Optional.empty() : kiosk.game(address.substring(1, slash));
    Optional<Playlist.GameFile> file =
        game.flatMap(found -> found.file(address.substring(slash + 1)));
    if (file.isEmpty()) {
      Reply.empty(exchange, 404);
      return;
    }
    Path bytes = kiosk.file(file.get());
    Map<String, String> headers = headers(file.get());
    if (isPage(headers) && Files.size(bytes) <= LONGEST_PAGE) {
      headers.forEach(exchange.getResponseHeaders()::set);
      Reply.bytes(exchange, type(headers), listening(Files.readAllBytes(bytes)));
    } else {
      Reply.file(exchange, bytes, headers);
    }
  }

  private static boolean isPage(Map<String, String> headers) {
    return type(headers).startsWith("text/html") && !headers.containsKey("Content-Encoding");
  }

  private static String type(Map<String, String> headers) {
    return headers.getOrDefault("Content-Type", "");
  }

  private Map<String, String> headers(Playlist.GameFile file) {
    Map<String, String> headers = new LinkedHashMap<>();
    String name = file.path();
    headers.put("Content-Type", file.mediaType());
    if (file.mediaType().startsWith("text/") && !file.mediaType().contains("charset")) {
      headers.put("Content-Type", file.mediaType() + "; charset=utf-8");
    }
    if (name.endsWith(".br") || name.endsWith(".gz")) {
      String behind = name.substring(0, name.length() - ".br".length());
      String extension = behind.substring(behind.lastIndexOf('.') + 1);
      headers.put("Content-Encoding", name.endsWith(".br") ? "br" : "gzip");
      headers.put("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
    }
    headers.put("Cache-Control", "no-cache");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    headers.put("Content-Security-Policy", POLICY.formatted(origin()));
    return headers;
  }

  /** Bytes stay bytes: the page's encoding is none of our business. */
  private static byte[] listening(byte[] page) {
    String text = new String(page, StandardCharsets.ISO_8859_1);
    String script = "<script src=\"" + LISTENER + "\"></script>";
    for (Pattern place : new Pattern[] {HEAD, DOCTYPE}) {
      var found = place.matcher(text);
      if (found.find()) {
        return (text.substring(0, found.end()) + script + text.substring(found.end()))
            .getBytes(StandardCharsets.ISO_8859_1);
      }
    }
    return (script + text).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
