package org.orrery.indexer.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.TextExtractor;

/**
 * What stands inside files. Each content is read once and remembered by its digest, so that a
 * change to one file never has its siblings read again, and a rebuild reads nothing. What is
 * remembered may be deleted at any time.
 */
final class Texts {

  private final BlobStore blobs;
  private final TextExtractor extractor;
  private final Path remembered;
  private final Path temporary;

  Texts(BlobStore blobs, TextExtractor extractor, Path folder) throws IOException {
    this.blobs = blobs;
    this.extractor = extractor;
    this.remembered = folder.resolve("texts");
    this.temporary = Files.createDirectories(folder.resolve("fetched"));
    Files.createDirectories(remembered);
    try (var rubbish = Files.list(temporary)) {
      for (var file : rubbish.toList()) {
        Files.delete(file);
      }
    }
  }

  /** The file with its text, or with why there is none. */
  IndexedFile of(AssetFile file) throws InterruptedException {
    var path = file.path().value();
    try {
      var place = place(file);
      var known = recall(place);
      if (known.isEmpty()) {
        known = read(file);
        remember(place, known);
      }
      return known.containsKey("failed")
          ? IndexedFile.failed(
              path, file.mediaType(), file.size(), String.valueOf(known.get("failed")))
          : IndexedFile.done(
              path, file.mediaType(), file.size(), String.valueOf(known.get("text")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> read(AssetFile file) throws IOException, InterruptedException {
    var held = blobs.file(file.digest());
    if (held.isPresent()) {
      return json(extractor.extract(new Source(held.get(), file.path().name(), file.mediaType())));
    }
    var fetched = Files.createTempFile(temporary, "blob", "");
    try {
      try (var bytes = blobs.open(file.digest(), ByteRange.all(file.size()))) {
        Files.copy(bytes, fetched, StandardCopyOption.REPLACE_EXISTING);
      }
      return json(extractor.extract(new Source(fetched, file.path().name(), file.mediaType())));
    } finally {
      Files.delete(fetched);
    }
  }

  private static Map<String, Object> json(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Failed failed -> Map.of("failed", failed.detail());
      case Extraction.Extracted extracted -> {
        var text = new StringBuilder();
        extracted
            .details()
            .values()
            .forEach(values -> values.forEach(value -> text.append(value).append('\n')));
        yield Map.of("text", text.append(extracted.text()).toString());
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

  private static Map<String, Object> recall(Path place) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(place))) {
      return Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException | UncheckedIOException e) {
      Files.deleteIfExists(place);
      return Map.of();
    }
  }

  private void remember(Path place, Map<String, Object> known) throws IOException {
    Files.createDirectories(place.getParent());
    var written = Files.createTempFile(temporary, "text", "");
    try (var out = new GZIPOutputStream(Files.newOutputStream(written))) {
      out.write(Json.text(new LinkedHashMap<>(known)).getBytes(StandardCharsets.UTF_8));
    }
    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
  }
}
