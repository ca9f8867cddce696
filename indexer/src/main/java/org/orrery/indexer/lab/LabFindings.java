package org.orrery.indexer.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.lab.LabReport;
import org.orrery.assetdb.lab.LabReportJson;
import org.orrery.assetdb.lab.Trying;

/**
 * Reads what a worker left in its folder, when it is gone. A hostile game may have written any of
 * it: what is no plain file, too large or of another form is not taken, and no link is followed.
 */
final class LabFindings {

  private static final int REPORT_BYTES = 200_000;
  private static final int PICTURE_BYTES = 400_000;
  private static final String JPEG = "image/jpeg";

  /** Every picture that a report may show; only these names are looked for. */
  private static final Set<String> ROLES =
      Set.of("start", "english", "chinese", "middle", "end", "idle", "flash-before", "flash-after");

  private final Trying trying;
  private final Path folder;
  private final Map<String, Blob> pictures = new LinkedHashMap<>();

  LabFindings(Trying trying, Path folder) {
    this.trying = trying;
    this.folder = folder;
  }

  /** The report, its pictures kept; empty where there is none that can be believed. */
  Optional<LabReport> report() throws IOException {
    var bytes = plainFile("report.json", REPORT_BYTES);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      var json = Json.object(new String(bytes.get(), StandardCharsets.UTF_8));
      return Optional.of(LabReportJson.told(json, (check, role) -> picture(role)));
    } catch (Refusal.Invalid | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** The pictures of the report, which are kept by now. */
  List<Blob> pictures() {
    return List.copyOf(pictures.values());
  }

  private Optional<LabReport.Picture> picture(String role) {
    try {
      if (!ROLES.contains(role)) {
        return Optional.empty();
      }
      if (!pictures.containsKey(role)) {
        var bytes = plainFile(role + ".jpg", PICTURE_BYTES).filter(LabFindings::isJpeg);
        if (bytes.isEmpty()) {
          return Optional.empty();
        }
        pictures.put(role, trying.keep(new ByteArrayInputStream(bytes.get())));
      }
      return Optional.ofNullable(pictures.get(role))
          .map(blob -> new LabReport.Picture(role, blob.digest(), (int) blob.size(), JPEG));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> plainFile(String name, int most) throws IOException {
    var file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (var channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      if (channel.size() > most) {
        return Optional.empty();
      }
      var bytes = ByteBuffer.allocate((int) channel.size());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until all of it is there.
      }
      return Optional.of(bytes.array());
    }
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 255) == 0xFF
        && (bytes[1] & 255) == 0xD8
        && (bytes[2] & 255) == 0xFF;
  }
}
