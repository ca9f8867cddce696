package org.orrery.platform.asset;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.indexing.Progress;
import org.orrery.indexer.search.FileProcessing;
import reactor.core.publisher.Flux;

/** How far a release is processed: what the index holds of it, or else what is under way. */
@Singleton
final class ProcessingJson {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

  private final Progress progress;

  ProcessingJson(Progress progress) {
    this.progress = progress;
  }

  /** {@code waiting}, {@code processing} or {@code done}. */
  String stage(Release release) {
    return progress.of(release).stage().word();
  }

  Map<String, Object> json(Release release) {
    var state = progress.of(release);
    var json = new LinkedHashMap<String, Object>();
    json.put("stage", state.stage().word());
    json.put(
        "done",
        state.files().stream().filter(file -> file.state() != ProcessingState.WAITING).count());
    json.put("total", state.files().size());
    json.put("files", state.files().stream().map(ProcessingJson::file).toList());
    return json;
  }

  private static Map<String, Object> file(FileProcessing file) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", file.path());
    json.put("state", file.state().word());
    if (!file.detail().isEmpty()) {
      json.put("detail", file.detail());
    }
    return json;
  }

  /** Each change as a server-sent event, until it is done. */
  HttpResponse<?> events(Release release) {
    var changes =
        Flux.interval(Duration.ZERO, BETWEEN_LOOKS)
            // Who reads slowly misses a look; the next one tells all that it would have told.
            .onBackpressureDrop()
            .map(tick -> json(release))
            .distinctUntilChanged()
            .takeUntil(state -> "done".equals(state.get("stage")))
            .take(LONGEST_WATCH)
            .map(state -> Event.of(state).name("processing"));
    return HttpResponse.ok(changes).contentType("text/event-stream");
  }
}
