package org.orrery.indexer.indexing;

import java.util.ArrayList;
import java.util.List;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.derive.Making;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.ProcessingState;

/**
 * Reads the files of a release that are worth searching and may be searched, and has previews made
 * of those that are worth looking at. A file is dealt with in steps, its text first, so that nobody
 * waits for a picture to find a word.
 */
final class Reader {

  /** So much text of one release is searched; it is all in memory while its document is made. */
  static final int MOST_CHARACTERS = 10_000_000;

  private static final String BEYOND =
      "Its text is not searched, because the release holds more than can be.";

  private final Texts texts;
  private final Making making;
  private final Reading access;

  Reader(Texts texts, Making making, Reading access) {
    this.texts = texts;
    this.making = making;
    this.access = access;
  }

  /**
   * What is known of a release by now.
   *
   * @param files those that want another step wait
   * @param hasPicture whether there is a picture of it that everybody may see
   */
  record Known(List<IndexedFile> files, boolean hasPicture) {

    Known {
      files = List.copyOf(files);
    }
  }

  /** What is known of the release by now. */
  Known known(Release release) {
    var embargo = access.embargo(release);
    var previews = Previews.of(release, making);
    var files = new ArrayList<IndexedFile>(release.files().size());
    var left = MOST_CHARACTERS;
    for (var file : release.files()) {
      var known =
          embargo.isPresent()
              ? without(file, "Its text is searched from " + embargo.get() + ", not before.")
              : known(release, file, left);
      left -= known.text().length();
      files.add(previews.on(file, known, embargo.isPresent()));
    }
    return new Known(files, embargo.isEmpty() && previews.thumbnail(release).isPresent());
  }

  private IndexedFile known(Release release, AssetFile file, int left) {
    if (!isWorthReading(release, file)) {
      return without(file, "");
    }
    if (left == 0) {
      return without(file, BEYOND);
    }
    return texts
        .known(file)
        .map(contents -> indexed(file, contents, left))
        .orElseGet(() -> IndexedFile.waiting(file.path().value(), file.mediaType(), file.size()));
  }

  /** Whether a file of the release waits for its text to be read. */
  boolean lacksText(Release release) {
    return access.embargo(release).isEmpty()
        && release.files().stream()
            .anyMatch(file -> isWorthReading(release, file) && !texts.isKnown(file));
  }

  /** Whether something of the release waits to be made for people to look at. */
  boolean lacksPreviews(Release release) {
    var previews = Previews.of(release, making);
    return previews.areMissing()
        || previews.thumbnail(release).filter(of -> making.social(of).isEmpty()).isPresent();
  }

  /**
   * Has the picture made by which other sites show the release, where it has one to make it of.
   *
   * @throws InterruptedException when reading was {@linkplain #stop stopped}
   */
  void makeSocial(Release release) throws InterruptedException {
    var thumbnail = Previews.of(release, making).thumbnail(release);
    if (thumbnail.isPresent()) {
      making.makeSocial(thumbnail.get());
    }
  }

  /**
   * Takes the next step with a file that waits: reads its text or, where that is known or not for
   * reading, has its previews made. What came of it is {@linkplain #known known} from now on.
   *
   * @return the file after the step, without its text
   * @throws InterruptedException when reading was {@linkplain #stop stopped}
   */
  IndexedFile read(Release release, AssetFile file) throws InterruptedException {
    var isRead = !isWorthReading(release, file) || access.embargo(release).isPresent();
    if (!isRead && texts.known(file).isEmpty()) {
      var read = indexed(file, texts.of(file), 0);
      return Previews.of(release, making).on(file, read, false);
    }
    if (Previews.of(release, making).unopened().contains(file)) {
      making.lookInto(file);
    }
    making.make(file);
    return isRead ? without(file, "") : indexed(file, texts.of(file), 0);
  }

  /** Abandons all reading and making, for good. */
  void stop() {
    texts.stop();
    making.stop();
  }

  private static IndexedFile indexed(AssetFile file, Contents contents, int most) {
    var path = file.path().value();
    return switch (contents) {
      case Contents.Words(var text) ->
          IndexedFile.done(path, file.mediaType(), file.size(), beginning(text, most));
      case Contents.Unreadable(var detail) ->
          IndexedFile.failed(path, file.mediaType(), file.size(), detail);
    };
  }

  private static String beginning(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  private static IndexedFile without(AssetFile file, String detail) {
    return new IndexedFile(
        file.path().value(), file.mediaType(), file.size(), "", ProcessingState.DONE, detail);
  }

  /** The code and parts of a game's build are not what people search for; its documents are. */
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
