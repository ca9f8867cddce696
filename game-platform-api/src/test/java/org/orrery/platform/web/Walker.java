package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Somebody with a browser who writes down everything that it complains of. */
final class Walker implements AutoCloseable {

  /** What somebody holds in their hands. */
  record Screen(int width, int height, ColorScheme light) {
    static final Screen DESK = new Screen(1280, 900, ColorScheme.LIGHT);
    static final Screen PHONE = new Screen(390, 844, ColorScheme.DARK);
  }

  /** Whether the browser runs scripts. */
  enum Scripts {
    ON,
    OFF
  }

  private static final Path WHOLE = Path.of("/usr/bin/chromium");

  /** Chromium without windows around its pages, which half of its work goes into. */
  private static final Path LIGHT = Path.of("/usr/bin/chromium-headless-shell");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  /** The elements of a page with their classes and the names of their attributes. */
  private static final String SHAPE =
      """
      () => {
        const shape = [];
        const walk = (element) => {
          const names = [...element.attributes].map((attribute) => attribute.name);
          shape.push(element.localName, element.getAttribute('class') ?? '', ...names);
          for (const child of element.children) walk(child);
          shape.push('/');
        };
        walk(document.documentElement);
        return shape.join(' ');
      }
      """;

  /** Pages that differ in their words alone have the same barriers, or none. */
  private static final Set<String> FOUND_SOUND = ConcurrentHashMap.newKeySet();

  private final BrowserContext context;
  private final Screen screen;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Walker(Browser browser, String house, Language language, Screen screen, Scripts scripts) {
    this.screen = screen;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(house)
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.light())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts == Scripts.ON)
                .setLocale(language == Language.CHINESE ? "zh-CN" : "en-GB"));
    context.setDefaultTimeout(60_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(complaints::add);
  }

  private void listen(ConsoleMessage message) {
    var isComplaint = message.type().equals("error") || message.type().equals("warning");
    // A form that is refused on purpose is answered so.
    if (isComplaint && !message.text().contains("status of 422")) {
      complaints.add(page.url() + ": " + message.text());
    }
  }

  /** Started once for all tests of a process, and ended with it. */
  private static final class Shared {
    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    static final Browser BROWSER = launch(Files.isExecutable(LIGHT) ? LIGHT : WHOLE, FLAGS);
  }

  /** The browser of all tests; each walker has a context of its own in it. */
  static Browser browser() {
    return Shared.BROWSER;
  }

  /** The whole of Chromium as people have it; whoever starts it closes it. */
  static Browser whole(String... moreFlags) {
    return launch(WHOLE, Stream.concat(FLAGS.stream(), Stream.of(moreFlags)).toList());
  }

  private static Browser launch(Path program, List<String> flags) {
    return Shared.PLAYWRIGHT
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setChromiumSandbox(false)
                .setArgs(flags));
  }

  Page page() {
    return page;
  }

  Walker goTo(String path) {
    page.navigate(path);
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  Walker fill(String field, String text) {
    page.fill("[name='" + field + "']", text);
    return this;
  }

  Walker send(String form) {
    page.click("form[action='" + form + "'] button:not([type='button'])");
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  Walker signIn(String handle, String password) {
    return goTo("/signin").fill("handle", handle).fill("password", password).send("/signin");
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** Nothing to complain of: no fault in the console, no barrier, nothing beyond the edge. */
  Walker expectSound() {
    assertThat(complaints).as("complaints of the browser").isEmpty();
    var beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) beyond).intValue()).as("pixels beyond the edge of " + page.url()).isZero();
    var shape = screen + " " + page.evaluate(SHAPE);
    if (!FOUND_SOUND.contains(shape)) {
      assertThat(barriers()).as("barriers on " + page.url()).isEmpty();
      FOUND_SOUND.add(shape);
    }
    return this;
  }

  private List<String> barriers() {
    return new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
