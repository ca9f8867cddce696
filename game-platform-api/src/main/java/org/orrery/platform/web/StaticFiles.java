package org.orrery.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.assetdb.account.Act;
import org.orrery.platform.account.Needs;

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
      Map.ofEntries(
          Map.entry("base.css", OWN),
          Map.entry("layout.css", OWN),
          Map.entry("parts.css", OWN),
          Map.entry("forms.css", OWN),
          Map.entry("site.js", OWN),
          Map.entry("packs.js", OWN),
          Map.entry("uploads.js", OWN),
          Map.entry("icons.svg", OWN),
          Map.entry("pictures.svg", OWN),
          Map.entry("favicon.svg", OWN),
          Map.entry("htmx.min.js", HTMX));

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

  @Get(value = "/{digest:[0-9a-f]+}/{name}", produces = MediaType.ALL)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> file(
      HttpRequest<?> request, @PathVariable String digest, @PathVariable String name) {
    var kept = Shipped.FILES.get(name);
    if (kept == null) {
      return HttpResponse.notFound();
    }
    var etag = EntityTags.quoted(kept.digest());
    var isCurrent = kept.digest().equals(digest);
    var response =
        EntityTags.isKnown(request, etag)
            ? HttpResponse.notModified()
            : HttpResponse.ok(kept.bytes()).contentType(mediaType(name));
    return response
        .header(HttpHeaders.ETAG, etag)
        .header(
            HttpHeaders.CACHE_CONTROL,
            isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
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
