package org.orrery.platform.asset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.release.Release;

/** Where files are read over HTTP. */
public final class FileUrls {

  private FileUrls() {}

  /** The address of a file of a release. */
  public static String of(Release release, AssetPath path) {
    return "/api/"
        + release.type().plural()
        + "/"
        + release.asset()
        + "/files/"
        + encoded(path.value())
        + "?release="
        + release.number();
  }

  /** A path with everything escaped but its slashes. */
  public static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
