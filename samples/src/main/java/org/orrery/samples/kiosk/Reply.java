package org.orrery.samples.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kiosk's two servers have in common. */
final class Reply {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

  private Reply() {}

  /**
   * Only GET and HEAD, and only under the names of this machine: a page from elsewhere that has a
   * name of its own lead here gets nothing.
   */
  static HttpHandler guarded(HttpHandler handler) {
    return exchange -> {
      try (exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        int port = exchange.getLocalAddress().getPort();
        if (!host.equals("127.0.0.1:" + port) && !host.equals("localhost:" + port)) {
          empty(exchange, 421);
        } else if (!exchange.getRequestMethod().equals("GET") && !isHead(exchange)) {
          empty(exchange, 405);
        } else {
          handler.handle(exchange);
        }
      }
    };
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  static void empty(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  static void text(HttpExchange exchange, String mediaType, String text) throws IOException {
    bytes(exchange, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  static void bytes(HttpExchange exchange, String mediaType, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(200, isHead(exchange) ? -1 : bytes.length);
    if (!isHead(exchange)) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** A file, or the range of it that is asked for. */
  static void file(HttpExchange exchange, Path file, Map<String, String> headers)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      Matcher range =
          RANGE.matcher(
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")).orElse(""));
      long from = range.matches() ? Long.parseLong(range.group(1)) : 0;
      if (from > 0 && from >= size) {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + size);
        empty(exchange, 416);
        return;
      }
      long until =
          range.matches() && !range.group(2).isEmpty()
              ? Math.min(size, Long.parseLong(range.group(2)) + 1)
              : size;
      if (range.matches()) {
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes " + from + "-" + (until - 1) + "/" + size);
      }
      send(exchange, channel.position(from), range.matches() ? 206 : 200, until - from);
    }
  }

  private static void send(HttpExchange exchange, FileChannel channel, int status, long length)
      throws IOException {
    if (isHead(exchange) || length <= 0) {
      empty(exchange, status);
      return;
    }
    exchange.sendResponseHeaders(status, length);
    InputStream from = Channels.newInputStream(channel);
    OutputStream to = exchange.getResponseBody();
    byte[] chunk = new byte[1 << 16];
    long left = length;
    while (left > 0) {
      int read = from.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (read < 0) {
        return;
      }
      to.write(chunk, 0, read);
      left -= read;
    }
  }
}
