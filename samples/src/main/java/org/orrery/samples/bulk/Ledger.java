package org.orrery.samples.bulk;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orrery.samples.tree.Tree;

/**
 * What an import has done so far, in a file beside the source. Each step is written before the next
 * is begun, so that a killed import repeats at most what was under way. Safe for several threads.
 */
final class Ledger {

  private static final String ENDING = ".orrery-import.json";

  private final Path file;
  private final String server;
  private final Map<String, Object> all;

  private Ledger(Path file, String server, Map<String, Object> all) {
    this.file = file;
    this.server = server;
    this.all = all;
  }

  /** What is known of imports of the source into the server. */
  static Ledger open(Path source, URI server) throws IOException {
    Path whole = source.toAbsolutePath().normalize();
    Path file = whole.resolveSibling(Sources.name(whole) + ENDING);
    Map<String, Object> all =
        Files.exists(file)
            ? new LinkedHashMap<>(Tree.ofJson(Files.readString(file)).fields())
            : new LinkedHashMap<>();
    return new Ledger(file, server.toString().replaceAll("/+$", ""), all);
  }

  /** The asset of a deposit, once it was begun, as {@code /api/materials/…}. */
  synchronized Optional<String> asset(String key) {
    return text(entry(key).at("asset"));
  }

  synchronized void begun(String key, String asset) throws IOException {
    put(key, "asset", asset);
  }

  /**
   * Names the beginning of a deposit to the server, which then makes no second draft when this
   * import is killed before it could write down the first.
   */
  String idempotencyKey(String key) {
    return "import:" + UUID.nameUUIDFromBytes((file + "\n" + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Which bytes were sent under the path; empty where they were not. */
  synchronized Optional<String> sent(String key, String path) {
    return text(entry(key).at("sent").at(path));
  }

  synchronized void sent(String key, String path, String sha256) throws IOException {
    put(key, "sent", with(entry(key).at("sent"), path, sha256));
  }

  /** The upload that is under way for the path, as {@code /api/uploads/…}. */
  synchronized Optional<String> upload(String key, String path) {
    return text(entry(key).at("uploads").at(path));
  }

  synchronized void uploading(String key, String path, String upload) throws IOException {
    put(key, "uploads", with(entry(key).at("uploads"), path, upload));
  }

  /** The number of its release, once it is released. */
  synchronized Optional<Integer> release(String key) {
    return text(entry(key).at("release")).map(number -> (int) Double.parseDouble(number));
  }

  synchronized void released(String key, int release) throws IOException {
    put(key, "release", release);
  }

  private static Optional<String> text(Tree tree) {
    return tree.isThere() ? Optional.of(tree.text()) : Optional.empty();
  }

  private Tree entry(String key) {
    return Tree.over(all).at(server).at(key);
  }

  private static Map<String, Object> with(Tree old, String name, Object value) {
    Map<String, Object> fields = new LinkedHashMap<>(old.fields());
    fields.put(name, value);
    return fields;
  }

  private void put(String key, String field, Object value) throws IOException {
    all.put(server, with(Tree.over(all).at(server), key, with(entry(key), field, value)));
    Path next = file.resolveSibling(Sources.name(file) + ".new");
    Files.writeString(next, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
