package org.orrery.indexer.derive.worker.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.model.Part.Form;
import org.orrery.indexer.derive.worker.model.PlyHeader.Element;
import org.orrery.indexer.derive.worker.model.PlyHeader.Property;

/** Reads PLY, in which scanners write: triangles, or points where there are none. */
final class PlyModel {

  private static final int MOST_IN_A_LIST = 10_000;
  private static final int OFTEN = 1 << 14;

  /** What is read of a corner, in this order; several names for one thing are in use. */
  private static final List<List<String>> WANTED =
      List.of(
          List.of("x"),
          List.of("y"),
          List.of("z"),
          List.of("nx"),
          List.of("ny"),
          List.of("nz"),
          List.of("s", "u", "texture_u"),
          List.of("t", "v", "texture_v"),
          List.of("red", "r", "diffuse_red"),
          List.of("green", "g", "diffuse_green"),
          List.of("blue", "b", "diffuse_blue"));

  private final ByteBuffer file;
  private final PlyHeader header;
  private final Words words;
  private final int most;
  private final Headway headway;
  private final Floats positions = new Floats();
  private final Floats normals = new Floats();
  private final Floats coordinates = new Floats();
  private final Floats colours = new Floats();
  private final Ints indices = new Ints();
  private int at;
  private int done;

  private PlyModel(ByteBuffer file, ModelLimits limits, Headway headway) throws CannotPreview {
    this.header = PlyHeader.of(file);
    this.file =
        file.duplicate()
            .order(
                header.form() == PlyHeader.Form.BIG_ENDIAN
                    ? ByteOrder.BIG_ENDIAN
                    : ByteOrder.LITTLE_ENDIAN);
    this.words = new Words(file, header.start(), headway);
    this.at = header.start();
    this.most = limits.triangles() / 2;
    this.headway = headway;
  }

  static Model read(ByteBuffer file, ModelLimits limits, Headway headway) throws CannotPreview {
    return new PlyModel(file, limits, headway).read();
  }

  private Model read() throws CannotPreview {
    for (var element : header.elements()) {
      check(element);
      var places = places(element);
      for (long number = 0; number < element.count(); number++) {
        if (++done % OFTEN == 0) {
          headway.made();
        }
        switch (element.name()) {
          case "vertex" -> corner(element, places);
          case "face" -> pass(element, true);
          default -> pass(element, false);
        }
      }
    }
    return model();
  }

  private void check(Element element) throws CannotPreview {
    if (element.properties().isEmpty()
        || element.count() > (long) file.limit() / Math.max(1, element.leastBytes(header.form()))) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    if (element.count() > most) {
      throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
    }
  }

  /** For each property of a corner where it is wanted, or minus one. */
  private static int[] places(Element element) {
    return element.properties().stream()
        .mapToInt(
            property -> {
              for (int place = 0; place < WANTED.size(); place++) {
                if (WANTED.get(place).contains(property.name())) {
                  return place;
                }
              }
              return -1;
            })
        .toArray();
  }

  private void corner(Element element, int[] places) throws CannotPreview {
    var corner = new float[WANTED.size()];
    java.util.Arrays.fill(corner, Float.NaN);
    for (int index = 0; index < places.length; index++) {
      var property = element.properties().get(index);
      if (property.length().isPresent()) {
        list(property, false);
        continue;
      }
      double number = number(property.type());
      if (places[index] >= 8) {
        corner[places[index]] =
            Light.linear((int) Math.clamp(number / property.type().whole() * 255, 0, 255));
      } else if (places[index] >= 0) {
        corner[places[index]] = (float) number;
      }
    }
    add(corner, 0, 3, positions, true);
    add(corner, 3, 6, normals, false);
    add(corner, 6, 8, coordinates, false);
    if (add(corner, 8, 11, colours, false)) {
      colours.add(1);
    }
  }

  private static boolean add(float[] corner, int from, int to, Floats list, boolean isNeeded) {
    for (int index = from; index < to; index++) {
      if (Float.isNaN(corner[index]) && !isNeeded) {
        return false;
      }
    }
    for (int index = from; index < to; index++) {
      list.add(corner[index]);
    }
    return true;
  }

  private void pass(Element element, boolean isFace) throws CannotPreview {
    for (var property : element.properties()) {
      if (property.length().isPresent()) {
        list(property, isFace && property.name().startsWith("vertex_ind"));
      } else {
        number(property.type());
      }
    }
  }

  private void list(Property property, boolean isFace) throws CannotPreview {
    double length = number(property.length().orElseThrow());
    if (!(length >= 0 && length <= MOST_IN_A_LIST)) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    int first = -1;
    int before = -1;
    for (int place = 0; place < (int) length; place++) {
      int corner = (int) number(property.type());
      if (isFace && place >= 2) {
        if (indices.size() / 3 >= most) {
          throw new CannotPreview(NoPreview.TOO_MANY_TRIANGLES);
        }
        indices.add(first);
        indices.add(before);
        indices.add(corner);
      }
      first = place == 0 ? corner : first;
      before = corner;
    }
  }

  private double number(PlyHeader.Type type) throws CannotPreview {
    if (header.form() == PlyHeader.Form.TEXT) {
      var word = words.wordAnywhere();
      if (word.isEmpty()) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      return Words.number(word);
    }
    if (type.bytes > file.limit() - at) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    int here = at;
    at += type.bytes;
    return switch (type) {
      case INT8 -> file.get(here);
      case UINT8 -> file.get(here) & 0xFF;
      case INT16 -> file.getShort(here);
      case UINT16 -> file.getShort(here) & 0xFFFF;
      case INT32 -> file.getInt(here);
      case UINT32 -> Integer.toUnsignedLong(file.getInt(here));
      case FLOAT32 -> file.getFloat(here);
      case FLOAT64 -> file.getDouble(here);
    };
  }

  private Model model() throws CannotPreview {
    int corners = positions.size() / 3;
    var order = indices.toArray();
    for (int corner : order) {
      if (corner < 0 || corner >= corners) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
    }
    boolean hasNormals = corners > 0 && normals.size() == corners * 3;
    boolean hasCoordinates = corners > 0 && coordinates.size() == corners * 2;
    boolean isTinted = corners > 0 && colours.size() == corners * 4;
    var placed = new ArrayList<Model.Placed>();
    placed.add(
        new Model.Placed(
            new Part(
                order.length == 0 ? Form.POINTS : Form.TRIANGLES,
                isTinted ? Surface.plain(Colour.WHITE) : Surface.PLASTER,
                positions.toArray(),
                hasNormals ? normals.toArray() : new float[0],
                hasCoordinates ? coordinates.toArray() : new float[0],
                isTinted ? colours.toArray() : new float[0],
                order.length == 0 ? Orders.upTo(corners) : order),
            Matrix.IDENTITY));
    return new Model(
        placed,
        Matrix.IDENTITY,
        new Model.Facts(1, 0, List.of(), 0, false, hasNormals, hasCoordinates, false, true));
  }
}
