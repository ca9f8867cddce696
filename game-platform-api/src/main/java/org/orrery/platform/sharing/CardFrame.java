package org.orrery.platform.sharing;

import java.util.Optional;
import org.orrery.platform.web.Language;

/**
 * The markup by which another site shows a card.
 *
 * @param page where the card is, absolute
 * @param language the card's; empty for each reader's own
 * @param title what the frame is called for those who do not see it
 */
public record CardFrame(String page, Optional<Language> language, String title, CardSize size) {

  /** Where the frame finds the card. */
  public String address() {
    return page + language.map(spoken -> "?lang=" + spoken.tag()).orElse("");
  }

  /** One element, without styles or scripts of others' making. */
  public String html() {
    return "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" style=\"border:0;max-width:100%%\"></iframe>"
        .formatted(escaped(address()), size.width(), size.height(), escaped(title));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
