package org.orrery.samples.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.Deposit.DepositFile;
import org.orrery.samples.bulk.Found.Fault;
import org.orrery.samples.tree.Tree;

/**
 * A bag (BagIt, RFC 8493). Every digest of its manifests is verified before anything is sent. It is
 * described by an {@code asset.json} or {@code asset.yml} beside {@code bagit.txt}, by the metadata
 * of a crate in it, or else by {@code bag-info.txt}.
 */
final class BagSource {

  private static final Pattern MANIFEST =
      Pattern.compile("(tag)?manifest-(md5|sha1|sha256|sha512)\\.txt");
  private static final Pattern ENTRY = Pattern.compile("([0-9a-fA-F]+)\\s+\\*?(.+)");
  private static final Pattern INFO = Pattern.compile("([^:]+):\\s*(.*)");
  private static final Map<String, String> ALGORITHMS =
      Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
  private static final String PAYLOAD = "data/";

  private final Path bag;
  private final String key;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> sha256 = new LinkedHashMap<>();

  private BagSource(Path bag) {
    this.bag = bag;
    this.key = Sources.name(bag);
  }

  static boolean isBag(Path folder) {
    return Files.isRegularFile(folder.resolve("bagit.txt"));
  }

  static Found read(Path bag) throws IOException {
    return new BagSource(bag).found();
  }

  private Found found() throws IOException {
    Path data = bag.resolve("data");
    List<DepositFile> payload = Files.isDirectory(data) ? FolderSource.all(data) : List.of();
    Set<String> listed = verified();
    if (listed.stream().noneMatch(path -> path.startsWith(PAYLOAD))) {
      faults.add(new Fault(key, "The bag has no manifest that names a file."));
    }
    for (DepositFile file : payload) {
      if (!listed.contains(PAYLOAD + file.path())) {
        faults.add(new Fault(key, "“data/" + file.path() + "” stands in no manifest."));
      }
    }
    return described(
        payload.stream()
            .map(
                file ->
                    new DepositFile(
                        file.path(),
                        file.source(),
                        Map.of(),
                        Optional.ofNullable(sha256.get(PAYLOAD + file.path()))))
            .toList());
  }

  private Found described(List<DepositFile> payload) throws IOException {
    Optional<Path> description = FolderSource.description(bag);
    if (description.isPresent()) {
      Tree tree = FolderSource.yaml(description.get());
      return Found.of(
          new Deposit(
              FolderSource.shelf(tree), key, FolderSource.fields(tree), detailed(payload, tree)),
          faults);
    }
    Path data = bag.resolve("data");
    for (Path folder : List.of(bag, data)) {
      if (CrateSource.isCrate(folder)) {
        Deposit crate = CrateSource.read(folder, key).deposits().getFirst();
        List<DepositFile> files =
            payload.stream().filter(file -> !file.path().equals(CrateSource.FILE)).toList();
        return Found.of(new Deposit(crate.shelf(), key, crate.description(), files), faults);
      }
    }
    return Found.of(new Deposit(Shelf.MATERIALS, key, fromInfo(), payload), faults);
  }

  /** The payload with what the description says of its files. */
  private static List<DepositFile> detailed(List<DepositFile> payload, Tree tree) {
    Map<String, Map<String, Object>> details = new LinkedHashMap<>();
    tree.at("files")
        .each()
        .forEach(file -> details.put(file.at("path").text(), FolderSource.details(file)));
    return payload.stream()
        .map(
            file ->
                new DepositFile(
                    file.path(),
                    file.source(),
                    details.getOrDefault(file.path(), Map.of()),
                    file.sha256()))
        .toList();
  }

  /** Compares every entry of every manifest; gives the paths that a manifest of payload names. */
  private Set<String> verified() throws IOException {
    Set<String> listed = new HashSet<>();
    try (Stream<Path> files = Files.list(bag)) {
      for (Path file : files.sorted().toList()) {
        Matcher name = MANIFEST.matcher(Sources.name(file));
        if (name.matches()) {
          for (String line : Files.readAllLines(file)) {
            verify(name.group(2), line).ifPresent(listed::add);
          }
        }
      }
    }
    return listed;
  }

  private Optional<String> verify(String algorithm, String line) throws IOException {
    if (line.isBlank()) {
      return Optional.empty();
    }
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      faults.add(new Fault(key, "A manifest has a line that cannot be read: " + line));
      return Optional.empty();
    }
    String path = entry.group(2).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    Optional<Path> file = FolderSource.inside(bag, path);
    if (file.isEmpty()) {
      faults.add(new Fault(key, "“" + path + "” stands in a manifest and is not there."));
    } else if (!Digests.of(file.get(), ALGORITHMS.getOrDefault(algorithm, "SHA-256"))
        .equalsIgnoreCase(entry.group(1))) {
      faults.add(
          new Fault(key, "“" + path + "” is not what the manifest of " + algorithm + " says."));
    } else if (algorithm.equals("sha256")) {
      sha256.put(path, entry.group(1));
    }
    return Optional.of(path);
  }

  /** What the labels of RFC 8493 section 2.2.2 and the widely used “Title” and “Rights” say. */
  private Map<String, Object> fromInfo() throws IOException {
    Map<String, String> info = info();
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("kind", info.getOrDefault("kind", "dataset"));
    description.put("title", Map.of("en", info.getOrDefault("title", key)));
    if (info.containsKey("external-description")) {
      description.put("description", Map.of("en", info.get("external-description")));
    }
    String maker = info.getOrDefault("contact-name", info.getOrDefault("source-organization", ""));
    if (!maker.isBlank()) {
      description.put("contributors", List.of(Map.of("name", maker, "roles", List.of("creator"))));
    }
    if (info.containsKey("license")) {
      description.put("license", info.get("license"));
    }
    return description;
  }

  private Map<String, String> info() throws IOException {
    Map<String, String> info = new LinkedHashMap<>();
    Path file = bag.resolve("bag-info.txt");
    if (Files.isRegularFile(file)) {
      String unfolded = Files.readString(file).replaceAll("\\r?\\n[ \\t]+", " ");
      for (String line : unfolded.lines().toList()) {
        Matcher label = INFO.matcher(line);
        if (label.matches()) {
          info.putIfAbsent(
              label.group(1).strip().toLowerCase(java.util.Locale.ROOT), label.group(2).strip());
        }
      }
    }
    return info;
  }
}
