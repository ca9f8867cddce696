package org.orrery.platform.asset;

import java.util.List;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.indexing.Progress;
import org.orrery.indexer.search.FileProcessing;

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

  static ProcessingView of(Progress.State state) {
    var files = state.files();
    var waiting = files.stream().filter(file -> file.state() == ProcessingState.WAITING).count();
    return new ProcessingView(
        (int) (files.size() - waiting),
        files.size(),
        state.stage() == Progress.Stage.DONE,
        files.stream().filter(file -> file.state() == ProcessingState.FAILED).toList());
  }
}
