package org.orrery.platform.asset;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;

/**
 * Chooses files that a page shows in place. A game's files are parts of it and not for looking at
 * one by one, but for those that its depositor calls a preview.
 */
@Singleton
final class Previewing {

  private static final int MOST_PICTURES = 6;
  private static final int MOST_SOUNDS = 6;
  private static final int MOST_FILMS = 2;
  private static final int MOST_TEXTS = 2;
  private static final int BEGINNING_BYTES = 1_500;
  private static final Set<String> SHOWN_ROLES = Set.of("preview", "screenshot", "thumbnail");

  private final Reading reading;

  Previewing(Reading reading) {
    this.reading = reading;
  }

  /** The files of a release that a page shows. */
  List<Preview> of(Release release) throws IOException {
    var files =
        release.files().stream()
            .filter(
                file ->
                    release.type() == AssetType.MATERIAL
                        || file.role().filter(SHOWN_ROLES::contains).isPresent())
            .toList();
    var previews = new ArrayList<Preview>();
    files.stream()
        .filter(Preview::isPicture)
        .limit(MOST_PICTURES)
        .forEach(file -> previews.add(picture(release, file)));
    files.stream()
        .filter(file -> Preview.FILMS.contains(file.mediaType()))
        .limit(MOST_FILMS)
        .forEach(
            file ->
                previews.add(
                    new Preview.Film(
                        path(file), FileUrls.of(release, file.path()), file.mediaType())));
    files.stream()
        .filter(file -> Preview.SOUNDS.contains(file.mediaType()))
        .limit(MOST_SOUNDS)
        .forEach(
            file ->
                previews.add(
                    new Preview.Sound(
                        path(file), FileUrls.of(release, file.path()), file.mediaType())));
    if (previews.isEmpty()) {
      for (var file : files.stream().filter(Preview::isText).limit(MOST_TEXTS).toList()) {
        previews.add(text(file));
      }
    }
    return previews;
  }

  private static Preview picture(Release release, AssetFile file) {
    return new Preview.Picture(
        path(file), FileUrls.of(release, file.path()), file.description().orElse(""));
  }

  private Preview text(AssetFile file) throws IOException {
    var length = Math.min(BEGINNING_BYTES, file.size());
    if (length == 0) {
      return new Preview.Text(path(file), "", true);
    }
    try (var stream = reading.open(file, new ByteRange(0, length))) {
      // A character that the cut goes through becomes U+FFFD, which is dropped.
      var beginning =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\uFFFD+$", "");
      return new Preview.Text(path(file), beginning, length == file.size());
    }
  }

  private static String path(AssetFile file) {
    return file.path().value();
  }
}
