package org.orrery.samples.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Somebody between a kiosk and its server, who hears what is asked and may answer otherwise. */
final class Relay implements AutoCloseable {

  /** What is answered in the place of the body. */
  interface Meddling {
    byte[] meddle(String path, byte[] body);
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final URI target;
  private volatile Meddling meddling = (path, body) -> body;
  private volatile int mostBytes = Integer.MAX_VALUE;
  private volatile boolean isCut;

  Relay(URI target) throws IOException {
    this.target = target;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers otherwise from now on. */
  void meddle(Meddling how) {
    meddling = how;
  }

  /** Breaks every answer of files off after so many bytes. */
  void breakOffAfter(int bytes) {
    mostBytes = bytes;
  }

  /** Nothing goes through any more, or again. */
  void cut(boolean isSo) {
    isCut = isSo;
  }

  /** Every path that was asked for, with the range where there was one. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  void forget() {
    asked.clear();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isCut) {
        return;
      }
      String path = exchange.getRequestURI().toString();
      Optional<String> range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
      asked.add(path + range.map(text -> " " + text).orElse(""));
      HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(path));
      range.ifPresent(text -> request.header("Range", text));
      Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"))
          .ifPresent(tag -> request.header("If-None-Match", tag));
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      byte[] body = meddling.meddle(path, answer.body());
      answer
          .headers()
          .firstValue("ETag")
          .ifPresent(tag -> exchange.getResponseHeaders().set("ETag", tag));
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      boolean isBroken = path.contains("/files/") && body.length > mostBytes;
      if (body.length > 0) {
        exchange.getResponseBody().write(body, 0, isBroken ? mostBytes : body.length);
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
