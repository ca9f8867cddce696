package org.orrery.indexer.indexing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.search.FileProcessing;
import org.orrery.indexer.search.Processing;
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
  private final Map<AssetId, UnderWay> underWay = new ConcurrentHashMap<>();

  Progress(SearchIndex index) {
    this.index = index;
  }

  /** The state of the release; one that is older than what the index holds is done. */
  public State of(Release release) {
    var here = underWay.get(release.asset());
    if (here != null && here.digest.equals(release.digest())) {
      return new State(Stage.PROCESSING, here.seen());
    }
    return index
        .processing(release.asset().value())
        .map(held -> state(release, held))
        .orElseGet(() -> new State(Stage.WAITING, all(release, ProcessingState.WAITING)));
  }

  private static State state(Release release, Processing held) {
    if (held.digest().equals(release.digest().toString())) {
      var isDone = held.files().stream().allMatch(Progress::isOver);
      return new State(isDone ? Stage.DONE : Stage.PROCESSING, held.files());
    }
    return held.release() > release.number()
        ? new State(Stage.DONE, all(release, ProcessingState.DONE))
        : new State(Stage.WAITING, all(release, ProcessingState.WAITING));
  }

  private static boolean isOver(FileProcessing file) {
    return file.state() != ProcessingState.WAITING;
  }

  private static List<FileProcessing> all(Release release, ProcessingState state) {
    return release.files().stream()
        .map(file -> new FileProcessing(file.path().value(), state, ""))
        .toList();
  }

  /** The release is dealt with from now on; so far are its files. */
  void begin(Release release, Collection<IndexedFile> files) {
    underWay.put(release.asset(), new UnderWay(release.digest(), files));
  }

  /** A file of the release has been read. */
  void note(Release release, IndexedFile file) {
    var here = underWay.get(release.asset());
    if (here != null && here.digest.equals(release.digest())) {
      here.note(file);
    }
  }

  /** The index tells how far the asset is from now on. */
  void end(AssetId asset) {
    underWay.remove(asset);
  }

  private static final class UnderWay {
    private final Digest digest;
    private final SequencedMap<String, FileProcessing> byPath = new LinkedHashMap<>();

    UnderWay(Digest digest, Collection<IndexedFile> files) {
      this.digest = digest;
      files.forEach(this::note);
    }

    synchronized void note(IndexedFile file) {
      byPath.put(file.path(), new FileProcessing(file.path(), file.state(), file.detail()));
    }

    synchronized List<FileProcessing> seen() {
      return List.copyOf(byPath.values());
    }
  }
}
