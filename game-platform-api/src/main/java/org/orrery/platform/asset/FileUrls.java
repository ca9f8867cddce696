package org.orrery.platform.asset;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.problem.ProblemException;

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

  /**
   * The file that a request's address names below so many segments. A plus sign stands for itself
   * there, as RFC 3986 section 3.3 has it.
   *
   * @throws ProblemException 400 where its escapes are no UTF-8
   */
  public static AssetPath requested(HttpRequest<?> request, int segmentsBefore) {
    return requested(request.getPath(), segmentsBefore);
  }

  /** The file that an address names, as in {@link #requested(HttpRequest, int)}. */
  public static AssetPath requested(String address, int segmentsBefore) {
    var start = 0;
    for (var segment = 0; segment < segmentsBefore; segment++) {
      start = address.indexOf('/', start + 1);
    }
    return AssetPath.parse(start < 0 ? "" : decoded(address.substring(start + 1)));
  }

  private static String decoded(String escaped) {
    try {
      var bytes = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      throw ProblemException.badRequest("The address has escapes that are no UTF-8.");
    }
  }

  /** A path with everything escaped but its slashes. */
  public static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
