package org.orrery.indexer.derive.worker.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Output;

/** Does what {@link TextRecipe} promises. */
final class Excerpt {

  private static final int CHARACTERS = 2_000;

  private Excerpt() {}

  static Made make(Path file, Path folder, DerivingLimits limits)
      throws IOException, CannotPreview {
    if (Files.size(file) == 0) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    var letters = Letters.of(file);
    int most = Math.min(CHARACTERS, limits.characters());
    var start = letters.start(most + 1);
    if (start.isBlank()) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    if (!isForReading(start)) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    boolean isWhole = start.length() <= most;
    var excerpt = folder.resolve("excerpt.txt");
    Files.writeString(excerpt, isWhole ? start : cut(start, most));
    return new Made(
        List.of(
            new Output("excerpt", excerpt, "text/plain; charset=utf-8", Map.of("whole", isWhole))),
        Map.of("charset", letters.charset().name()));
  }

  /** Whether hardly anything in it is a control character. */
  private static boolean isForReading(String text) {
    long controls =
        text.chars()
            .filter(character -> character < ' ' && "\t\r\n\f".indexOf(character) < 0)
            .count();
    return controls * 100 <= text.length();
  }

  /** Not in the middle of a character, and at the end of a line where one ends near by. */
  private static String cut(String text, int most) {
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    int line = text.lastIndexOf('\n', end - 1);
    return text.substring(0, line > end * 3 / 4 ? line : end);
  }
}
