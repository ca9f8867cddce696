package org.orrery.indexer.extract.tika;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Detail;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.worker.Hearing;
import org.orrery.indexer.worker.WorkerLimits;
import org.orrery.indexer.worker.process.Frame;

/** What a worker has said about a file so far. It takes no more than a sound worker says. */
final class Transcript implements Hearing<Extraction> {
  private static final int MAXIMUM_DETAILS = 300;

  private final WorkerLimits limits;
  private final int maximumCharacters;
  private final StringBuilder text = new StringBuilder();
  private final Map<Detail, List<String>> details = new EnumMap<>(Detail.class);
  private int detailCount;
  private Optional<String> language = Optional.empty();

  Transcript(WorkerLimits limits) {
    this.limits = limits;
    maximumCharacters = limits.characters();
  }

  @Override
  public boolean allows(Frame frame) {
    return switch (frame) {
      case Frame.Text(var piece) -> text.length() + piece.length() <= maximumCharacters;
      case Frame.Stated _ -> detailCount < MAXIMUM_DETAILS;
      case Frame.Ready _, Frame.Begun _ -> false;
      case Frame.Progress _, Frame.Language _, Frame.Done _, Frame.Failed _ -> true;
    };
  }

  @Override
  public void hear(Frame frame) {
    switch (frame) {
      case Frame.Text(var piece) -> text.append(piece);
      case Frame.Stated(var detail, var value) -> {
        detailCount++;
        details.computeIfAbsent(detail, _ -> new ArrayList<>()).add(value);
      }
      case Frame.Language(var tag) -> language = Optional.of(tag);
      case Frame.Ready _, Frame.Begun _, Frame.Progress _, Frame.Done _, Frame.Failed _ -> {
        // Signs of life, and last words that the caller answers for.
      }
    }
  }

  @Override
  public Extraction failed(Reason reason) {
    return new Extraction.Failed(reason, Sentences.about(reason, limits));
  }

  @Override
  public Extraction done(Completeness completeness, Path folder) {
    return new Extraction.Extracted(text.toString().strip(), details, language, completeness);
  }
}
