package org.orrery.platform.asset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.release.AssetFile;

/** A file that a page shows in place. */
public sealed interface Preview {

  /** Its path in the release. */
  String path();

  /**
   * A picture.
   *
   * @param width in pixels; 0 where it is not known
   * @param height in pixels; 0 where it is not known
   * @param whole where it is seen in full size
   */
  record Picture(String path, String url, int width, int height, String whole, String description)
      implements Preview {}

  /**
   * The first pages of a document.
   *
   * @param count how many pages it has
   * @param whole where the document is
   */
  record Pages(String path, List<Picture> pages, int count, String whole) implements Preview {

    public Pages {
      pages = List.copyOf(pages);
    }
  }

  /**
   * A sound.
   *
   * @param isPlayed whether browsers play it
   * @param wave its waveform
   * @param seconds how long it is; 0 where that is not known
   */
  record Sound(
      String path,
      String url,
      String mediaType,
      boolean isPlayed,
      Optional<Picture> wave,
      double seconds)
      implements Preview {

    /** How long it is, in minutes and seconds; empty where that is not known. */
    public Optional<String> length() {
      var whole = Math.round(seconds);
      return seconds <= 0
          ? Optional.empty()
          : Optional.of("%d:%02d".formatted(whole / 60, whole % 60));
    }
  }

  /** A moving picture. */
  record Film(String path, String url, String mediaType) implements Preview {}

  /**
   * A model.
   *
   * @param picture taken of it
   * @param url where its bytes are
   * @param format {@code gltf}, {@code obj}, {@code stl} or {@code ply}
   */
  record Model(
      String path, Optional<Picture> picture, String url, String format, long bytes, Shape shape)
      implements Preview {

    /** From how many bytes a reader is asked before all of them are loaded. */
    public static final long ASKED_ABOVE = 8_000_000;

    /** Browsers give up on larger ones. */
    public static final long MOST_BYTES = 200_000_000;
  }

  /**
   * The beginning of a table.
   *
   * @param rows how many there are
   * @param areAtLeast whether there may be more
   * @param columns how many there are, of which only the first are described
   */
  record Table(
      String path,
      long rows,
      boolean areAtLeast,
      long columns,
      List<Column> described,
      List<List<String>> beginning)
      implements Preview {

    public Table {
      described = List.copyOf(described);
      beginning = List.copyOf(beginning);
    }
  }

  /**
   * A column of a table.
   *
   * @param name empty where it has none
   * @param unit as it is guessed from the name; empty where it is not known
   * @param least of its numbers or days; empty where there are none
   */
  record Column(String name, String type, String unit, long missing, String least, String most) {

    /** Whether its cells are numbers. */
    public boolean isNumeric() {
      return type.equals("integer") || type.equals("number") || type.equals("coordinates");
    }
  }

  /**
   * Outlines on a map.
   *
   * @param outline where they are, thinned out, as GeoJSON
   */
  record Outlines(String path, Optional<Picture> picture, String outline, long features, long bytes)
      implements Preview {}

  /** The heights of a height map as a lit landscape. */
  record Relief(String path, Picture picture, double least, double most) implements Preview {}

  /** The beginning of a text. */
  record Text(String path, String beginning, boolean isWhole) implements Preview {}

  /** Pictures larger than this are not sent with the page as they are. */
  long MOST_PICTURE_BYTES = 6_000_000;

  /** Pictures that browsers show and that hold nothing active. */
  Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp");

  /** Sounds that browsers play. */
  Set<String> SOUNDS =
      Set.of(
          "audio/mpeg",
          "audio/ogg",
          "audio/vorbis",
          "audio/opus",
          "audio/wav",
          "audio/x-wav",
          "audio/vnd.wave",
          "audio/flac",
          "audio/x-flac",
          "audio/mp4",
          "audio/aac",
          "audio/webm");

  /** Moving pictures that browsers play. */
  Set<String> FILMS = Set.of("video/mp4", "video/webm", "video/ogg");

  /** Whether the page may show the file as a picture. */
  static boolean isPicture(AssetFile file) {
    return PICTURES.contains(file.mediaType()) && file.size() <= MOST_PICTURE_BYTES;
  }
}
