package org.orrery.platform.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.orrery.platform.web.Language;

/**
 * A page as programs are told of it that show links to it.
 *
 * @param site origin of the platform, without a slash at its end
 * @param path where the page is in whichever language, with what else belongs to its address
 * @param spoken the language that its address was asked for in; empty for each reader's own
 * @param type the word of the Open Graph protocol
 * @param description one or two sentences, without marks
 * @param picture path of a picture of 1200 by 630 pixels
 * @param pictureText the picture in words
 * @param house who shows it
 * @param hasCard whether oEmbed knows it
 */
public record SharedPage(
    String site,
    String path,
    Optional<Language> spoken,
    String type,
    String title,
    String description,
    String picture,
    String pictureText,
    String house,
    boolean hasCard) {

  /** The one address of what the reader sees. */
  public String address() {
    return spoken.map(this::in).orElseGet(this::anywhere);
  }

  /** Its address for everybody in their own language. */
  public String anywhere() {
    return site + path;
  }

  /** Its address in the language. */
  public String in(Language language) {
    return anywhere() + (path.contains("?") ? "&" : "?") + "lang=" + language.tag();
  }

  /** Where a picture of it is. */
  public String pictureAddress() {
    return site + picture;
  }

  /** Where oEmbed tells of it. */
  public String oembed(String format) {
    return site
        + "/oembed?format="
        + format
        + "&url="
        + URLEncoder.encode(address(), StandardCharsets.UTF_8);
  }

  /** A language as the Open Graph protocol writes it. */
  public static String locale(Language language) {
    return language.locale().toString().split("_#", 2)[0];
  }
}
