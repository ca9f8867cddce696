package org.orrery.indexer.derive.worker.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses in which unit a column is from how it is called. */
final class Units {

  private static final Pattern IN_BRACKETS =
      Pattern.compile("^.+?\\s*[(\\[（【]\\s*([^()\\[\\]（）【】]{1,16})\\s*[)\\]）】]\\s*$");

  /** At the end of a name, after an underscore, a hyphen or a full stop. */
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("pc", "pc"),
          Map.entry("kpc", "kpc"),
          Map.entry("mpc", "Mpc"),
          Map.entry("ly", "ly"),
          Map.entry("au", "au"),
          Map.entry("km", "km"),
          Map.entry("m", "m"),
          Map.entry("cm", "cm"),
          Map.entry("mm", "mm"),
          Map.entry("um", "µm"),
          Map.entry("nm", "nm"),
          Map.entry("kg", "kg"),
          Map.entry("g", "g"),
          Map.entry("mg", "mg"),
          Map.entry("s", "s"),
          Map.entry("sec", "s"),
          Map.entry("ms", "ms"),
          Map.entry("hours", "h"),
          Map.entry("days", "d"),
          Map.entry("years", "a"),
          Map.entry("yr", "a"),
          Map.entry("k", "K"),
          Map.entry("c", "°C"),
          Map.entry("deg", "°"),
          Map.entry("degrees", "°"),
          Map.entry("rad", "rad"),
          Map.entry("arcsec", "″"),
          Map.entry("mas", "mas"),
          Map.entry("hz", "Hz"),
          Map.entry("pa", "Pa"),
          Map.entry("hpa", "hPa"),
          Map.entry("ppm", "ppm"),
          Map.entry("percent", "%"),
          Map.entry("kms", "km/s"),
          Map.entry("mag", "mag"));

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("ra", "°"),
          Map.entry("right_ascension", "°"),
          Map.entry("declination", "°"),
          Map.entry("dec", "°"),
          Map.entry("lat", "°"),
          Map.entry("latitude", "°"),
          Map.entry("lon", "°"),
          Map.entry("lng", "°"),
          Map.entry("long", "°"),
          Map.entry("longitude", "°"),
          Map.entry("纬度", "°"),
          Map.entry("经度", "°"),
          Map.entry("vmag", "mag"),
          Map.entry("bmag", "mag"),
          Map.entry("gmag", "mag"),
          Map.entry("mag", "mag"),
          Map.entry("magnitude", "mag"),
          Map.entry("星等", "mag"),
          Map.entry("parallax", "mas"),
          Map.entry("plx", "mas"),
          Map.entry("percent", "%"));

  /** In brackets stand also words that are no units. */
  private static final Set<String> WORDS =
      Set.of("no", "yes", "optional", "id", "code", "name", "en", "zh", "english", "chinese");

  private Units() {}

  /** The unit; empty where the name tells none. */
  static Optional<String> of(String name) {
    var brackets = IN_BRACKETS.matcher(name);
    if (brackets.matches()) {
      var unit = brackets.group(1).strip();
      return WORDS.contains(unit.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(unit);
    }
    var lower = name.strip().toLowerCase(Locale.ROOT);
    var known = NAMES.get(lower);
    if (known != null) {
      return Optional.of(known);
    }
    int mark =
        Math.max(lower.lastIndexOf('_'), Math.max(lower.lastIndexOf('-'), lower.lastIndexOf('.')));
    return mark <= 0
        ? Optional.empty()
        : Optional.ofNullable(ENDINGS.get(lower.substring(mark + 1)));
  }

  /** Whether numbers under this name are places on a globe or in the sky. */
  static boolean isPlace(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[_ ]?(deg|degrees)$", "");
    return "°".equals(NAMES.get(plain));
  }
}
