package org.orrery.samples.bulk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.Deposit.DepositFile;
import org.orrery.samples.bulk.Found.Fault;
import org.orrery.samples.tree.Tree;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A folder with a description in the words of the API: {@code asset.yml}, {@code asset.json} or
 * {@code sample.yml}. Its {@code type} is material or game; {@code files} lists what is sent, each
 * with a path and perhaps a role, license and description. Without that list everything in the
 * folder is sent, of a game with a folder {@code build} everything in that.
 */
final class FolderSource {

  private static final List<String> DESCRIPTIONS =
      List.of("asset.yml", "asset.yaml", "asset.json", "sample.yml");
  private static final Set<String> OWN_FIELDS = Set.of("files", "type", "attribution");
  private static final Set<String> DETAILS = Set.of("role", "license", "description");

  private FolderSource() {}

  /** The file that describes the folder. */
  static Optional<Path> description(Path folder) {
    return DESCRIPTIONS.stream()
        .map(folder::resolve)
        .filter(file -> Files.isRegularFile(file))
        .findFirst();
  }

  static Found read(Path folder) throws IOException {
    String key = Sources.name(folder);
    Tree tree;
    try {
      tree = yaml(description(folder).orElseThrow());
    } catch (YAMLException e) {
      return Found.fault(key, "Its description cannot be read: " + line(e.toString()));
    }
    Shelf shelf = shelf(tree);
    List<Fault> faults = new ArrayList<>();
    Path build = folder.resolve("build");
    boolean isBuilt = shelf == Shelf.GAMES && Files.isDirectory(build);
    List<DepositFile> files =
        tree.at("files").isThere()
            ? listed(folder, key, tree.at("files"), faults)
            : all(isBuilt ? build : folder);
    return Found.of(new Deposit(shelf, key, fields(tree), files), faults);
  }

  /** A file of YAML, of which JSON is a part. */
  static Tree yaml(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return Tree.over(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    }
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** What the tree says of the asset itself. */
  static Map<String, Object> fields(Tree tree) {
    Map<String, Object> fields = new LinkedHashMap<>(tree.fields());
    OWN_FIELDS.forEach(fields::remove);
    return fields;
  }

  /** As it says; else a material is what has a kind. */
  static Shelf shelf(Tree tree) {
    if (tree.at("type").isThere()) {
      return tree.at("type").text().equals("game") ? Shelf.GAMES : Shelf.MATERIALS;
    }
    return tree.at("kind").isThere() ? Shelf.MATERIALS : Shelf.GAMES;
  }

  private static List<DepositFile> listed(Path folder, String key, Tree list, List<Fault> faults) {
    List<DepositFile> files = new ArrayList<>();
    for (Tree each : list.each().toList()) {
      String path = each.at("path").isThere() ? each.at("path").text() : each.text();
      Optional<Path> source = inside(folder, path);
      if (source.isEmpty()) {
        faults.add(new Fault(key, "“" + path + "” is no file in this folder."));
      } else {
        files.add(new DepositFile(path, source.get(), details(each), Optional.empty()));
      }
    }
    return files;
  }

  /** What is said of a file besides its path. */
  static Map<String, Object> details(Tree file) {
    Map<String, Object> details = new LinkedHashMap<>(file.fields());
    details.keySet().retainAll(DETAILS);
    return details;
  }

  /** The file of the path, where it is one and lies in the folder. */
  static Optional<Path> inside(Path folder, String path) {
    Path file = folder.resolve(path).normalize();
    return !path.isBlank() && file.startsWith(folder.normalize()) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Every file below the folder but descriptions, hidden files and what links point to. */
  static List<DepositFile> all(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .map(file -> DepositFile.plain(slashed(folder.relativize(file)), file))
          .filter(file -> !isHidden(file.path()) && !DESCRIPTIONS.contains(file.path()))
          .toList();
    }
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  /** As the server writes paths: slashes, composed characters. */
  static String slashed(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    return Normalizer.normalize(String.join("/", names), Normalizer.Form.NFC);
  }
}
