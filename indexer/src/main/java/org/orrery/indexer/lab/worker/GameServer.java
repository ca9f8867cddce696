package org.orrery.indexer.lab.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves the files of one game on the loopback, with the headers that the platform's play origin
 * gives them. It can be told to serve nothing more.
 */
final class GameServer implements AutoCloseable {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{0,15})");

  private final Map<String, GameFile> files;
  private final HttpServer server;
  private volatile boolean isSilent;

  /**
   * A file of the game.
   *
   * @param path within the game
   * @param bytes where its bytes lie
   * @param mediaType as it was kept
   */
  record GameFile(String path, Path bytes, String mediaType) {}

  GameServer(Map<String, GameFile> files) throws IOException {
    this.files = Map.copyOf(files);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it serves, such as {@code http://127.0.0.1:40001}. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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
      var file = Optional.ofNullable(path).map(text -> files.get(text.substring(1)));
      var method = exchange.getRequestMethod();
      if (file.isEmpty() || !(method.equals("GET") || method.equals("HEAD"))) {
        exchange.sendResponseHeaders(file.isEmpty() ? 404 : 405, -1);
        return;
      }
      send(exchange, file.get(), method.equals("GET"));
    }
  }

  private void send(HttpExchange exchange, GameFile file, boolean hasBody) throws IOException {
    var served = Served.as(file.path(), file.mediaType());
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", served.type());
    served.encoding().ifPresent(encoding -> headers.set("Content-Encoding", encoding));
    headers.set("Cache-Control", "public, max-age=31536000, immutable");
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Accept-Ranges", "bytes");
    headers.set("Content-Security-Policy", policy());
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
        "sandbox allow-scripts allow-pointer-lock allow-orientation-lock allow-presentation allow-forms allow-modals",
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
