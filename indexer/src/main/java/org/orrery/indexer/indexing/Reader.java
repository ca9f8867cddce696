package org.orrery.indexer.indexing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.document.IndexedFile;

/** Reads the files of a release that are worth searching. */
final class Reader {

  private final Texts texts;
  private final Clock clock;

  Reader(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** The files, none read yet. */
  static List<IndexedFile> unread(Release release) {
    return release.files().stream()
        .map(file -> IndexedFile.waiting(file.path().value(), file.mediaType(), file.size()))
        .toList();
  }

  /** The files, read one after another; {@code seen} hears of all after each. */
  List<IndexedFile> read(Release release, Consumer<List<IndexedFile>> seen)
      throws InterruptedException {
    var files = new ArrayList<>(unread(release));
    var isEmbargoed = isEmbargoed(release);
    for (var place = 0; place < files.size(); place++) {
      var file = release.files().get(place);
      files.set(
          place,
          isEmbargoed || !isWorthReading(release, file)
              ? IndexedFile.done(file.path().value(), file.mediaType(), file.size(), "")
              : texts.of(file));
      seen.accept(files);
    }
    return files;
  }

  private boolean isEmbargoed(Release release) {
    return release.description() instanceof MaterialDescription material
        && material
            .embargoUntil()
            .filter(day -> day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
            .isPresent();
  }

  /**
   * The code and parts of a game's build are not what people search for; its pages and documents
   * are.
   */
  private static boolean isWorthReading(Release release, AssetFile file) {
    var type = file.mediaType();
    return switch (release.type()) {
      case MATERIAL -> true;
      case GAME ->
          type.startsWith("text/html")
              || type.startsWith("text/plain")
              || type.startsWith("text/markdown")
              || type.startsWith("application/pdf")
              || type.startsWith("application/vnd.o")
              || type.startsWith("application/epub");
    };
  }
}
