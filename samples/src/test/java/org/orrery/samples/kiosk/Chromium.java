package org.orrery.samples.kiosk;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.orrery.samples.tree.Tree;

/** A real browser with one page, spoken to by the DevTools protocol. */
final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Tree>> waiting = new ConcurrentHashMap<>();

  Chromium(Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                List.of(
                    "/usr/bin/chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--window-size=1280,800",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path told = profile.resolve("DevToolsActivePort");
    until(() -> Files.exists(told) && Files.readAllLines(told).size() > 1);
    String port = Files.readAllLines(told).getFirst();
    HttpClient http = HttpClient.newHttpClient();
    String pages =
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    Tree page =
        Tree.ofJson(pages)
            .each()
            .filter(one -> one.at("type").text().equals("page"))
            .findFirst()
            .orElseThrow();
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(page.at("webSocketDebuggerUrl").text()), new Listener())
            .join();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        try {
          Tree answer = Tree.ofJson(text.toString());
          CompletableFuture<Tree> asked = waiting.remove((int) answer.at("id").number());
          if (asked != null) {
            asked.complete(answer.at("result"));
          }
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Something that can be looked at again and again. */
  interface Look {
    boolean isSo() throws IOException, InterruptedException;
  }

  static void until(Look look) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!look.isSo()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It is not so after " + PATIENCE);
      }
      Thread.sleep(100);
    }
  }

  private Tree call(String method, Map<String, Object> parameters) throws IOException {
    int id = number.incrementAndGet();
    CompletableFuture<Tree> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String json = JSON.std.asString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(json, true).join();
    return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  void goTo(String address) throws IOException {
    call("Page.navigate", Map.of("url", address));
  }

  /** The value of the expression in the page, as text. */
  String value(String expression) throws IOException {
    return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
        .at("result")
        .at("value")
        .text();
  }

  /** Presses and releases a key. */
  void key(String key, int code) throws IOException {
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Moves the pointer there. */
  void pointTo(int x, int y) throws IOException {
    call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
  }

  @Override
  public void close() throws InterruptedException {
    socket.abort();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
