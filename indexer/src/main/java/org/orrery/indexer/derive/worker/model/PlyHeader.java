package org.orrery.indexer.derive.worker.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;

/**
 * What a PLY file says that it holds.
 *
 * @param start where the elements begin
 */
record PlyHeader(Form form, List<Element> elements, int start) {

  private static final int MOST_PROPERTIES = 256;

  /** How numbers are written. */
  enum Form {
    TEXT,
    LITTLE_ENDIAN,
    BIG_ENDIAN
  }

  /** Of a number. */
  enum Type {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    FLOAT32(4),
    FLOAT64(8);

    final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }

    static Type of(String word) throws CannotPreview {
      return switch (word) {
        case "char", "int8" -> INT8;
        case "uchar", "uint8" -> UINT8;
        case "short", "int16" -> INT16;
        case "ushort", "uint16" -> UINT16;
        case "int", "int32" -> INT32;
        case "uint", "uint32" -> UINT32;
        case "float", "float32" -> FLOAT32;
        case "double", "float64" -> FLOAT64;
        default -> throw new CannotPreview(NoPreview.MALFORMED);
      };
    }

    /** What stands for a whole share of colour. */
    double whole() {
      return switch (this) {
        case INT8 -> 127;
        case UINT8 -> 255;
        case INT16 -> 32767;
        case UINT16 -> 65535;
        case INT32, UINT32, FLOAT32, FLOAT64 -> 1;
      };
    }
  }

  /** A number, or a list of them that begins with its length. */
  record Property(String name, Optional<Type> length, Type type) {}

  /** Things of one kind. */
  record Element(String name, long count, List<Property> properties) {

    /** The fewest bytes that one takes. */
    int leastBytes(Form form) {
      return form == Form.TEXT
          ? 2 * properties.size()
          : properties.stream()
              .mapToInt(property -> property.length().orElse(property.type()).bytes)
              .sum();
    }
  }

  static boolean is(ByteBuffer file) {
    return file.limit() > 4 && file.get(0) == 'p' && file.get(1) == 'l' && file.get(2) == 'y';
  }

  static PlyHeader of(ByteBuffer file) throws CannotPreview {
    var words = new Words(file, 0, () -> {});
    var form = Optional.<Form>empty();
    var elements = new ArrayList<Element>();
    for (int line = 0; line < 2 * MOST_PROPERTIES && words.nextLine(); line++) {
      switch (words.word()) {
        case "format" -> form = Optional.of(form(words.word()));
        case "element" -> elements.add(element(words));
        case "property" -> property(words, elements);
        case "end_header" -> {
          words.nextLine();
          return new PlyHeader(
              form.orElseThrow(() -> new CannotPreview(NoPreview.MALFORMED)),
              List.copyOf(elements),
              Math.min(words.position(), file.limit()));
        }
        default -> {
          // Comments.
        }
      }
    }
    throw new CannotPreview(NoPreview.MALFORMED);
  }

  private static Form form(String word) throws CannotPreview {
    return switch (word) {
      case "ascii" -> Form.TEXT;
      case "binary_little_endian" -> Form.LITTLE_ENDIAN;
      case "binary_big_endian" -> Form.BIG_ENDIAN;
      default -> throw new CannotPreview(NoPreview.UNSUPPORTED);
    };
  }

  private static Element element(Words words) throws CannotPreview {
    var name = words.word();
    try {
      long count = Long.parseLong(words.word());
      if (count < 0) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      return new Element(name, count, new ArrayList<>());
    } catch (NumberFormatException e) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
  }

  private static void property(Words words, List<Element> elements) throws CannotPreview {
    if (elements.isEmpty()) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    var first = words.word();
    var length = first.equals("list") ? Optional.of(Type.of(words.word())) : Optional.<Type>empty();
    var type = Type.of(length.isPresent() ? words.word() : first);
    elements.getLast().properties().add(new Property(words.word(), length, type));
  }
}
