package org.orrery.samples.bulk;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.Shelf;
import org.orrery.samples.tree.Tree;

/**
 * Fetches a release with all that others want to know of it: {@code ./orrery export}. Exit code 0:
 * all of it is there and verified; 1: it is not; 2: the call has faults.
 */
public final class Export {

  /** What is put beside the files, by the word of the API. */
  private static final Map<String, String> BESIDE =
      Map.of(
          "datacite.xml", "datacite.xml",
          "ro-crate.json", "ro-crate-metadata.json",
          "cff", "CITATION.cff");

  /** The fields of a description, which an import takes again. */
  private static final List<String> DESCRIPTION =
      List.of(
          "kind",
          "title",
          "summary",
          "description",
          "contributors",
          "license",
          "subjects",
          "keywords",
          "languages",
          "year",
          "source",
          "relations",
          "fidelity",
          "embargoUntil",
          "ages",
          "minutes",
          "players",
          "platforms",
          "engine",
          "learningOutcomes",
          "curriculum",
          "accessibility",
          "contentRating",
          "homepage",
          "repository",
          "playUrl",
          "materials");

  private final Map<String, String> environment;
  private final Clock clock;
  private final PrintStream out;

  Export(Map<String, String> environment, Clock clock, PrintStream out) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
  }

  /** Exports what the arguments name, and ends the process. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(new Export(System.getenv(), Clock.systemUTC(), System.out).run(arguments));
  }

  int run(String... arguments) throws InterruptedException {
    ExportOptions options;
    try {
      options = ExportOptions.of(arguments);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println(ExportOptions.USAGE);
      return 2;
    }
    try {
      out.printf("%s, every byte verified%n", export(options));
      return 0;
    } catch (IOException e) {
      out.println("The export failed: " + e.getMessage());
      return 1;
    }
  }

  private Path export(ExportOptions options) throws IOException, InterruptedException {
    PlatformClient platform = platform(options);
    Tree release = release(platform, options);
    String asset = shelf(release).path() + "/" + release.at("id").text();
    int number = (int) release.at("release").number();
    Path folder = options.folder().toAbsolutePath();
    Path whole = folder.resolve(release.at("id").text() + "-" + number);
    Fetching fetching = new Fetching(platform);
    switch (options.form()) {
      case ZIP -> {
        Path zip = folder.resolve(Sources.name(whole) + ".zip");
        fetching.fetch(asset + "/archive?release=" + number, zip);
        ZipVerification.verify(zip, release);
        beside(fetching, asset, number, Sources.name(whole) + ".", folder);
        return zip;
      }
      case FOLDER -> {
        files(fetching, asset, release, whole);
        describe(release, whole);
        beside(fetching, asset, number, "", whole);
      }
      case BAGIT -> {
        files(fetching, asset, release, whole.resolve("data"));
        describe(release, whole);
        beside(fetching, asset, number, "", whole.resolve("metadata"));
        new BagWriter(whole, clock).write(release);
      }
    }
    return whole;
  }

  private PlatformClient platform(ExportOptions options) throws IOException {
    PlatformClient anonymous = PlatformClient.at(options.server());
    if (options.tokenFile().isPresent()) {
      return anonymous.with(Files.readString(options.tokenFile().get()).strip());
    }
    return Optional.ofNullable(environment.get("ORRERY_TOKEN"))
        .filter(token -> !token.isBlank())
        .map(anonymous::with)
        .orElse(anonymous);
  }

  private static Tree release(PlatformClient platform, ExportOptions options)
      throws IOException, InterruptedException {
    String query = options.release().isPresent() ? "?release=" + options.release().getAsInt() : "";
    for (Shelf shelf : Shelf.values()) {
      Optional<Tree> found = platform.find(shelf.path() + "/" + options.id() + query);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IOException(
        "there is no such release of " + options.id() + " at " + options.server());
  }

  private static Shelf shelf(Tree release) {
    return release.at("type").text().equals("game") ? Shelf.GAMES : Shelf.MATERIALS;
  }

  private static void files(Fetching fetching, String asset, Tree release, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (Tree file : release.at("files").each().toList()) {
      String path = file.at("path").text();
      Path target = folder.resolve(path).normalize();
      if (!target.startsWith(folder)) {
        throw new IOException("“" + path + "” would lie outside the folder");
      }
      fetching.fetch(
          PlatformClient.filePath(asset + "/files/", path)
              + "?release="
              + (int) release.at("release").number(),
          target,
          file.at("digest").text().replace("sha256:", ""));
    }
  }

  /** A file of the asset's own goes before one that we would put under the same name. */
  private void beside(Fetching fetching, String asset, int number, String before, Path folder)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> each : BESIDE.entrySet()) {
      Path target = folder.resolve(before + each.getValue());
      if (Files.exists(target)) {
        out.println(target + " is there and was left as it is");
      } else {
        fetching.fetch(asset + "/export/" + each.getKey() + "?release=" + number, target);
      }
    }
  }

  private static void describe(Tree release, Path folder) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", release.at("type").text());
    Map<String, Object> fields = release.fields();
    DESCRIPTION.stream()
        .filter(fields::containsKey)
        .forEach(name -> json.put(name, fields.get(name)));
    Set<String> kept = Set.of("path", "role", "license", "description");
    json.put(
        "files",
        release
            .at("files")
            .each()
            .map(
                file -> {
                  Map<String, Object> details = new LinkedHashMap<>(file.fields());
                  details.keySet().retainAll(kept);
                  return details;
                })
            .toList());
    Path target = folder.resolve("asset.json");
    if (!Files.exists(target)) {
      Files.writeString(target, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json));
    }
  }
}
