package org.orrery.samples;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.samples.tree.Tree;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads samples from a folder that holds one folder a sample, each with a {@code sample.yml}. A
 * material lists its files there; a game's files are everything under {@code build}.
 */
public final class SampleFolder {

  /** Fields of {@code sample.yml} that are not part of the description. */
  private static final Set<String> OWN_FIELDS = Set.of("files", "attribution");

  private SampleFolder() {}

  /**
   * Every sample of the folder, by slug.
   *
   * @throws IOException when the folder or a {@code sample.yml} cannot be read
   */
  public static List<Sample> read(Shelf shelf, Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
        samples.add(sample(shelf, each));
      }
    }
    return samples;
  }

  private static Sample sample(Shelf shelf, Path folder) throws IOException {
    Tree yaml = yaml(folder.resolve("sample.yml"));
    Map<String, Object> description = new LinkedHashMap<>(yaml.fields());
    OWN_FIELDS.forEach(description::remove);
    return new Sample(
        shelf,
        folder.getFileName().toString(),
        description,
        yaml.at("attribution").text(),
        shelf == Shelf.GAMES ? built(folder.resolve("build")) : listed(folder, yaml.at("files")));
  }

  private static Tree yaml(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return Tree.over(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    } catch (YAMLException e) {
      throw new IOException(file + " is not YAML: " + e.getMessage(), e);
    }
  }

  private static List<Sample.SampleFile> listed(Path folder, Tree files) {
    return files
        .each()
        .map(
            file ->
                new Sample.SampleFile(
                    file.at("path").text(),
                    folder.resolve(file.at("path").text()),
                    given(file.at("role")),
                    given(file.at("license"))))
        .toList();
  }

  private static Optional<String> given(Tree field) {
    return Optional.of(field.text()).filter(text -> !text.isEmpty());
  }

  private static List<Sample.SampleFile> built(Path build) throws IOException {
    try (Stream<Path> files = Files.walk(build)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(
              file ->
                  new Sample.SampleFile(
                      build.relativize(file).toString().replace('\\', '/'),
                      file,
                      Optional.empty(),
                      Optional.empty()))
          .toList();
    }
  }
}
