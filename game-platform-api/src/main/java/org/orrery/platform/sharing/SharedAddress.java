package org.orrery.platform.sharing;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;

/** The asset whose page, or whose game, is at an address of this house. */
record SharedAddress(AssetType type, AssetId id) {

  private static final Pattern PATH = Pattern.compile("/(games|materials|play)/([^/]{1,40})/?");

  /** The asset; empty for addresses of other hosts, and for all other pages. */
  static Optional<SharedAddress> of(URI url, String site) {
    if (!isOf(url, URI.create(site)) || url.getPath() == null) {
      return Optional.empty();
    }
    var path = PATH.matcher(url.getPath());
    if (!path.matches()) {
      return Optional.empty();
    }
    var type = path.group(1).equals("materials") ? AssetType.MATERIAL : AssetType.GAME;
    try {
      return Optional.of(new SharedAddress(type, AssetId.parse(path.group(2))));
    } catch (Refusal.NotFound e) {
      return Optional.empty();
    }
  }

  private static boolean isOf(URI url, URI site) {
    return url.getHost() != null
        && url.getHost().equalsIgnoreCase(site.getHost())
        && String.valueOf(url.getScheme()).equalsIgnoreCase(site.getScheme())
        && port(url) == port(site);
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
  }
}
