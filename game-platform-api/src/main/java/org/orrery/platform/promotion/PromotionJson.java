package org.orrery.platform.promotion;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.promotion.Programme;

/** Promotions as JSON. */
final class PromotionJson {

  private PromotionJson() {}

  /**
   * {@code {id, game, release, digest, title, channel, from, until?, blurb?, position, state, …}}.
   */
  static Map<String, Object> write(Programme.Entry entry) {
    var promotion = entry.promotion();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", promotion.id().value());
    json.put("game", promotion.game().value());
    json.put("release", promotion.release());
    json.put("digest", promotion.digest().toString());
    json.put("title", entry.release().description().title().byLanguage());
    json.put("channel", promotion.channel().word());
    json.put("from", promotion.period().from().toString());
    promotion.period().until().ifPresent(until -> json.put("until", until.toString()));
    if (!promotion.blurb().isEmpty()) {
      json.put("blurb", promotion.blurb().byLanguage());
    }
    json.put("position", promotion.position());
    json.put("state", entry.phase().word());
    json.put("by", promotion.by());
    json.put("at", promotion.at().toString());
    promotion.ending().ifPresent(ending -> json.put("endedBy", ending.by()));
    promotion.ending().ifPresent(ending -> json.put("endedAt", ending.at().toString()));
    return json;
  }
}
