package org.orrery.assetdb.promotion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.json.Localized;
import org.orrery.assetdb.json.Fields;

/** What a curator says of a promotion, read from a body. */
final class PromotionFields {

  static final int BLURB_CHARACTERS = 1_000;
  private static final int MOMENT_CHARACTERS = 40;

  private PromotionFields() {}

  /**
   * What is wanted.
   *
   * @param position the place on the channel; empty for the last, or the same as before
   */
  record Wanted(
      AssetId game,
      int release,
      Channel channel,
      Period period,
      LocalizedText blurb,
      Optional<Integer> position) {}

  /**
   * Reads {@code {game, release, channel, from?, until?, blurb?, position?}}; without a beginning
   * it is {@code now}.
   */
  static Wanted read(Map<String, Object> json, Instant now) {
    var fields = Fields.of(json);
    var game = fields.parsed("game", 40, PromotionFields::id);
    var release = fields.number("release", 1, Integer.MAX_VALUE);
    var channel = fields.parsed("channel", 20, Channel::of);
    var from = fields.parsed("from", MOMENT_CHARACTERS, Period::beginning);
    var until = fields.parsed("until", MOMENT_CHARACTERS, Period::end);
    var blurb = Localized.read(fields, "blurb", BLURB_CHARACTERS);
    var position = fields.number("position", 1, Promoting.MOST_ON_A_CHANNEL);
    wanted(fields, "game", "The id of a game is wanted here.");
    wanted(fields, "release", "The number of the accepted release is wanted here.");
    wanted(
        fields,
        "channel",
        "A channel is wanted here: featured, exhibit, kiosk, school or festival.");
    var begins = from.orElse(now);
    if (until.filter(end -> !end.isAfter(begins)).isPresent()) {
      fields.fault("until", "It ends before it begins.");
    }
    fields.refuse("It cannot be promoted so.");
    return new Wanted(
        game.orElseThrow(),
        release.orElseThrow(),
        channel.orElseThrow(),
        new Period(begins, until),
        blurb,
        position);
  }

  private static void wanted(Fields fields, String field, String sentence) {
    if (!fields.has(field)) {
      fields.fault(field, sentence);
    }
  }

  private static AssetId id(String typed) {
    try {
      return AssetId.parse(typed);
    } catch (Refusal.NotFound mistyped) {
      throw new IllegalArgumentException(mistyped.getMessage(), mistyped);
    }
  }

  /** What {@link #read} would read of the promotion as it is. */
  static Map<String, Object> write(Promotion promotion) {
    var json = new LinkedHashMap<String, Object>();
    json.put("game", promotion.game().value());
    json.put("release", promotion.release());
    json.put("channel", promotion.channel().word());
    json.put("from", promotion.period().from().toString());
    promotion.period().until().ifPresent(until -> json.put("until", until.toString()));
    if (!promotion.blurb().isEmpty()) {
      json.put("blurb", promotion.blurb().byLanguage());
    }
    json.put("position", promotion.position());
    return json;
  }
}
