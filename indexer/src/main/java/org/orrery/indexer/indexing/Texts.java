package org.orrery.indexer.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.TextExtractor;
import org.orrery.indexer.worker.LocalFiles;
import org.orrery.indexer.worker.Once;

/**
 * What stands inside files. Each content is read once and remembered by its digest, so that a
 * change to one file never has its siblings read again, and a rebuild reads nothing. What is
 * remembered may be deleted at any time, and what was damaged there is read again.
 */
final class Texts {

  private final LocalFiles files;
  private final TextExtractor extractor;
  private final Path remembered;
  private final Path temporary;
  private final Once<Path, Contents> reading = new Once<>("reading");

  Texts(LocalFiles files, TextExtractor extractor, Path folder) throws IOException {
    this.files = files;
    this.extractor = extractor;
    this.remembered = folder.resolve("texts");
    this.temporary = Files.createDirectories(folder.resolve("written"));
    Files.createDirectories(remembered);
    try (var rubbish = Files.list(temporary)) {
      for (var file : rubbish.toList()) {
        Files.delete(file);
      }
    }
  }

  /** What is remembered of the file; empty where it has not been read. */
  Optional<Contents> known(AssetFile file) {
    try {
      return recall(place(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether something is remembered of the file, which costs less than to read it. */
  boolean isKnown(AssetFile file) {
    return Files.isRegularFile(place(file));
  }

  /**
   * What is remembered of the file, else what reading it comes to. Two callers who want the same
   * content share one reading.
   *
   * @throws InterruptedException when reading was {@linkplain #stop stopped}
   */
  Contents of(AssetFile file) throws InterruptedException {
    var known = known(file);
    if (known.isPresent()) {
      return known.get();
    }
    var place = place(file);
    return reading.of(place, () -> readOnce(place, file));
  }

  /** Abandons all reading, for good; whoever waits for it is told. */
  void stop() {
    reading.stop();
  }

  private Contents readOnce(Path place, AssetFile file) throws IOException, InterruptedException {
    // Whoever read it a moment ago may have ended between our looking and our coming here.
    var known = recall(place);
    if (known.isPresent()) {
      return known.get();
    }
    var contents = contents(files.with(file, extractor::extract));
    remember(place, contents);
    return contents;
  }

  private static Contents contents(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Failed failed -> new Contents.Unreadable(failed.detail());
      case Extraction.Extracted extracted -> {
        var text = new StringBuilder();
        extracted
            .details()
            .values()
            .forEach(values -> values.forEach(value -> text.append(value).append('\n')));
        yield new Contents.Words(text.append(extracted.text()).toString());
      }
    };
  }

  /**
   * The same bytes under another extension or type may read otherwise, so both are part of the
   * place.
   */
  private Path place(AssetFile file) {
    var hex = file.digest().hex();
    var format = Integer.toHexString((file.path().extension() + "|" + file.mediaType()).hashCode());
    return remembered.resolve(hex.substring(0, 2)).resolve(hex + "-" + format + ".json.gz");
  }

  private static Optional<Contents> recall(Path place) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(place))) {
      var json = Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (json.get("text") instanceof String text) {
        return Optional.of(new Contents.Words(text));
      }
      if (json.get("failed") instanceof String detail) {
        return Optional.of(new Contents.Unreadable(detail));
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      // A crash left half of it, or the disk lost some: it is made again from the file itself.
      Files.deleteIfExists(place);
      return Optional.empty();
    }
    Files.deleteIfExists(place);
    return Optional.empty();
  }

  private void remember(Path place, Contents contents) throws IOException {
    var json =
        switch (contents) {
          case Contents.Words(var text) -> Map.of("text", text);
          case Contents.Unreadable(var detail) -> Map.of("failed", detail);
        };
    Files.createDirectories(place.getParent());
    var written = Files.createTempFile(temporary, "text", "");
    try (var out = new GZIPOutputStream(Files.newOutputStream(written))) {
      out.write(Json.text(json).getBytes(StandardCharsets.UTF_8));
    }
    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
  }
}
