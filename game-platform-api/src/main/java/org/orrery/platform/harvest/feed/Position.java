package org.orrery.platform.harvest.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Chronicle;
import org.orrery.platform.problem.ProblemException;

/** Where a page of a feed ends, as it stands in an address. */
final class Position {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,17})-([0-9a-z]{5}-[0-9a-z]{5})-(\\d{1,9})");

  private Position() {}

  /** Microseconds, as exactly as the database keeps them. */
  static String of(Chronicle.Mark last) {
    return "%d-%s-%d"
        .formatted(
            ChronoUnit.MICROS.between(Instant.EPOCH, last.at()),
            last.asset().value(),
            last.number());
  }

  /** What {@link #of} wrote; the type of the asset does not count. */
  static Chronicle.Mark parse(String cursor) {
    var form = FORM.matcher(cursor);
    if (!form.matches()) {
      throw strange();
    }
    return new Chronicle.Mark(
        AssetType.MATERIAL,
        AssetId.parse(form.group(2)),
        Integer.parseInt(form.group(3)),
        Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS));
  }

  static ProblemException strange() {
    return ProblemException.badRequest("The cursor is none of this feed; start again without it.");
  }
}
