package org.orrery.platform.harvest.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.orrery.assetdb.promotion.Promotion;

/**
 * Where a page of the feed of promotions ends, which holds though that promotion ends meanwhile.
 *
 * @param micros since the epoch, as exactly as the database keeps them
 * @param id of the last promotion
 */
record PromotedPosition(long micros, String id) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,17})-([0-9a-z]{5}-[0-9a-z]{5})");

  static PromotedPosition of(Promotion last) {
    return new PromotedPosition(micros(last), last.id().value());
  }

  /** What {@link #toString} wrote. */
  static PromotedPosition parse(String cursor) {
    var form = FORM.matcher(cursor);
    if (!form.matches()) {
      throw Position.strange();
    }
    return new PromotedPosition(Long.parseLong(form.group(1)), form.group(2));
  }

  /** Whether the promotion comes on a later page. */
  boolean isBefore(Promotion promotion) {
    return micros(promotion) < micros
        || micros(promotion) == micros && promotion.id().value().compareTo(id) < 0;
  }

  private static long micros(Promotion promotion) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Promoted.began(promotion));
  }

  @Override
  public String toString() {
    return micros + "-" + id;
  }
}
