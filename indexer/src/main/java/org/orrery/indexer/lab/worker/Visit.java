package org.orrery.indexer.lab.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The game in its frame of a page in the browser, opened again where the game has left it or
 * brought it down. All of it happens in one thread, which hears of the browser only while it waits
 * for something.
 */
final class Visit {

  private static final int BREATH_MILLISECONDS = 15;
  private static final int ANSWER_MILLISECONDS = 5_000;
  private static final int OPENING_MILLISECONDS = 20_000;

  /** After so many frames a game has shown how it starts. */
  private static final int MANY_FRAMES = 20;

  private final GameServer server;
  private final Heard heard;
  private final Screen screen;
  private final Deadman deadman;
  private final BrowserContext context;
  private final List<Page> strangers = new ArrayList<>();
  private Page page;
  private CDPSession session;
  private Frame game;
  private CDPSession gameSession;
  private boolean hasCrashed;
  private boolean isOffline;

  Visit(Browser browser, GameServer server, Heard heard, Screen screen, Deadman deadman) {
    this.server = server;
    this.heard = heard;
    this.screen = screen;
    this.deadman = deadman;
    context = Chromium.context(browser, server.origin());
    heard.listenTo(context);
    page = context.newPage();
    session = watched(page);
    game = page.mainFrame();
    gameSession = session;
    context.onPage(
        other -> {
          if (!other.equals(page)) {
            heard.departed();
            strangers.add(other);
          }
        });
  }

  private CDPSession watched(Page opened) {
    opened.onCrash(gone -> crashed());
    opened.onWebSocket(socket -> heard.asked(socket.url()));
    return context.newCDPSession(opened);
  }

  private void crashed() {
    hasCrashed = true;
    heard.crashed();
  }

  Page page() {
    return page;
  }

  /** Opens the game with a query such as {@code ?lang=zh}, or none. */
  void open(String query) {
    if (hasCrashed) {
      page.close();
      hasCrashed = false;
      page = context.newPage();
      session = watched(page);
    }
    screen.opening(session);
    page.navigate(
        server.around() + query,
        new Page.NavigateOptions()
            .setWaitUntil(WaitUntilState.COMMIT)
            .setTimeout(OPENING_MILLISECONDS));
    game = framed();
    gameSession = watched(game);
    // Keys go to the game from the first on.
    page.locator("iframe").focus();
    deadman.heard();
  }

  /** The frame as soon as it has come to some page: a game may have left its own by then. */
  private Frame framed() {
    var end = System.nanoTime() + OPENING_MILLISECONDS * 1_000_000L;
    while (System.nanoTime() < end) {
      for (var frame : page.mainFrame().childFrames()) {
        if (!frame.url().isEmpty() && !frame.url().equals("about:blank")) {
          return frame;
        }
      }
      page.waitForTimeout(BREATH_MILLISECONDS);
      deadman.heard();
    }
    throw new PlaywrightException("The game's page did not come.");
  }

  private boolean isStart(Frame frame) {
    return frame.url().equals(server.start())
        || frame.url().startsWith(server.start() + "?")
        || frame.url().startsWith(server.start() + "#");
  }

  /** A frame that has a process of its own can be asked and can crash by itself. */
  private CDPSession watched(Frame frame) {
    try {
      var own = context.newCDPSession(frame);
      own.on("Inspector.targetCrashed", gone -> crashed());
      return own;
    } catch (PlaywrightException e) {
      return session;
    }
  }

  /** Waits, and hears of everything meanwhile. */
  void breathe(int milliseconds) {
    var end = System.nanoTime() + milliseconds * 1_000_000L;
    do {
      page.waitForTimeout(BREATH_MILLISECONDS);
      screen.answer();
      deadman.heard();
    } while (System.nanoTime() < end);
    for (var stranger : List.copyOf(strangers)) {
      strangers.remove(stranger);
      stranger.close();
    }
  }

  /** Waits until the page is loaded and has drawn for a while, on a slow machine longer. */
  void settle() {
    var end = System.nanoTime() + OPENING_MILLISECONDS * 1_000_000L;
    breathe(800);
    while (System.nanoTime() < end
        && number("document.readyState === 'complete' ? window.__orreryLabFrames : 0")
            < MANY_FRAMES) {
      breathe(200);
    }
    breathe(200);
  }

  /** What the page answers to a question in JavaScript; empty where it does not answer in time. */
  Optional<Object> ask(String question) {
    try {
      var handle =
          game.waitForFunction(
              "() => ({answer: (" + question + ")})",
              null,
              new Frame.WaitForFunctionOptions()
                  .setTimeout(ANSWER_MILLISECONDS)
                  .setPollingInterval(200));
      deadman.heard();
      return handle.jsonValue() instanceof Map<?, ?> answer
          ? Optional.ofNullable(answer.get("answer"))
          : Optional.empty();
    } catch (PlaywrightException e) {
      deadman.heard();
      return Optional.empty();
    }
  }

  /** A number that the page answers; 0 where it does not. */
  double number(String question) {
    return ask(question)
        .map(answer -> answer instanceof Number n ? n.doubleValue() : 0.0)
        .orElse(0.0);
  }

  /** A text that the page answers; empty where it does not. */
  String text(String question) {
    return ask(question).map(String::valueOf).orElse("");
  }

  /** Whether the game has left its page, or brought it down. */
  boolean isLost() {
    return hasCrashed || page.isClosed() || game.isDetached() || !isStart(game);
  }

  /** Opens the game again, with the network if it needs one for that. */
  void recover() {
    heard.departed();
    var wasOffline = isOffline;
    setOffline(false);
    open("");
    breathe(500);
    setOffline(wasOffline);
  }

  /** Takes the network away, the game's own server too, or gives it back. */
  void setOffline(boolean isOffline) {
    this.isOffline = isOffline;
    server.setSilent(isOffline);
    context.setOffline(isOffline);
  }

  /** Bytes of the game's heap in use, after a collection. */
  double heapBytes() {
    gameSession.send("HeapProfiler.collectGarbage");
    JsonObject usage = gameSession.send("Runtime.getHeapUsage");
    deadman.heard();
    return usage.get("usedSize").getAsDouble();
  }
}
