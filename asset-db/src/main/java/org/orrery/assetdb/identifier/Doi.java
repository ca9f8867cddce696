package org.orrery.assetdb.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orrery.assetdb.asset.AssetId;

/**
 * A Digital Object Identifier (ISO 26324), such as {@code 10.5072/k7d2m-x8q41.2}.
 *
 * @param name prefix, slash and suffix in lower case: DOIs differ by more than capitals
 */
public record Doi(String name) {

  private static final Pattern PREFIX = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*");
  private static final Pattern NAME = Pattern.compile(PREFIX + "/[^\\s\\p{Cntrl}]{1,180}");
  private static final Pattern ANY_FORM =
      Pattern.compile(
          "(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?(10\\..+)", Pattern.CASE_INSENSITIVE);

  public Doi {
    name = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("“" + name + "” is no DOI");
    }
  }

  /** The DOI of a release under the prefix. */
  static Doi of(String prefix, AssetId asset, int release) {
    return new Doi(prefix + "/" + asset + "." + release);
  }

  static boolean isPrefix(String text) {
    return PREFIX.matcher(text).matches();
  }

  /** Reads {@code doi:10…}, the address at doi.org or the bare name; empty for anything else. */
  public static Optional<Doi> find(String text) {
    var form = ANY_FORM.matcher(text.strip());
    return form.matches() && NAME.matcher(form.group(1).toLowerCase(Locale.ROOT)).matches()
        ? Optional.of(new Doi(form.group(1)))
        : Optional.empty();
  }

  /** The address at which it is resolved. */
  public String url() {
    return "https://doi.org/" + name;
  }

  @Override
  public String toString() {
    return name;
  }
}
