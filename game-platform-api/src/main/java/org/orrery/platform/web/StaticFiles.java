package org.orrery.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files that browsers keep. Each has its content's digest in its address, so that it may be
 * kept for a year and a new build is seen at once. All of them are read at the first use and stay
 * in memory.
 */
@Hidden
@Controller("/static")
public class StaticFiles {

  private static final String OWN = "/static/";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
  private static final Map<String, String> FOLDERS =
      Map.of(
          "base.css", OWN,
          "layout.css", OWN,
          "parts.css", OWN,
          "forms.css", OWN,
          "site.js", OWN,
          "uploads.js", OWN,
          "icons.svg", OWN,
          "pictures.svg", OWN,
          "favicon.svg", OWN,
          "htmx.min.js", HTMX);

  /** A file, and the digest that its address holds. */
  private record Kept(byte[] bytes, String digest) {}

  private static final class Shipped {
    static final Map<String, Kept> FILES = read();
  }

  /** The address of a file; a file that is not shipped is a fault of the build. */
  public static String url(String name) {
    var kept = Shipped.FILES.get(name);
    if (kept == null) {
      throw new IllegalArgumentException("There is no static file " + name);
    }
    return "/static/" + kept.digest() + "/" + name;
  }

  @Get(value = "/{digest}/{name}", produces = MediaType.ALL)
  HttpResponse<?> file(String digest, String name, HttpRequest<?> request) {
    var kept = Shipped.FILES.get(name);
    if (kept == null) {
      return HttpResponse.notFound();
    }
    var etag = "\"" + kept.digest() + "\"";
    var isCurrent = kept.digest().equals(digest);
    var response =
        isKnown(request, etag)
            ? HttpResponse.notModified()
            : HttpResponse.ok(kept.bytes()).contentType(mediaType(name));
    return response
        .header(HttpHeaders.ETAG, etag)
        .header(
            HttpHeaders.CACHE_CONTROL,
            isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
  }

  private static boolean isKnown(HttpRequest<?> request, String etag) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH)).stream()
        .flatMap(field -> Arrays.stream(field.split(",", -1)))
        .anyMatch(known -> known.strip().equals(etag));
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  private static Map<String, Kept> read() {
    var files = new TreeMap<String, Kept>();
    FOLDERS.forEach((name, folder) -> files.put(name, read(folder + name)));
    return files;
  }

  private static Kept read(String resource) {
    try (var stream = StaticFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + resource);
      }
      var bytes = stream.readAllBytes();
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Kept(bytes, HexFormat.of().formatHex(digest, 0, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
