package org.orrery.indexer.derive.worker.model;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.model.Part.Form;

/**
 * Reads the triangles of Wavefront's OBJ. Faces of more corners are cut from their first corner.
 * Materials stand in another file, which is not opened: the model is of plaster, or of the colours
 * that its corners have.
 */
final class ObjModel {

  private static final int MOST_CORNERS_OF_A_FACE = 10_000;
  private static final int MOST_NAMES = 10_000;

  private final Words words;
  private final int mostTriangles;
  private final Floats places = new Floats();
  private final Floats tints = new Floats();
  private final Floats turns = new Floats();
  private final Floats spots = new Floats();
  private final Floats positions = new Floats();
  private final Floats normals = new Floats();
  private final Floats coordinates = new Floats();
  private final Floats colours = new Floats();
  private final Set<String> materials = new HashSet<>();
  private int groups;
  private boolean isComplete = true;
  private boolean isTinted;
  private boolean hasNormals = true;
  private boolean hasCoordinates = true;

  private ObjModel(ByteBuffer text, ModelLimits limits, Headway headway) {
    this.words = new Words(text, 0, headway);
    // Each triangle gets corners of its own here, which glTF's share.
    this.mostTriangles = limits.triangles() / 4;
  }

  static Model read(ByteBuffer text, ModelLimits limits, Headway headway) throws CannotPreview {
    return new ObjModel(text, limits, headway).read();
  }

  private Model read() throws CannotPreview {
    do {
      switch (words.word()) {
        case "v" -> place();
        case "vn" -> numbers(turns, 3);
        case "vt" -> numbers(spots, 2);
        case "f" -> face();
        case "o" -> groups++;
        case "usemtl" -> {
          if (materials.size() < MOST_NAMES) {
            materials.add(words.word());
          }
        }
        case "mtllib" -> isComplete = false;
        default -> {
          // Lines, curves and comments are not drawn.
        }
      }
    } while (words.nextLine());
    return model();
  }

  private void place() throws CannotPreview {
    numbers(places, 3);
    float red = words.number();
    float green = words.number();
    float blue = words.number();
    boolean has = !Float.isNaN(blue);
    isTinted |= has;
    tints.add(has ? linear(red) : 1);
    tints.add(has ? linear(green) : 1);
    tints.add(has ? linear(blue) : 1);
    enough(places.size() / 3);
  }

  private static float linear(float share) {
    return Light.linear(Math.round(Math.clamp(share, 0, 1) * 255));
  }

  private void numbers(Floats to, int count) throws CannotPreview {
    for (int number = 0; number < count; number++) {
      to.add(words.number());
    }
    enough(to.size() / 3);
  }

  private void enough(int triangles) throws CannotPreview {
    if (triangles > 3L * mostTriangles) {
      throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
    }
  }

  private void face() throws CannotPreview {
    var first = words.word();
    var before = words.word();
    var corner = words.word();
    for (int read = 3; !corner.isEmpty(); read++) {
      if (read > MOST_CORNERS_OF_A_FACE || positions.size() / 9 >= mostTriangles) {
        throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
      }
      corner(first);
      corner(before);
      corner(corner);
      before = corner;
      corner = words.word();
    }
  }

  private void corner(String corner) throws CannotPreview {
    var parts = corner.split("/", -1);
    int place = index(parts[0], places.size() / 3);
    if (place < 0) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    copy(places, place, 3, positions);
    copy(tints, place, 3, colours);
    colours.add(1);
    int spot = parts.length > 1 ? index(parts[1], spots.size() / 2) : -1;
    hasCoordinates &= spot >= 0;
    coordinates.add(spot < 0 ? 0 : spots.at(spot * 2));
    // The picture's first row is above, the coordinate counts from below.
    coordinates.add(spot < 0 ? 0 : 1 - spots.at(spot * 2 + 1));
    int turn = parts.length > 2 ? index(parts[2], turns.size() / 3) : -1;
    hasNormals &= turn >= 0;
    for (int axis = 0; axis < 3; axis++) {
      normals.add(turn < 0 ? 0 : turns.at(turn * 3 + axis));
    }
  }

  private static void copy(Floats from, int element, int count, Floats to) {
    for (int index = element * count; index < (element + 1) * count; index++) {
      to.add(from.at(index));
    }
  }

  /**
   * Counts from one, or from the last back by minus signs; less than nought where there is none.
   */
  private static int index(String text, int count) {
    try {
      int number = text.isEmpty() ? 0 : Integer.parseInt(text);
      int index = number < 0 ? count + number : number - 1;
      return index < count ? index : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private Model model() {
    var part =
        new Part(
            Form.TRIANGLES,
            isTinted ? Surface.plain(Colour.WHITE) : Surface.PLASTER,
            positions.toArray(),
            hasNormals ? normals.toArray() : new float[0],
            hasCoordinates ? coordinates.toArray() : new float[0],
            isTinted ? colours.toArray() : new float[0],
            Orders.upTo(positions.size() / 3));
    return new Model(
        List.of(new Model.Placed(part, Matrix.IDENTITY)),
        Matrix.IDENTITY,
        new Model.Facts(
            Math.max(1, groups),
            materials.size(),
            List.of(),
            0,
            false,
            hasNormals,
            hasCoordinates,
            false,
            isComplete));
  }
}
