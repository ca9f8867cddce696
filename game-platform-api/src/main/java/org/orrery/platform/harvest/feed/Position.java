package org.orrery.platform.harvest.feed;

import java.time.Instant;
import java.util.regex.Pattern;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Chronicle;
import org.orrery.platform.problem.ProblemException;

/** Where a page of a feed ends, as it stands in an address. */
final class Position {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,11})\\.(\\d{1,9})-([0-9a-z]{5}-[0-9a-z]{5})-(\\d{1,9})");

  private Position() {}

  static String of(Chronicle.Mark last) {
    return "%d.%d-%s-%d"
        .formatted(
            last.at().getEpochSecond(), last.at().getNano(), last.asset().value(), last.number());
  }

  /** What {@link #of} wrote; the type of the asset does not count. */
  static Chronicle.Mark parse(String cursor) {
    var form = FORM.matcher(cursor);
    if (!form.matches()) {
      throw strange();
    }
    return new Chronicle.Mark(
        AssetType.MATERIAL,
        AssetId.parse(form.group(3)),
        Integer.parseInt(form.group(4)),
        Instant.ofEpochSecond(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))));
  }

  static ProblemException strange() {
    return ProblemException.badRequest("The cursor is none of this feed; start again without it.");
  }
}
