package org.orrery.indexer.lab.worker;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A browser that reaches one origin on the loopback and nothing else. Around the process stands a
 * sandbox without network where the system allows one; these walls stand also where it does not:
 * every name resolves to nothing, every other address goes to a proxy that is not there, real-time
 * connections have no network, and what the driver sees of other requests it breaks off.
 */
final class Chromium {

  /** Nothing listens there: the port is the discard service's, and only root could take it. */
  private static final String DEAD_PROXY = "http://127.0.0.1:9";

  /**
   * Runs in every frame before the game. Tells of what the driver does not see: connections that
   * the page's policy forbids, those that a link only hints at, and real-time ones, which it cannot
   * have.
   */
  private static final String EARS =
      """
      (() => {
        const hears = window.__orreryLabHears;
        const tell = (what) => { try { hears && hears(String(what)).catch(() => {}); } catch (e) { /* too early */ } };
        addEventListener('securitypolicyviolation', (event) => {
          if (/^(https?|wss?):/.test(event.blockedURI)) tell(event.blockedURI);
        }, true);
        const refused = (name) => function () {
          tell(name);
          throw new DOMException('There is no network here.', 'NotAllowedError');
        };
        for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
          if (window[name]) Object.defineProperty(window, name, { value: refused(name), writable: false, configurable: false });
        }
        const hints = (node) => {
          if (node.localName === 'link' && /preconnect|dns-prefetch|prefetch/.test(node.rel)) tell(node.href);
          for (const link of node.querySelectorAll?.('link[rel]') ?? []) hints(link);
        };
        new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(hints)))
          .observe(document, { childList: true, subtree: true });
        let frames = 0;
        const count = () => { frames++; requestAnimationFrame(count); };
        requestAnimationFrame(count);
        Object.defineProperty(window, '__orreryLabFrames', { get: () => frames });
      })();
      """;

  private Chromium() {}

  /** The driver, which must not fetch a browser of its own. */
  static Playwright driver() {
    return Playwright.create(
        new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "LC_ALL", "C.UTF-8")));
  }

  /** The browser. Its own sandbox is left out where another stands around it, or it must be. */
  static Browser launch(Playwright playwright, Assignment assignment, String origin) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(assignment.chromium())
                .setChromiumSandbox(
                    !assignment.isSandboxed() && !"root".equals(System.getProperty("user.name")))
                .setTimeout(60_000)
                .setArgs(flags(origin)));
  }

  private static List<String> flags(String origin) {
    var own = origin.substring("http://".length());
    var flags = new ArrayList<String>();
    flags.addAll(
        List.of(
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            "--proxy-server=" + DEAD_PROXY,
            "--proxy-bypass-list=<-loopback>;" + own,
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--dns-prefetch-disable",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-pings",
            "--no-first-run",
            "--deny-permission-prompts",
            "--autoplay-policy=no-user-gesture-required",
            "--mute-audio",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--js-flags=--expose-gc"));
    return flags;
  }

  /**
   * A window without memory or downloads, for a kiosk's touch screen. A game has no service workers
   * either: the server's policy gives it no origin that could have any.
   */
  static BrowserContext context(Browser browser, String origin) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(Screen.WIDTH, Screen.HEIGHT)
                .setHasTouch(true)
                .setAcceptDownloads(false)
                .setLocale("en-GB"));
    context.setDefaultTimeout(15_000);
    context.route(
        Pattern.compile("^(?!" + origin.replace(".", "\\.") + "/).*"),
        route -> route.abort("blockedbyclient"));
    context.addInitScript(EARS);
    return context;
  }
}
