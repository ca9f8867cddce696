package org.orrery.indexer.derive.worker.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.model.Part.Form;

/**
 * Reads STL, the triangles that printers get, in either form. Its up is the third axis, and it has
 * neither unit nor colour; the normals of its facets are not trusted.
 */
final class StlModel {

  private static final int HEADER = 84;
  private static final int FACET = 50;

  private StlModel() {}

  /** Whether the length is what the count of a binary file asks for. */
  static boolean isBinary(ByteBuffer file) {
    return file.limit() >= HEADER
        && file.limit() == HEADER + FACET * Integer.toUnsignedLong(file.getInt(80));
  }

  static boolean isText(ByteBuffer file) {
    var start = new byte[Math.min(512, file.limit())];
    file.get(0, start);
    var text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
    return text.startsWith("solid") && text.contains("facet");
  }

  static Model read(ByteBuffer file, ModelLimits limits, Headway headway) throws CannotPreview {
    // Each triangle has corners of its own, and normals are made for them.
    int most = limits.triangles() / 4;
    return model(isBinary(file) ? binary(file, most) : text(file, most, headway));
  }

  private static float[] binary(ByteBuffer file, int most) throws CannotPreview {
    int triangles = file.getInt(80);
    if (triangles < 0 || triangles > most) {
      throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
    }
    var positions = new float[triangles * 9];
    for (int triangle = 0; triangle < triangles; triangle++) {
      for (int number = 0; number < 9; number++) {
        positions[triangle * 9 + number] =
            file.getFloat(HEADER + triangle * FACET + 12 + number * 4);
      }
    }
    return positions;
  }

  private static float[] text(ByteBuffer file, int most, Headway headway) throws CannotPreview {
    var words = new Words(file, 0, headway);
    var positions = new Floats();
    do {
      if (words.word().equals("vertex")) {
        for (int axis = 0; axis < 3; axis++) {
          positions.add(words.number());
        }
        if (positions.size() / 9 > most) {
          throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
        }
      }
    } while (words.nextLine());
    if (positions.size() % 9 != 0) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    return positions.toArray();
  }

  private static Model model(float[] positions) {
    var part =
        new Part(
            Form.TRIANGLES,
            Surface.PLASTER,
            positions,
            new float[0],
            new float[0],
            new float[0],
            Orders.upTo(positions.length / 3));
    var upright = Matrix.ofRows(1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0);
    return new Model(
        List.of(new Model.Placed(part, Matrix.IDENTITY)),
        upright,
        new Model.Facts(1, 0, List.of(), 0, false, false, false, false, true));
  }
}
