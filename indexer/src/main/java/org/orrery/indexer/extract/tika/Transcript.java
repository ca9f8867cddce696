package org.orrery.indexer.extract.tika;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Detail;
import org.orrery.indexer.extract.tika.worker.Frame;

/** What a worker has said about a file so far. It takes no more than a sound worker says. */
final class Transcript {
  private static final int MAXIMUM_DETAILS = 300;

  private final int maximumCharacters;
  private final StringBuilder text = new StringBuilder();
  private final Map<Detail, List<String>> details = new EnumMap<>(Detail.class);
  private int detailCount;
  private Optional<String> language = Optional.empty();

  Transcript(ExtractionLimits limits) {
    maximumCharacters = limits.characters();
  }

  /** Whether a worker that keeps the protocol can have said this now. */
  boolean allows(Frame frame) {
    return switch (frame) {
      case Frame.Text(var piece) -> text.length() + piece.length() <= maximumCharacters;
      case Frame.Stated _ -> detailCount < MAXIMUM_DETAILS;
      case Frame.Ready _ -> false;
      case Frame.Progress _, Frame.Language _, Frame.Done _, Frame.Failed _ -> true;
    };
  }

  void text(String piece) {
    text.append(piece);
  }

  void stated(Detail detail, String value) {
    detailCount++;
    details.computeIfAbsent(detail, _ -> new ArrayList<>()).add(value);
  }

  void language(String tag) {
    language = Optional.of(tag);
  }

  Extraction.Extracted done(Completeness completeness) {
    return new Extraction.Extracted(text.toString().strip(), details, language, completeness);
  }
}
