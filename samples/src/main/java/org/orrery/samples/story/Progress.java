package org.orrery.samples.story;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.samples.tree.Tree;

/**
 * How far a story was told, kept in a file, so that telling it again goes on where it broke off.
 *
 * @param steps how many are done
 * @param kept ids that later steps name
 */
record Progress(int steps, Map<String, String> kept) {

  Progress {
    kept = Map.copyOf(kept);
  }

  static Progress read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Progress(0, Map.of());
    }
    Tree json = Tree.ofJson(Files.readString(file));
    Map<String, String> kept = new LinkedHashMap<>();
    json.at("kept").fields().forEach((name, id) -> kept.put(name, id.toString()));
    return new Progress((int) json.at("steps").number(), kept);
  }

  void write(Path file) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.write(
        written,
        JSON.std.asString(Map.of("steps", steps, "kept", kept)).getBytes(StandardCharsets.UTF_8));
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
