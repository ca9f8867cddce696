package org.orrery.platform.usage;

import io.micronaut.http.HttpRequest;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.usage.UsageKind;

/**
 * What a request asks for, in the words of counting.
 *
 * @param item what of the release; empty where it is looked at
 */
public record Asked(AssetId asset, int release, UsageKind kind, String item) {

  static final String ATTRIBUTE = "orrery.asked";

  /** The request looks at the release. */
  public static void view(HttpRequest<?> request, Release release) {
    request.setAttribute(
        ATTRIBUTE, new Asked(release.asset(), release.number(), UsageKind.VIEW, ""));
  }

  /** The request starts the game of the release. */
  public static void play(HttpRequest<?> request, Release release) {
    request.setAttribute(
        ATTRIBUTE, new Asked(release.asset(), release.number(), UsageKind.PLAY, ""));
  }

  /** The request takes something of the release, or all of it. */
  public static void download(HttpRequest<?> request, Release release, String item) {
    request.setAttribute(
        ATTRIBUTE, new Asked(release.asset(), release.number(), UsageKind.DOWNLOAD, item));
  }
}
