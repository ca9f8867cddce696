package org.orrery.assetdb.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By what something is used. */
public enum Agent {
  /** Somebody with a browser. */
  PERSON,
  /** A program on somebody's behalf. */
  MACHINE;

  /**
   * General tools, which COUNTER never leaves out: what they fetch, somebody wanted. The name
   * stands at the front, as these tools write it.
   */
  private static final Pattern TOOL =
      Pattern.compile(
          "(curl|wget\\d?|aria2|axel|python|aiohttp|httpx|java|okhttp|apache-httpclient|go-http-client|libwww-perl|perl"
              + "|ruby|php|guzzlehttp|node|axios|undici|got|powershell|r |rcurl|libcurl|httpie|godotengine|godot|unity"
              + "|unityplayer|unrealengine|blender|postmanruntime|reqwest|dart|deno|bun)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CRAWLER = crawlers();

  /** The word in rows and answers: {@code person}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What calls itself so; empty for a crawler, whose visits are nobody's use. Who gives no name is
   * a machine: every browser has one.
   */
  public static Optional<Agent> of(String userAgent) {
    if (userAgent.isBlank() || TOOL.matcher(userAgent.strip()).matches()) {
      return Optional.of(MACHINE);
    }
    if (CRAWLER.matcher(userAgent).find()) {
      return Optional.empty();
    }
    return Optional.of(userAgent.startsWith("Mozilla/") ? PERSON : MACHINE);
  }

  private static Pattern crawlers() {
    try (var list = Agent.class.getResourceAsStream("crawlers.txt")) {
      if (list == null) {
        throw new IllegalStateException("The build lacks crawlers.txt");
      }
      return Pattern.compile(
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
