package org.orrery.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.orrery.samples.tree.Tree;

/**
 * Loads samples one after another. A sample that is released already is left as it is; one whose
 * loading broke off is taken up where it stopped. A failure concerns its sample alone.
 */
public final class Loading {

  private final PlatformClient platform;
  private final Map<String, Outcome.OnServer> materials = new LinkedHashMap<>();

  public Loading(PlatformClient platform) {
    this.platform = platform;
  }

  /** Loads all, materials before the games that use them, and tells of each as it is done. */
  public List<Outcome> load(List<Sample> samples, Consumer<Outcome> progress)
      throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Sample sample : samples) {
      Outcome outcome;
      try {
        outcome = load(sample);
      } catch (IOException e) {
        outcome = new Outcome.Failed(sample, reason(e));
      }
      if (sample.shelf() == Shelf.MATERIALS && outcome instanceof Outcome.OnServer onServer) {
        materials.put(sample.slug(), onServer);
      }
      outcomes.add(outcome);
      progress.accept(outcome);
    }
    return outcomes;
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private Outcome load(Sample sample) throws IOException, InterruptedException {
    Optional<Outcome> known = findByTitle(sample);
    if (known.isPresent()) {
      return known.get();
    }
    String shelf = sample.shelf().path();
    String id = platform.create(shelf, description(sample), sample.key()).at("id").text();
    String asset = shelf + "/" + id;
    Optional<Tree> released = platform.find(asset);
    if (released.isPresent()) {
      return new Outcome.AlreadyThere(sample, id, releaseOf(released.get()));
    }
    long bytes = 0;
    for (Sample.SampleFile file : sample.files()) {
      bytes += upload(asset, file);
    }
    Tree release = platform.post(asset + "/draft/release", Map.of("version", "1.0"));
    return new Outcome.Loaded(sample, id, releaseOf(release), bytes);
  }

  private static int releaseOf(Tree release) {
    return (int) release.at("release").number();
  }

  /** A released asset with the same title and the same source is the same sample. */
  private Optional<Outcome> findByTitle(Sample sample) throws IOException, InterruptedException {
    String title = sample.field("title").at("en").text();
    String query = PlatformClient.escaped('"' + title.replace("\"", " ") + '"');
    Tree found = platform.get("/api/search?type=" + sample.shelf().type() + "&limit=20&q=" + query);
    for (Tree hit : found.at("hits").each().toList()) {
      if (hit.at("title").at("en").text().equals(title)) {
        String id = hit.at("id").text();
        Optional<Tree> asset = platform.find(sample.shelf().path() + "/" + id);
        if (asset.isPresent() && sameSource(asset.get(), sample)) {
          return Optional.of(new Outcome.AlreadyThere(sample, id, releaseOf(asset.get())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameSource(Tree asset, Sample sample) {
    return asset.at("source").text().equals(sample.field("source").text());
  }

  private long upload(String asset, Sample.SampleFile file)
      throws IOException, InterruptedException {
    String path = PlatformClient.filePath(asset + "/draft/files/", file.path());
    platform.upload(path, file.source());
    Map<String, Object> details = new LinkedHashMap<>();
    file.role().ifPresent(role -> details.put("role", role));
    file.license().ifPresent(license -> details.put("license", license));
    if (!details.isEmpty()) {
      platform.patch(path, details);
    }
    return Files.size(file.source());
  }

  /** The description as the API takes it: a game's materials by id and release, not by slug. */
  private Map<String, Object> description(Sample sample) throws IOException {
    Map<String, Object> description = new LinkedHashMap<>(sample.description());
    if (sample.field("materials").isThere()) {
      List<Map<String, Object>> links = new ArrayList<>();
      for (Tree link : sample.field("materials").each().toList()) {
        String slug = link.at("asset").text();
        Outcome.OnServer material = materials.get(slug);
        if (material == null) {
          throw new IOException("its material " + slug + " is not on the server");
        }
        links.add(
            Map.of(
                "asset", material.id(),
                "release", material.release(),
                "modified", Boolean.parseBoolean(link.at("modified").text())));
      }
      description.put("materials", links);
    }
    return description;
  }
}
