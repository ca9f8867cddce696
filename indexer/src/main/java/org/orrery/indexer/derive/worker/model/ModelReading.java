package org.orrery.indexer.derive.worker.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;

/** Tells the format of a model by its first bytes, and has it read. */
final class ModelReading {

  private ModelReading() {}

  static Model of(Path file, ModelLimits limits, Headway headway)
      throws IOException, CannotPreview {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > ModelLimits.MOST_BYTES) {
        throw new CannotPreview(NoPreview.TOO_LARGE);
      }
      if (channel.size() == 0) {
        throw new CannotPreview(NoPreview.EMPTY);
      }
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return read(bytes.order(ByteOrder.LITTLE_ENDIAN), limits, headway);
    }
  }

  private static Model read(ByteBuffer bytes, ModelLimits limits, Headway headway)
      throws CannotPreview {
    if (GltfFile.isBinary(bytes) || firstLetter(bytes) == '{') {
      return GltfModel.read(bytes, limits, headway);
    }
    if (PlyHeader.is(bytes)) {
      return PlyModel.read(bytes, limits, headway);
    }
    if (StlModel.isBinary(bytes) || StlModel.isText(bytes)) {
      return StlModel.read(bytes, limits, headway);
    }
    if (isText(bytes)) {
      return ObjModel.read(bytes, limits, headway);
    }
    throw new CannotPreview(NoPreview.MALFORMED);
  }

  private static char firstLetter(ByteBuffer bytes) {
    var text = start(bytes).replace("\u00EF\u00BB\u00BF", "").stripLeading();
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static boolean isText(ByteBuffer bytes) {
    return start(bytes).indexOf('\0') < 0;
  }

  private static String start(ByteBuffer bytes) {
    var start = new byte[Math.min(4096, bytes.limit())];
    bytes.get(0, start);
    return new String(start, StandardCharsets.ISO_8859_1);
  }
}
