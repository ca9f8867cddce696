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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
          Map.entry("embed.css", OWN),
          Map.entry("play.css", OWN),
          Map.entry("play.js", OWN),
          Map.entry("builds.js", OWN),
          Map.entry("site.js", OWN),
          Map.entry("packs.js", OWN),
          Map.entry("talk.js", OWN),
          Map.entry("uploads.js", OWN),
          Map.entry("drafts.js", OWN),
          Map.entry("tus.min.js", OWN),
          Map.entry("icons.svg", OWN),
          Map.entry("pictures.svg", OWN),
          Map.entry("favicon.svg", OWN),
          Map.entry("htmx.min.js", HTMX));

  private static final String THREE = "/META-INF/resources/webjars/three/0.181.1/";

  private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/dist/";

  /** What pages load when a viewer is asked for, each after those that it imports. */
  private static final List<String> VIEWERS =
      List.of(
          THREE + "build/three.core.min.js",
          THREE + "build/three.module.min.js",
          THREE + "examples/jsm/utils/BufferGeometryUtils.js",
          THREE + "examples/jsm/controls/OrbitControls.js",
          THREE + "examples/jsm/environments/RoomEnvironment.js",
          THREE + "examples/jsm/loaders/GLTFLoader.js",
          THREE + "examples/jsm/loaders/OBJLoader.js",
          THREE + "examples/jsm/loaders/STLLoader.js",
          THREE + "examples/jsm/loaders/PLYLoader.js",
          LEAFLET + "leaflet.css",
          LEAFLET + "leaflet.js",
          OWN + "model-viewer.js",
          OWN + "map-viewer.js",
          OWN + "viewers.js",
          OWN + "viewers.css");

  /** What a module imports from others. */
  private static final Pattern IMPORT =
      Pattern.compile("((?:from|import)\\s*)['\"]([^'\"\\s]+)['\"]");

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
    FOLDERS.forEach((name, folder) -> files.put(name, kept(read(folder + name))));
    for (var path : VIEWERS) {
      var name = last(path);
      files.put(name, name.endsWith(".js") ? linked(path, files) : kept(read(path)));
    }
    return files;
  }

  /** A module whose imports lead to where the others are kept. */
  private static Kept linked(String path, Map<String, Kept> files) {
    var source = new String(read(path), StandardCharsets.UTF_8);
    var linked =
        IMPORT
            .matcher(source)
            .replaceAll(
                found -> {
                  var name =
                      found.group(2).equals("three") ? "three.module.min.js" : last(found.group(2));
                  var kept = files.get(name);
                  return Matcher.quoteReplacement(
                      kept == null
                          ? found.group()
                          : found.group(1) + '"' + OWN + kept.digest() + "/" + name + '"');
                });
    return kept(linked.getBytes(StandardCharsets.UTF_8));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static byte[] read(String resource) {
    try (var stream = StaticFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept kept(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Kept(bytes, HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
