package org.orrery.platform.sharing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Language;

/**
 * What a consumer asks, section 2.2 of the specification. Parameters that it does not name are for
 * other providers and not looked at.
 *
 * @param url the address whose card is wanted
 * @param mostWidth pixels; as good as none where nobody limits it
 * @param language in which the card is to speak; empty for each reader's own
 */
record OembedQuery(
    URI url, Format format, int mostWidth, int mostHeight, Optional<Language> language) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** How the answer is written. */
  enum Format {
    JSON,
    XML;

    private static Format of(String word) {
      for (var format : values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(word)) {
          return format;
        }
      }
      throw new ProblemException(
          Problem.of(
              "not-implemented",
              501,
              "Not answered in this format",
              "The formats are json and xml."));
    }
  }

  /**
   * Reads the query.
   *
   * @param parameters the value of a parameter by its name
   * @throws ProblemException 501 for other formats; 400 where there is no url that can be read, or
   *     a limit is no whole number
   */
  static OembedQuery of(Function<String, Optional<String>> parameters) {
    var format = parameters.apply("format").map(Format::of).orElse(Format.JSON);
    var url =
        parameters
            .apply("url")
            .map(OembedQuery::address)
            .orElseThrow(
                () -> ProblemException.badRequest("Say by url of which page a card is wanted."));
    return new OembedQuery(
        url,
        format,
        limit(parameters, "maxwidth"),
        limit(parameters, "maxheight"),
        parameters.apply("lang").or(() -> languageOf(url)).flatMap(Language::of));
  }

  private static URI address(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw ProblemException.badRequest("The url cannot be read as one.");
    }
  }

  private static int limit(Function<String, Optional<String>> parameters, String name) {
    var text = parameters.apply(name);
    if (text.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (!NUMBER.matcher(text.get()).matches()) {
      throw ProblemException.badRequest(name + " is a number of pixels, not “" + text.get() + "”.");
    }
    return Integer.parseInt(text.get());
  }

  /** The page's own choice of language, which stands in its address. */
  private static Optional<String> languageOf(URI url) {
    return Optional.ofNullable(url.getQuery()).stream()
        .flatMap(query -> Pattern.compile("&").splitAsStream(query))
        .filter(parameter -> parameter.startsWith("lang="))
        .map(parameter -> parameter.substring("lang=".length()))
        .findFirst();
  }
}
