package org.orrery.samples.bulk;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.Deposit.DepositFile;
import org.orrery.samples.bulk.Found.Fault;
import org.orrery.samples.tree.Tree;

/** An RO-Crate: a folder with {@code ro-crate-metadata.json}, whose root says what it is. */
final class CrateSource {

  static final String FILE = "ro-crate-metadata.json";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern ORCID = Pattern.compile("https?://orcid\\.org/([0-9X-]{19})");
  private static final Pattern SPDX =
      Pattern.compile("https?://spdx\\.org/licenses/([A-Za-z0-9.+-]+?)(\\.html|\\.json)?");
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "https?://creativecommons\\.org/(licenses|publicdomain)/([a-z-]+)/(\\d\\.\\d)/?.*");
  private static final Map<String, String> KINDS =
      Map.of(
          "3DModel", "model",
          "ImageObject", "image",
          "AudioObject", "audio",
          "VideoObject", "video",
          "Map", "map",
          "DigitalDocument", "document",
          "SoftwareSourceCode", "software");

  private final Path folder;
  private final String key;
  private final List<Tree> graph;

  private CrateSource(Path folder, String key, List<Tree> graph) {
    this.folder = folder;
    this.key = key;
    this.graph = graph;
  }

  static boolean isCrate(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  static Found read(Path folder, String key) throws IOException {
    Tree crate = Tree.ofJson(Files.readString(folder.resolve(FILE)));
    return new CrateSource(folder, key, crate.at("@graph").each().toList()).found();
  }

  private Found found() {
    Optional<Tree> root =
        entity(FILE).or(() -> entity("./" + FILE)).flatMap(of -> referred(of.at("about")));
    if (root.isEmpty()) {
      return Found.fault(key, FILE + " does not say which entity is the root.");
    }
    List<Fault> faults = new ArrayList<>();
    boolean isGame = texts(root.get().at("additionalType")).contains("VideoGame");
    return Found.of(
        new Deposit(
            isGame ? Shelf.GAMES : Shelf.MATERIALS,
            key,
            described(root.get(), isGame),
            files(root.get(), faults)),
        faults);
  }

  private Map<String, Object> described(Tree root, boolean isGame) {
    Map<String, Object> description = new LinkedHashMap<>();
    if (!isGame) {
      description.put(
          "kind",
          texts(root.at("additionalType")).stream()
              .map(KINDS::get)
              .filter(kind -> kind != null)
              .findFirst()
              .orElse("dataset"));
      year(root).ifPresent(year -> description.put("year", year));
    }
    description.put("title", titles(root));
    String said = root.at("description").text();
    if (!said.isBlank()) {
      description.put("description", Map.of(language(said), said));
    }
    List<Map<String, Object>> people = new ArrayList<>();
    Stream.concat(many(root.at("author")), many(root.at("creator")))
        .forEach(person -> people.add(person(person, "creator")));
    many(root.at("contributor")).forEach(person -> people.add(person(person, "other")));
    if (!people.isEmpty()) {
      description.put("contributors", people);
    }
    license(root.at("license")).ifPresent(license -> description.put("license", license));
    List<String> keywords = texts(root.at("keywords"));
    if (!keywords.isEmpty()) {
      description.put("keywords", keywords);
    }
    List<String> languages = texts(root.at("inLanguage"));
    if (!languages.isEmpty()) {
      description.put("languages", languages);
    }
    return description;
  }

  private static Optional<Integer> year(Tree root) {
    String created = root.at("dateCreated").text();
    return created.matches("\\d{4}.*")
        ? Optional.of(Integer.valueOf(created.substring(0, 4)))
        : Optional.empty();
  }

  private static Map<String, String> titles(Tree root) {
    Map<String, String> titles = new LinkedHashMap<>();
    Stream.concat(texts(root.at("name")).stream(), texts(root.at("alternateName")).stream())
        .forEach(title -> titles.putIfAbsent(language(title), title));
    return titles;
  }

  private static String language(String text) {
    return HAN.matcher(text).find() ? "zh" : "en";
  }

  private Map<String, Object> person(Tree reference, String role) {
    Tree person = referred(reference).orElse(reference);
    Map<String, Object> json = new LinkedHashMap<>();
    String name = person.at("name").text();
    json.put("name", name.isBlank() ? person.at("@id").text() + person.plain() : name);
    Optional.of(ORCID.matcher(person.at("@id").text()))
        .filter(orcid -> orcid.matches())
        .ifPresent(orcid -> json.put("orcid", orcid.group(1)));
    many(person.at("affiliation"))
        .findFirst()
        .map(place -> referred(place).orElse(place))
        .map(place -> place.at("name").isThere() ? place.at("name").text() : place.plain())
        .filter(place -> !place.isBlank())
        .ifPresent(place -> json.put("affiliation", place));
    json.put("roles", List.of(role));
    return json;
  }

  private Optional<String> license(Tree said) {
    String id = said.at("@id").isThere() ? said.at("@id").text() : said.plain();
    var spdx = SPDX.matcher(id);
    if (spdx.matches()) {
      return Optional.of(spdx.group(1));
    }
    var commons = CREATIVE_COMMONS.matcher(id);
    if (commons.matches()) {
      return Optional.of(
          commons.group(2).equals("zero")
              ? "CC0-1.0"
              : "CC-"
                  + commons.group(2).toUpperCase(java.util.Locale.ROOT)
                  + "-"
                  + commons.group(3));
    }
    Tree entity = referred(said).orElse(said);
    String named =
        entity.at("identifier").isThere()
            ? entity.at("identifier").text()
            : entity.at("name").text();
    return Optional.of(named.isBlank() ? id : named).filter(text -> !text.isBlank());
  }

  /** Files that lie in the folder; what a crate only points to elsewhere stays there. */
  private List<DepositFile> files(Tree root, List<Fault> faults) {
    List<DepositFile> files = new ArrayList<>();
    collect(root, files, faults);
    return files.stream().distinct().toList();
  }

  private void collect(Tree entity, List<DepositFile> files, List<Fault> faults) {
    for (Tree reference : many(entity.at("hasPart")).toList()) {
      Tree part = referred(reference).orElse(reference);
      String id = part.at("@id").text();
      if (texts(part.at("@type")).contains("Dataset")) {
        collect(part, files, faults);
      } else if (!id.matches("[a-z]+://.*")) {
        String path = URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        path = path.startsWith("./") ? path.substring(2) : path;
        Optional<Path> source = FolderSource.inside(folder, path);
        if (source.isEmpty()) {
          faults.add(new Fault(key, "“" + path + "” is a part of the crate and not there."));
        } else {
          files.add(new DepositFile(path, source.get(), details(part), digest(part)));
        }
      }
    }
  }

  private Map<String, Object> details(Tree part) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (part.at("description").isThere()) {
      details.put("description", part.at("description").text());
    }
    if (part.at("license").isThere()) {
      license(part.at("license")).ifPresent(license -> details.put("license", license));
    }
    return details;
  }

  private static Optional<String> digest(Tree part) {
    return Optional.of(part.at("sha256").text()).filter(hex -> hex.matches("[0-9a-f]{64}"));
  }

  private Optional<Tree> entity(String id) {
    return graph.stream().filter(entity -> entity.at("@id").text().equals(id)).findFirst();
  }

  private Optional<Tree> referred(Tree reference) {
    return reference.at("@id").isThere() ? entity(reference.at("@id").text()) : Optional.empty();
  }

  private static Stream<Tree> many(Tree value) {
    List<Tree> list = value.each().toList();
    return list.isEmpty() && value.isThere() ? Stream.of(value) : list.stream();
  }

  private static List<String> texts(Tree value) {
    return many(value).map(Tree::plain).filter(text -> !text.isBlank()).toList();
  }
}
