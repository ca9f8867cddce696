package org.orrery.indexer.indexing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.search.FileProcessing;
import org.orrery.indexer.search.SearchIndex;

/** How far a release is processed: from what is under way here, else from the index. */
@Singleton
public final class Progress {

  /** How far a whole release is. */
  public enum Stage {
    WAITING,
    PROCESSING,
    DONE;

    /** The word of the contract: {@code waiting}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far a release and each of its files are. */
  public record State(Stage stage, List<FileProcessing> files) {

    public State {
      files = List.copyOf(files);
    }
  }

  private final SearchIndex index;
  private final Map<Digest, State> underWay = new ConcurrentHashMap<>();

  Progress(SearchIndex index) {
    this.index = index;
  }

  /** The state of the release; one that is older than what the index holds is done. */
  public State of(Release release) {
    var here = underWay.get(release.digest());
    if (here != null) {
      return here;
    }
    var held = index.processing(release.asset().value());
    if (held.isEmpty() || held.get().release() < release.number()) {
      return state(Stage.WAITING, waiting(release));
    }
    var isThis = held.get().digest().equals(release.digest().toString());
    var files = isThis ? held.get().files() : List.<FileProcessing>of();
    var isDone = files.stream().allMatch(file -> file.state() != ProcessingState.WAITING);
    return state(isDone ? Stage.DONE : Stage.PROCESSING, files);
  }

  private static List<FileProcessing> waiting(Release release) {
    return release.files().stream()
        .map(file -> new FileProcessing(file.path().value(), ProcessingState.WAITING, ""))
        .toList();
  }

  private static State state(Stage stage, List<FileProcessing> files) {
    return new State(stage, files);
  }

  void note(Release release, List<IndexedFile> files) {
    underWay.put(
        release.digest(),
        state(
            Stage.PROCESSING,
            files.stream()
                .map(file -> new FileProcessing(file.path(), file.state(), file.detail()))
                .toList()));
  }

  void end(Release release) {
    underWay.remove(release.digest());
  }
}
