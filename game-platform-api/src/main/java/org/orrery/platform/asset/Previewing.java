package org.orrery.platform.asset;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.AssetFile;
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

  /** A table's beginning has at most so many cells of so many characters. */
  private static final long MOST_ROWS_BYTES = 16_000_000;

  private static final long MOST_TEXT_BYTES = 100_000;

  /** Wide enough for the column that it stands in, on most screens. */
  private static final int SIZE = 1024;

  private final Deriving deriving;
  private final Previews previews;

  Previewing(Deriving deriving, Previews previews) {
    this.deriving = deriving;
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
    take(all, PreviewKind.MODEL, MOST_OF_A_KIND).flatMap(Previewing::model).forEach(shown::add);
    take(all, PreviewKind.MAP, MOST_OF_A_KIND).flatMap(Previewing::map).forEach(shown::add);
    for (var table : take(all, PreviewKind.TABLE, MOST_DOCUMENTS).toList()) {
      if (table.largest("rows").isPresent()) {
        shown.add(
            TableJson.read(path(table.file()), read(table.largest("rows").get(), MOST_ROWS_BYTES)));
      }
    }
    if (shown.isEmpty()) {
      for (var text : take(all, PreviewKind.TEXT, MOST_TEXTS).toList()) {
        if (text.largest("excerpt").isPresent()) {
          shown.add(text(text, text.largest("excerpt").get()));
        }
      }
    }
    return shown;
  }

  /** Files of which nothing can be shown, though something was tried. */
  public List<FilePreview> unseen(List<FilePreview> all) {
    var seen =
        all.stream()
            .filter(preview -> preview.reason().isEmpty())
            .map(FilePreview::file)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(preview -> preview.reason().isPresent() && !seen.contains(preview.file()))
        .toList();
  }

  private static Optional<Preview.Picture> taken(FilePreview preview) {
    return preview
        .sized("picture", SIZE)
        .map(output -> picture(preview, output, preview.url(output)));
  }

  private static Stream<Preview> model(FilePreview preview) {
    var file = preview.file();
    return taken(preview).stream()
        .map(
            picture ->
                new Preview.Model(
                    path(file),
                    Optional.of(picture),
                    preview.fileUrl(),
                    format(file),
                    file.size(),
                    new Shape(preview.measures())));
  }

  private static String format(AssetFile file) {
    var name = file.path().name().toLowerCase(Locale.ROOT);
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return Set.of("obj", "stl", "ply").contains(ending) ? ending : "gltf";
  }

  private static Stream<Preview> map(FilePreview preview) {
    var outline = preview.largest("outline");
    var picture = taken(preview);
    var path = path(preview.file());
    if (outline.isPresent()) {
      return Stream.of(
          new Preview.Outlines(
              path,
              picture,
              preview.url(outline.get()),
              (long) number(preview, "featureCount"),
              outline.get().size()));
    }
    return picture.stream()
        .map(
            relief ->
                new Preview.Relief(
                    path, relief, number(preview, "heightMin"), number(preview, "heightMax")));
  }

  private static double number(FilePreview preview, String name) {
    return preview.measures().get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  private Preview text(FilePreview preview, Derivative.Output excerpt) throws IOException {
    return new Preview.Text(
        path(preview.file()),
        read(excerpt, MOST_TEXT_BYTES),
        Boolean.TRUE.equals(excerpt.details().get("whole")));
  }

  private String read(Derivative.Output output, long most) throws IOException {
    if (output.size() > most) {
      throw new IOException("A worker wrote " + output.size() + " bytes of " + output.role());
    }
    try (var stream = deriving.open(output, new ByteRange(0, output.size()))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
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

  private static String path(AssetFile file) {
    return file.path().value();
  }
}
