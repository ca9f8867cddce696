package org.orrery.samples.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.orrery.samples.tree.Tree;

/** Makes a bag (BagIt 1.0, RFC 8493) of a folder whose files lie in {@code data}. */
final class BagWriter {

  private static final List<String> TAG_MANIFEST = List.of("tagmanifest-sha256.txt");

  private final Path bag;
  private final Clock clock;

  BagWriter(Path bag, Clock clock) {
    this.bag = bag;
    this.clock = clock;
  }

  void write(Tree release) throws IOException {
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    List<Tree> files = release.at("files").each().toList();
    StringBuilder manifest = new StringBuilder();
    long bytes = 0;
    for (Tree file : files) {
      line(
          manifest,
          file.at("digest").text().replace("sha256:", ""),
          "data/" + file.at("path").text());
      bytes += (long) file.at("size").number();
    }
    Files.writeString(bag.resolve("manifest-sha256.txt"), manifest);
    Files.writeString(bag.resolve("bag-info.txt"), info(release, bytes, files.size()));
    Files.writeString(bag.resolve(TAG_MANIFEST.getFirst()), tagManifest());
  }

  private String info(Tree release, long bytes, int files) {
    String title =
        release.at("title").at("en").isThere()
            ? release.at("title").at("en").text()
            : release.at("title").at("zh").text();
    return "Title: %s%nExternal-Identifier: %s%nBagging-Date: %s%nPayload-Oxum: %d.%d%n"
        .formatted(
            title.replaceAll("\\s+", " "),
            release.at("digest").text(),
            LocalDate.now(clock),
            bytes,
            files);
  }

  private String tagManifest() throws IOException {
    StringBuilder manifest = new StringBuilder();
    try (Stream<Path> walk = Files.walk(bag)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String path = FolderSource.slashed(bag.relativize(file));
        if (!path.startsWith("data/") && !TAG_MANIFEST.contains(path)) {
          line(manifest, Digests.sha256(file), path);
        }
      }
    }
    return manifest.toString();
  }

  /** RFC 8493 section 2.1.3 escapes what would break a line. */
  private static void line(StringBuilder manifest, String digest, String path) {
    manifest
        .append(digest)
        .append("  ")
        .append(path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D"))
        .append('\n');
  }
}
