package org.orrery.assetdb.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a game shows itself, and what was written about it. */
public record Presentation(
    List<Screenshot> screenshots, Optional<Trailer> trailer, List<Press> press) {

  public Presentation {
    screenshots = List.copyOf(screenshots);
    press = List.copyOf(press);
  }

  /** Nothing to show yet. */
  public static Presentation none() {
    return new Presentation(List.of(), Optional.empty(), List.of());
  }

  /**
   * A picture of the game being played.
   *
   * @param path one of the game's own files
   * @param alt what it shows, for those who do not see it
   */
  public record Screenshot(AssetPath path, LocalizedText alt) {}

  /** A film of the game. */
  public sealed interface Trailer {

    /** The path or the address. */
    String value();

    /** One of the game's own files. */
    record OwnFile(AssetPath path) implements Trailer {
      @Override
      public String value() {
        return path.value();
      }
    }

    /** A film that lies elsewhere, at an https address. */
    record Elsewhere(String url) implements Trailer {
      @Override
      public String value() {
        return url;
      }
    }
  }

  /**
   * Something written or shown about the game.
   *
   * @param outlet where it appeared
   */
  public record Press(
      String title, String url, Optional<String> outlet, Optional<LocalDate> date) {}
}
