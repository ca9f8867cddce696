package org.orrery.indexer.derive.worker.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Output;
import org.orrery.indexer.derive.worker.text.Letters;

/** Does what {@link TableRecipe} promises. */
final class TableMaking {

  private TableMaking() {}

  static Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    var profile = new Profile(limits.rows(), limits.columns(), headway);
    var origin = isZip(file) ? sheet(file, profile) : text(file, profile);
    profile.finish();
    if (profile.columns() == 0) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    var measures = new LinkedHashMap<String, Object>();
    measures.put("rows", profile.rows());
    measures.put("columns", profile.columns());
    measures.put("rowsAreAtLeast", profile.isCutShort());
    measures.put("columnNames", profile.names());
    measures.putAll(origin);
    var rows = folder.resolve("rows.json");
    Files.write(rows, new ObjectMapper().writeValueAsBytes(profile.toMap()));
    return new Made(
        List.of(
            new Output(
                "rows",
                rows,
                "application/json",
                Map.of("rows", profile.kept(), "columns", profile.names().size()))),
        measures);
  }

  private static boolean isZip(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      var start = stream.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }
  }

  private static Map<String, Object> sheet(Path file, Profile profile) throws CannotPreview {
    return Map.of("sheet", Workbook.read(file, profile));
  }

  private static Map<String, Object> text(Path file, Profile profile)
      throws IOException, CannotPreview {
    var letters = Letters.of(file);
    var start = letters.start(Delimiter.SAMPLE);
    if (start.isBlank()) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    if (start.indexOf('\0') >= 0) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    char delimiter = Delimiter.of(start);
    try (var reader = letters.open()) {
      new Delimited(delimiter, profile).read(reader);
    }
    return Map.of("charset", letters.charset().name(), "delimiter", String.valueOf(delimiter));
  }
}
