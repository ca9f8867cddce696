package org.orrery.platform.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;

/**
 * Sends whole downloads to where the bytes lie, where the settings say so. There our headers cannot
 * be set, so a file is never shown there, only saved; and what a page of ours shows or reads, which
 * its policy would not let come from elsewhere, is given out here. So are parts, and what the asker
 * may know already.
 */
final class Redirecting {

  private Redirecting() {}

  /** The answer that sends the request elsewhere; the asker may have the bytes. */
  static Optional<HttpResponse<?>> elsewhere(
      HttpRequest<?> request, Reading reading, AssetFile file) {
    return isWholeDownload(request)
        ? reading
            .address(file, SafeTypes.served(file.mediaType()), attachment(file.path().name()))
            .map(
                address ->
                    HttpResponse.status(HttpStatus.TEMPORARY_REDIRECT)
                        .header(HttpHeaders.LOCATION, address.toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
        : Optional.empty();
  }

  private static boolean isWholeDownload(HttpRequest<?> request) {
    var headers = request.getHeaders();
    var destination = headers.get("Sec-Fetch-Dest");
    return request.getMethodName().equals("GET")
        && !headers.contains(HttpHeaders.RANGE)
        && !headers.contains(HttpHeaders.IF_NONE_MATCH)
        && !headers.contains(HttpHeaders.IF_MODIFIED_SINCE)
        && (destination == null || destination.equals("document"));
  }

  /** RFC 6266, with the name as RFC 8187 has it. */
  private static String attachment(String name) {
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
