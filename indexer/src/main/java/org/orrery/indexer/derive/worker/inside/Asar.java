package org.orrery.indexer.derive.worker.inside;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.orrery.indexer.derive.worker.BoundedJson;
import org.orrery.indexer.derive.worker.CannotPreview;

/**
 * Electron's archive: four numbers, of which the second is the length of what follows it up to the
 * files and the fourth that of a JSON tree: folders have {@code files}, files {@code offset} and
 * {@code size}.
 */
final class Asar {

  private static final int MOST_DEPTH = 60;

  private final Numbers file;
  private final Visitor visitor;
  private final long base;

  private Asar(Numbers file, Visitor visitor, long base) {
    this.file = file;
    this.visitor = visitor;
    this.base = base;
  }

  /** Shows what it holds. */
  static void show(Numbers file, InsideLimits limits, Visitor visitor) throws IOException, Enough {
    var head = file.at(4).four();
    var length = file.at(12).four();
    if (length > limits.table() || length + 8 > head) {
      throw new Enough(Shortfall.MALFORMED);
    }
    try {
      var tree = BoundedJson.object(file.at(16).bytes((int) length));
      new Asar(file, visitor, 8 + head).show(tree, "", 0);
    } catch (CannotPreview e) {
      throw new Enough(Shortfall.MALFORMED);
    }
  }

  private void show(JsonNode folder, String path, int depth) throws IOException, Enough {
    if (depth > MOST_DEPTH) {
      throw new Enough(Shortfall.MALFORMED);
    }
    for (var entry : folder.path("files").properties()) {
      var node = entry.getValue();
      var inner = path + entry.getKey();
      if (node.has("files")) {
        show(node, inner + "/", depth + 1);
      } else if (!node.has("link") && !node.path("unpacked").asBoolean()) {
        // What is unpacked lies beside the archive, and is a file of the build itself.
        show(node, inner);
      }
    }
  }

  private void show(JsonNode node, String path) throws IOException, Enough {
    var offset = node.path("offset").asText();
    var start = offset.matches("\\d{1,15}") ? base + Long.parseLong(offset) : -1;
    var size = node.path("size").asLong(-1);
    if (file.holds(start, size)) {
      visitor.file(path, () -> file.stream(start, size));
    } else {
      visitor.gap(Shortfall.MALFORMED, path);
    }
  }
}
