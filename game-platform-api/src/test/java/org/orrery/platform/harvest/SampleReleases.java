package org.orrery.platform.harvest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.yaml.snakeyaml.Yaml;

/** The samples of this repository as releases that nobody had to deposit. */
final class SampleReleases {

  static final String SITE = "https://orrery.example.org";

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Set<String> DESCRIBED_ELSEWHERE =
      Set.of("attribution", "files", "extras", "materials");
  private static final Instant DAY = Instant.parse("2026-11-22T06:46:00Z");

  private SampleReleases() {}

  /** All of them, each by its folder's name. */
  static Stream<Citable> all() {
    return Stream.of(AssetType.values()).flatMap(SampleReleases::ofType);
  }

  private static Stream<Citable> ofType(AssetType type) {
    try (var folders = Files.list(SAMPLES.resolve(type.plural()))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("sample.yml")))
          .sorted()
          .map(folder -> citable(type, folder))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Citable citable(AssetType type, Path folder) {
    try {
      Map<String, Object> yaml = new Yaml().load(Files.readString(folder.resolve("sample.yml")));
      DESCRIBED_ELSEWHERE.forEach(yaml::remove);
      return citable(new Descriptions().read(type, yaml), files(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<AssetFile> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var found = new ArrayList<AssetFile>();
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        found.add(file(folder.relativize(file).toString(), Files.size(file)));
      }
      return found;
    }
  }

  static AssetFile file(String path, long size) {
    return new AssetFile(
        AssetPath.parse(path),
        Digest.of(path.getBytes(StandardCharsets.UTF_8)),
        size,
        "application/octet-stream",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A second of three releases of what is described so, all of which have DOIs. */
  static Citable citable(Description description, List<AssetFile> files) {
    var release =
        new Release(
            AssetId.random(),
            2,
            Optional.of("2.0"),
            Optional.empty(),
            Digest.of(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)),
            "ada",
            DAY,
            description,
            files);
    return new Citable(
        release,
        3,
        SITE,
        "Orrery",
        Map.of(
            1, new Doi("10.5072/" + release.asset() + ".1"),
            2, new Doi("10.5072/" + release.asset() + ".2")),
        Optional.empty());
  }

  /** The same without any DOI, and withdrawn. */
  static Citable withdrawnWithoutDoi(Citable citable) {
    return new Citable(
        citable.release(),
        citable.newest(),
        citable.site(),
        citable.publisher(),
        Map.of(),
        Optional.of(citable.day()));
  }

  /** What the JSON of the contract describes. */
  static Citable described(AssetType type, Map<String, ?> json) {
    return citable(
        new Descriptions().read(type, Map.copyOf(json)), List.of(file("data/a b.csv", 12)));
  }
}
