package org.orrery.samples.kiosk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the command line of a kiosk asks for.
 *
 * @param server with a slash at the end
 * @param key the public key that is trusted, {@code x} of its JSON Web Key; without one, the first
 *     that is seen
 * @param port of the page; the next one is the games'. 0 for free ones
 * @param every how long from one look at the server to the next
 * @param idle how long nobody touches a game until the screen goes back
 * @param mostBytes so much of the disk it takes, at most
 * @param isOnce whether it looks once and ends
 */
record KioskOptions(
    URI server,
    String channel,
    Path folder,
    int port,
    Optional<String> key,
    Duration every,
    Duration idle,
    long mostBytes,
    boolean isOnce) {

  static final String USAGE =
      """
      usage: ./orrery kiosk URL [--channel NAME] [--folder FOLDER] [--port N] [--key X] [--every MINUTES] [--idle SECONDS]
                                [--most-gigabytes N] [--once]
        URL        the server, such as https://orrery.example.org
        --channel  what it shows: kiosk, exhibit, school, festival or featured (kiosk)
        --folder   where it keeps the games (./kiosk)
        --port     of the page, on this machine alone; the next one is for the games (8090)
        --key      the server's public key, x at URL/api/playlists/key; without it, the first that is seen is trusted
        --every    minutes from one look at the server to the next (5)
        --idle     seconds without a touch until the screen goes back to the list (90)
        --most-gigabytes  so much of the disk it takes at most (50)
        --once     look once, say how it went, and end: 0 in step with the server, 1 not, but there is something to
                   play, 3 there is nothing to play, 2 the call has faults
      Open http://127.0.0.1:8090/ full screen. http://127.0.0.1:8090/status says how the kiosk is.""";

  private static final long GIGABYTE = 1_000_000_000L;

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static KioskOptions of(String... arguments) {
    Optional<URI> server = Optional.empty();
    String channel = "kiosk";
    Path folder = Path.of("kiosk");
    int port = 8090;
    Optional<String> key = Optional.empty();
    Duration every = Duration.ofMinutes(5);
    Duration idle = Duration.ofSeconds(90);
    long mostBytes = 50 * GIGABYTE;
    boolean isOnce = false;
    for (int at = 0; at < arguments.length; at++) {
      switch (arguments[at]) {
        case "--channel" -> channel = word(value(arguments, ++at));
        case "--folder" -> folder = Path.of(value(arguments, ++at));
        case "--port" -> port = number("--port", value(arguments, ++at), 65_534);
        case "--key" -> key = Optional.of(new TrustedKey(value(arguments, ++at)).x());
        case "--every" ->
            every = Duration.ofMinutes(positive("--every", value(arguments, ++at), 1440));
        case "--idle" ->
            idle = Duration.ofSeconds(positive("--idle", value(arguments, ++at), 86_400));
        case "--most-gigabytes" ->
            mostBytes = GIGABYTE * positive("--most-gigabytes", value(arguments, ++at), 1_000_000);
        case "--once" -> isOnce = true;
        default -> {
          if (arguments[at].startsWith("--") || server.isPresent()) {
            throw new IllegalArgumentException("kiosk knows no “" + arguments[at] + "”");
          }
          server = Optional.of(address(arguments[at]));
        }
      }
    }
    return new KioskOptions(
        server.orElseThrow(() -> new IllegalArgumentException("the address of which server?")),
        channel,
        folder.toAbsolutePath(),
        port,
        key,
        every,
        idle,
        mostBytes,
        isOnce);
  }

  private static String value(String[] arguments, int at) {
    if (at >= arguments.length) {
      throw new IllegalArgumentException("what follows " + arguments[at - 1] + "?");
    }
    return arguments[at];
  }

  private static URI address(String text) {
    URI uri = URI.create(text.endsWith("/") ? text : text + "/");
    boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!isWeb || uri.getHost() == null) {
      throw new IllegalArgumentException("the server is an address such as https://example.org");
    }
    return uri;
  }

  private static String word(String text) {
    if (!text.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("--channel is a word, such as kiosk");
    }
    return text;
  }

  private static int positive(String option, String text, int most) {
    int number = number(option, text, most);
    if (number == 0) {
      throw new IllegalArgumentException(option + " is a number from 1 to " + most);
    }
    return number;
  }

  private static int number(String option, String text, int most) {
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(option + " is a number up to " + most);
    }
    return Integer.parseInt(text);
  }
}
