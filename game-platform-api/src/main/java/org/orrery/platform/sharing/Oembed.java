package org.orrery.platform.sharing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.platform.preview.StandIn;

/**
 * An answer of oEmbed 1.0, section 2.3. It is {@code rich} where a card has room within the limits,
 * and else a {@code link}, for which the specification demands no markup.
 *
 * @param author who made it, in one line
 * @param provider name of the house
 * @param site origin of the house
 * @param picture one within the limits, where there is one
 */
record Oembed(
    String title,
    String author,
    String provider,
    String site,
    Optional<StandIn> picture,
    Optional<CardFrame> card) {

  /** Seconds for which consumers should believe it: what is withdrawn must not stay for long. */
  private static final int CACHE_AGE = 3600;

  /** Its members by name, in the order of the specification. */
  Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    members.put("version", "1.0");
    members.put("type", card.isPresent() ? "rich" : "link");
    members.put("title", title);
    members.put("author_name", author);
    members.put("provider_name", provider);
    members.put("provider_url", site + "/");
    members.put("cache_age", CACHE_AGE);
    picture.ifPresent(
        shown -> {
          members.put("thumbnail_url", site + shown.path());
          members.put("thumbnail_width", shown.width());
          members.put("thumbnail_height", shown.height());
        });
    card.ifPresent(
        frame -> {
          members.put("html", frame.html());
          members.put("width", frame.size().width());
          members.put("height", frame.size().height());
        });
    return Collections.unmodifiableMap(members);
  }
}
