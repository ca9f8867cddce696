package org.orrery.platform.asset;

import java.util.List;
import java.util.Optional;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.search.FileProcessing;
import org.orrery.indexer.search.Processing;

/**
 * How far the text of a release's files is read.
 *
 * @param isFinished nothing is waiting any more
 * @param failed files whose text could not be read; they are kept and given out like all others
 */
public record ProcessingView(int done, int total, boolean isFinished, List<FileProcessing> failed) {

  public ProcessingView {
    failed = List.copyOf(failed);
  }

  /** The state of a release with so many files, from what the index holds. */
  public static ProcessingView of(int release, int files, Optional<Processing> processing) {
    var known = processing.filter(state -> state.release() >= release);
    if (known.isEmpty()) {
      return new ProcessingView(0, files, false, List.of());
    }
    if (known.get().release() > release) {
      return new ProcessingView(files, files, true, List.of());
    }
    var waiting =
        known.get().files().stream()
            .filter(file -> file.state() == ProcessingState.WAITING)
            .count();
    return new ProcessingView(
        (int) (known.get().files().size() - waiting),
        known.get().files().size(),
        waiting == 0,
        known.get().files().stream()
            .filter(file -> file.state() == ProcessingState.FAILED)
            .toList());
  }
}
