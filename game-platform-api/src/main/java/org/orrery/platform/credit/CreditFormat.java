package org.orrery.platform.credit;

import java.util.Locale;
import java.util.Optional;
import org.orrery.assetdb.credit.Markup;
import org.orrery.platform.problem.ProblemException;

/** A format in which the credits of a game can be had. */
public enum CreditFormat {
  JSON("application/json", Optional.empty()),
  MD("text/markdown", Optional.of(Markup.MARKDOWN)),
  BBCODE("text/plain", Optional.of(Markup.BBCODE)),
  HTML("text/html", Optional.of(Markup.HTML));

  private final String mediaType;
  private final Optional<Markup> markup;

  CreditFormat(String mediaType, Optional<Markup> markup) {
    this.mediaType = mediaType;
    this.markup = markup;
  }

  /** The word of the API: {@code md}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  /** How it is written; empty for programs. */
  public Optional<Markup> markup() {
    return markup;
  }

  static CreditFormat of(String word) {
    for (var format : values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw ProblemException.badRequest("format is json, md, bbcode or html, not “" + word + "”.");
  }
}
