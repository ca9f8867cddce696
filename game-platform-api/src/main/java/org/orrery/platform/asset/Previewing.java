package org.orrery.platform.asset;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.preview.FilePreview;
import org.orrery.platform.preview.PreviewKind;
import org.orrery.platform.preview.Previews;

/** Chooses what a page shows in place, out of what can be shown. */
@Singleton
public final class Previewing {

  private static final int MOST_OF_A_KIND = 6;
  private static final int MOST_DOCUMENTS = 2;
  private static final int MOST_FILMS = 2;
  private static final int MOST_TEXTS = 2;
  private static final int BEGINNING_BYTES = 1_500;

  /** Wide enough for the column that it stands in, on most screens. */
  private static final int SIZE = 1024;

  private final Reading reading;
  private final Previews previews;

  Previewing(Reading reading, Previews previews) {
    this.reading = reading;
    this.previews = previews;
  }

  /** What can be shown of the files of a release. */
  public List<FilePreview> all(Release release) {
    return previews.of(release);
  }

  /** What can be shown of the files of a draft. */
  public List<FilePreview> all(Draft draft) {
    return previews.of(draft);
  }

  /** What a page shows of it all. */
  public List<Preview> shown(List<FilePreview> all) throws IOException {
    var shown = new ArrayList<Preview>();
    take(all, PreviewKind.IMAGE, MOST_OF_A_KIND).flatMap(Previewing::picture).forEach(shown::add);
    take(all, PreviewKind.VIDEO, MOST_FILMS).flatMap(Previewing::film).forEach(shown::add);
    take(all, PreviewKind.AUDIO, MOST_OF_A_KIND).flatMap(Previewing::sound).forEach(shown::add);
    take(all, PreviewKind.PAGE, MOST_DOCUMENTS).flatMap(Previewing::pages).forEach(shown::add);
    if (shown.isEmpty()) {
      for (var preview :
          all.stream()
              .filter(preview -> Preview.isText(preview.file()))
              .limit(MOST_TEXTS)
              .toList()) {
        shown.add(text(preview.file()));
      }
    }
    return shown;
  }

  private static Stream<FilePreview> take(List<FilePreview> all, PreviewKind kind, int most) {
    return all.stream().filter(preview -> preview.kind() == kind).limit(most);
  }

  private static Stream<Preview> picture(FilePreview preview) {
    var file = preview.file();
    var largest =
        Preview.PICTURES.contains(file.mediaType())
            ? Optional.of(preview.fileUrl())
            : preview.largest("picture").map(preview::url);
    var made =
        preview
            .sized("picture", SIZE)
            .map(output -> picture(preview, output, largest.orElse(preview.url(output))));
    if (made.isPresent()) {
      return made.stream().map(picture -> (Preview) picture);
    }
    // Until its picture is made, or where only browsers can read it, the file itself is shown.
    return preview.reason().isEmpty() && Preview.isPicture(file)
        ? Stream.of(
            new Preview.Picture(
                path(file),
                preview.fileUrl(),
                0,
                0,
                preview.fileUrl(),
                file.description().orElse("")))
        : Stream.empty();
  }

  private static Preview.Picture picture(
      FilePreview preview, Derivative.Output output, String whole) {
    return new Preview.Picture(
        path(preview.file()),
        preview.url(output),
        output.number("width"),
        output.number("height"),
        whole,
        preview.file().description().orElse(""));
  }

  private static Stream<Preview> film(FilePreview preview) {
    var file = preview.file();
    return Preview.FILMS.contains(file.mediaType())
        ? Stream.of(new Preview.Film(path(file), preview.fileUrl(), file.mediaType()))
        : Stream.empty();
  }

  private static Stream<Preview> sound(FilePreview preview) {
    var file = preview.file();
    var isPlayed = Preview.SOUNDS.contains(file.mediaType());
    var wave =
        preview.sized("picture", SIZE).map(output -> picture(preview, output, preview.fileUrl()));
    var seconds =
        preview.measures().get("seconds") instanceof Number number ? number.doubleValue() : 0;
    return isPlayed || wave.isPresent()
        ? Stream.of(
            new Preview.Sound(
                path(file), preview.fileUrl(), file.mediaType(), isPlayed, wave, seconds))
        : Stream.empty();
  }

  private static Stream<Preview> pages(FilePreview preview) {
    var pages =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> preview.sized("page-" + number, SIZE))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .map(output -> picture(preview, output, preview.fileUrl()))
            .toList();
    var count = preview.measures().get("pages") instanceof Number number ? number.intValue() : 0;
    return pages.isEmpty()
        ? Stream.empty()
        : Stream.of(new Preview.Pages(path(preview.file()), pages, count, preview.fileUrl()));
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
