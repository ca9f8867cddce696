package org.orrery.indexer.derive.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.worker.process.Frame;
import org.orrery.indexer.worker.process.Reports;
import org.orrery.indexer.worker.process.Request;
import org.orrery.indexer.worker.process.Task;

/**
 * Has a recipe make something out of a file. The outputs are left in the folder {@link #MADE} of
 * the worker's own, and what they are is reported as the text of a JSON object: {@code {outputs:
 * [{role, file, mediaType, details}], measures, reason?}}.
 */
public final class DerivingTask implements Task {

  /** Where the outputs are left, below the worker's temporary folder. */
  public static final String MADE = "made";

  /** So many characters fit a frame whatever they are. */
  private static final int CHARACTERS_OF_A_PIECE = Frame.MAXIMUM_PAYLOAD / 4;

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Completeness perform(Request request, Reports reports) throws IOException {
    var folder = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), MADE));
    report(reports, json.writeValueAsString(made(request, folder, reports)));
    return Completeness.COMPLETE;
  }

  private static Map<String, Object> made(Request request, Path folder, Reports reports)
      throws IOException {
    var recipe = Recipes.find(request.task()).orElseThrow();
    try {
      var made =
          recipe.make(Path.of(request.file()), folder, DerivingLimits.DEFAULTS, reports::progress);
      return Map.of(
          "outputs",
          made.outputs().stream().map(DerivingTask::output).toList(),
          "measures",
          made.measures());
    } catch (CannotPreview e) {
      return Map.of("outputs", List.of(), "measures", e.measures(), "reason", e.reason().code());
    }
  }

  private static Map<String, Object> output(Output output) {
    return Map.of(
        "role",
        output.role(),
        "file",
        output.file().getFileName().toString(),
        "mediaType",
        output.mediaType(),
        "details",
        output.details());
  }

  private static void report(Reports reports, String text) {
    for (int from = 0; from < text.length(); from += CHARACTERS_OF_A_PIECE) {
      reports.say(
          new Frame.Text(
              text.substring(from, Math.min(from + CHARACTERS_OF_A_PIECE, text.length()))));
    }
  }
}
