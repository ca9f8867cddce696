package org.orrery.indexer.derive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.json.Json;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.DerivingTask;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.worker.Hearing;
import org.orrery.indexer.worker.Shielded;
import org.orrery.indexer.worker.process.Frame;

/**
 * Takes over what a worker made. It believes nothing: an output is a plain file in the folder for
 * them, of a harmless type and of a size that makes sense, or else the worker has broken down.
 */
final class Delivery implements Hearing<Work> {

  private static final int MOST_CHARACTERS = 400_000;
  private static final int MOST_OUTPUTS = 30;
  private static final int MOST_JSON = 90_000;
  private static final long LARGEST = 32L * 1024 * 1024;
  private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Deriving deriving;
  private final StringBuilder report = new StringBuilder();

  Delivery(Deriving deriving) {
    this.deriving = deriving;
  }

  @Override
  public boolean allows(Frame frame) {
    return switch (frame) {
      case Frame.Text(var piece) -> report.length() + piece.length() <= MOST_CHARACTERS;
      case Frame.Progress _, Frame.Done _, Frame.Failed _ -> true;
      case Frame.Ready _, Frame.Begun _, Frame.Stated _, Frame.Language _ -> false;
    };
  }

  @Override
  public void hear(Frame frame) {
    if (frame instanceof Frame.Text(var piece)) {
      report.append(piece);
    }
  }

  @Override
  public Work failed(Reason reason) {
    return new Work.Failed(
        switch (reason) {
          case TIMED_OUT -> NoPreview.TIMED_OUT;
          case SILENT -> NoPreview.SILENT;
          case OUT_OF_MEMORY -> NoPreview.OUT_OF_MEMORY;
          case CRASHED -> NoPreview.CRASHED;
          case TOO_DEEP -> NoPreview.TOO_DEEP;
          case TOO_LARGE -> NoPreview.TOO_LARGE;
          case UNSUPPORTED -> NoPreview.UNSUPPORTED;
          case ENCRYPTED -> NoPreview.ENCRYPTED;
          case MALFORMED -> NoPreview.MALFORMED;
        },
        Map.of());
  }

  @Override
  public Work done(Completeness completeness, Path folder) throws IOException {
    try {
      return work(Json.object(report.toString()), folder.resolve(DerivingTask.MADE));
    } catch (Unbelievable | UncheckedIOException e) {
      return failed(Reason.CRASHED);
    }
  }

  private Work work(Map<String, Object> told, Path folder) throws IOException, Unbelievable {
    var measures = object(told.get("measures"));
    if (told.get("reason") instanceof String code) {
      return new Work.Failed(NoPreview.find(code).orElse(NoPreview.CRASHED), measures);
    }
    if (!(told.get("outputs") instanceof List<?> outputs) || outputs.size() > MOST_OUTPUTS) {
      throw new Unbelievable();
    }
    var products = new ArrayList<Deriving.Stored>();
    for (var output : outputs) {
      products.add(stored(object(output), folder));
    }
    return new Work.Made(products, measures);
  }

  private Deriving.Stored stored(Map<String, Object> output, Path folder)
      throws IOException, Unbelievable {
    var role = text(output, "role", ROLE);
    var file = folder.resolve(text(output, "file", FILE));
    var mediaType =
        Optional.ofNullable(output.get("mediaType"))
            .map(Object::toString)
            .filter(DerivingLimits.MEDIA_TYPES::contains)
            .orElseThrow(Unbelievable::new);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > LARGEST) {
      throw new Unbelievable();
    }
    try (var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      var product = new Deriving.Product(role, mediaType, object(output.get("details")), bytes);
      return Shielded.call(() -> deriving.store(product));
    }
  }

  private static String text(Map<String, Object> output, String name, Pattern pattern)
      throws Unbelievable {
    if (output.get(name) instanceof String text && pattern.matcher(text).matches()) {
      return text;
    }
    throw new Unbelievable();
  }

  private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object value)
      throws Unbelievable {
    if (value instanceof Map<?, ?> map && Json.text(map).length() <= MOST_JSON) {
      var object = new java.util.LinkedHashMap<String, Object>();
      map.forEach((name, held) -> object.put(String.valueOf(name), held));
      return object;
    }
    throw new Unbelievable();
  }

  /** The worker said what no sound worker says. */
  private static final class Unbelievable extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
