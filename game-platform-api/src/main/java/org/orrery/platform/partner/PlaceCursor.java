package org.orrery.platform.partner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.partner.Contributions;
import org.orrery.platform.problem.ProblemException;

/** A place in a list of contributions as text: it holds even when what stood there is detached. */
final class PlaceCursor {

  private static final Pattern FORM = Pattern.compile("(\\d{1,17})\\.([0-9a-z]{5}-[0-9a-z]{5})");

  private PlaceCursor() {}

  static String write(Contributions.Place place) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "." + place.asset();
  }

  static Contributions.Place read(String cursor) {
    var parts = FORM.matcher(cursor);
    if (!parts.matches()) {
      throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
    }
    return new Contributions.Place(
        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
        AssetId.parse(parts.group(2)));
  }
}
