package org.orrery.platform.preview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.indexer.derive.worker.NoPreview;

/**
 * What can be shown of a file.
 *
 * @param isWaiting whether more may come
 * @param reason why there is nothing to look at; empty where there is, or may be soon
 * @param measures facts about the file by name
 * @param outputs what was made of it
 * @param fileUrl where its own bytes are
 * @param outputsUrl where the bytes of the outputs are, but for their digest
 * @param query what follows the digest
 */
public record FilePreview(
    PreviewKind kind,
    AssetFile file,
    boolean isWaiting,
    Optional<NoPreview> reason,
    Map<String, Object> measures,
    List<Derivative.Output> outputs,
    String fileUrl,
    String outputsUrl,
    String query) {

  public FilePreview {
    measures = new LinkedHashMap<>(measures);
    outputs = List.copyOf(outputs);
  }

  /** {@code waiting}, {@code made} or {@code failed}. */
  String state() {
    if (isWaiting) {
      return "waiting";
    }
    return reason.isPresent() ? "failed" : "made";
  }

  /** Why there is nothing to look at, by language; empty where there is. */
  public Map<String, String> reasonInWords() {
    return reason.map(why -> Map.of("en", why.en(), "zh", why.zh())).orElse(Map.of());
  }

  /** The output that is shown at its best; empty where the file itself is. */
  public Optional<Derivative.Output> shown() {
    return kind.roles().stream().flatMap(role -> largest(role).stream()).findFirst();
  }

  /** The output of a role; the largest where there are several sizes of it. */
  public Optional<Derivative.Output> largest(String role) {
    return of(role).max(Comparator.comparingInt(output -> output.number("size")));
  }

  /** The output of a role whose longest side is nearest to so many pixels, and not below. */
  public Optional<Derivative.Output> sized(String role, int size) {
    return of(role)
        .filter(output -> output.number("size") >= size)
        .min(Comparator.comparingInt(output -> output.number("size")))
        .or(() -> largest(role));
  }

  private Stream<Derivative.Output> of(String role) {
    return outputs.stream().filter(output -> output.role().equals(role));
  }

  /** Where an output's bytes are. */
  public String url(Derivative.Output output) {
    return outputsUrl + output.digest().hex() + query;
  }
}
