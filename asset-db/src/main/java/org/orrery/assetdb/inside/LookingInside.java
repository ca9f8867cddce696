package org.orrery.assetdb.inside;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.LettingGo;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;

/**
 * Keeps what was found inside files, and tells it. What was found comes as a derivative of the
 * recipe family {@value #FAMILY}: an output {@value #FILES} with a line for each inner file, {@code
 * <SHA-256 in hex> <size> <path>}, and outputs {@value #LOCK}, lock files of builds.
 */
@Singleton
public class LookingInside implements LettingGo {

  /** The recipe's name without its version. */
  public static final String FAMILY = "inside";

  /** Of one container no more files than this are kept, whatever the recipe says. */
  public static final int MOST_FILES = 50_000;

  static final String FILES = "files";
  static final String LOCK = "lock";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,15}) (.{1,1000})");

  private final Deriving deriving;
  private final InnerFiles files;
  private final BlobStore blobs;

  LookingInside(Deriving deriving, InnerFiles files, BlobStore blobs) {
    this.deriving = deriving;
    this.files = files;
    this.blobs = blobs;
  }

  /**
   * A container was looked into. Where it was before, what was found now takes its place. Lines
   * that are none are left out: they were written by a process that had read anybody's bytes.
   */
  public void looked(
      Digest container, String recipe, List<Deriving.Stored> products, Map<String, Object> measures)
      throws IOException {
    var found = new ArrayList<InnerFile>();
    for (var product : products) {
      if (product.role().equals(FILES)) {
        found.addAll(read(product));
      }
    }
    keep(container, recipe, products, measures, found);
  }

  @Transactional
  void keep(
      Digest container,
      String recipe,
      List<Deriving.Stored> products,
      Map<String, Object> measures,
      List<InnerFile> found) {
    files.set(container, found);
    deriving.made(container, recipe, products, measures);
  }

  private List<InnerFile> read(Deriving.Stored list) throws IOException {
    var found = new ArrayList<InnerFile>();
    var blob = list.blob();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                blobs.open(blob.digest(), ByteRange.all(blob.size())), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine();
          line != null && found.size() < MOST_FILES;
          line = lines.readLine()) {
        var parts = LINE.matcher(line);
        if (parts.matches()) {
          found.add(
              new InnerFile(
                  parts.group(3), new Digest(parts.group(1)), Long.parseLong(parts.group(2))));
        }
      }
    }
    return found;
  }

  /** A container could not be looked into, and never will by this recipe. */
  @Transactional
  public void failed(Digest container, String recipe, String reason, Map<String, Object> measures) {
    files.set(container, List.of());
    deriving.failed(container, recipe, reason, measures);
  }

  /** How far those of the files were looked into that were. */
  public Map<Digest, Looked> of(Collection<Digest> containers) {
    var looked = new HashMap<Digest, Looked>();
    derivatives(containers)
        .forEach((container, derivative) -> looked.put(container, looked(derivative)));
    return looked;
  }

  /** The lock files inside the containers. */
  public List<Derivative.Output> locks(Collection<Digest> containers) {
    return derivatives(containers).values().stream()
        .flatMap(derivative -> derivative.outputs().stream())
        .filter(output -> output.role().equals(LOCK))
        .toList();
  }

  private Map<Digest, Derivative> derivatives(Collection<Digest> containers) {
    var newest = new HashMap<Digest, Derivative>();
    deriving
        .of(containers)
        .forEach(
            (container, made) ->
                made.stream()
                    .filter(derivative -> derivative.family().equals(FAMILY))
                    .forEach(derivative -> newest.put(container, derivative)));
    return newest;
  }

  private static Looked looked(Derivative derivative) {
    var gaps = new ArrayList<Looked.Gap>();
    if (derivative.measures().get("gaps") instanceof List<?> told) {
      told.stream().flatMap(gap -> gap(gap).stream()).forEach(gaps::add);
    }
    return new Looked(
        number(derivative.measures(), "files"),
        number(derivative.measures(), "bytes"),
        derivative.reason(),
        gaps);
  }

  private static Optional<Looked.Gap> gap(Object told) {
    return told instanceof Map<?, ?> gap
        ? Optional.of(
            new Looked.Gap(
                String.valueOf(gap.get("code")),
                String.valueOf(gap.get("path")),
                number(gap, "count")))
        : Optional.empty();
  }

  private static long number(Map<?, ?> values, String name) {
    return values.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** Forgets what is inside containers that are gone. */
  @Override
  @Transactional
  public int letGo() {
    return files.removeOrphans();
  }
}
