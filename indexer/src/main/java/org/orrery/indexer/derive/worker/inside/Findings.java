package org.orrery.indexer.derive.worker.inside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Output;

/** Gathers what was found inside, and writes it down. */
final class Findings {

  /** Name of a file that says which materials are in a build. */
  static final String LOCK = "materials.lock.json";

  /** A lock file with more bytes is not kept. */
  static final int LOCK_BYTES = 1024 * 1024;

  private static final int MOST_LOCKS = 5;
  private static final int MOST_GAPS = 20;
  private static final int PATH_CHARACTERS = 1000;

  private record Gap(Shortfall why, String path, int count) {}

  private final Path folder;
  private final InsideLimits limits;
  private final StringBuilder list = new StringBuilder();
  private final List<Output> locks = new ArrayList<>();
  private final Map<Shortfall, Gap> gaps = new LinkedHashMap<>();
  private int files;
  private long bytes;

  Findings(Path folder, InsideLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** Whether one file more has a place. */
  boolean hasPlace() {
    return files < limits.files();
  }

  /** Notes an inner file. */
  void file(String path, String sha256, long size) {
    list.append(sha256).append(' ').append(size).append(' ').append(clean(path)).append('\n');
    files++;
    bytes += size;
  }

  /** Notes that something was not looked into. */
  void gap(Shortfall why, String path) {
    if (gaps.size() < MOST_GAPS) {
      gaps.merge(
          why,
          new Gap(why, clean(path), 1),
          (first, again) -> new Gap(why, first.path(), first.count() + 1));
    }
  }

  /** Keeps a lock file. */
  void lock(String path, byte[] bytes) throws IOException {
    if (locks.size() < MOST_LOCKS) {
      var file = folder.resolve("lock-" + locks.size() + ".json");
      Files.write(file, bytes);
      locks.add(
          new Output(
              InsideRecipe.LOCK,
              file,
              "application/json",
              Map.of("path", clean(path), "size", locks.size())));
    }
  }

  /** One line, in the form in which archives ought to write paths, and not too long. */
  static String clean(String path) {
    var plain =
        path.replace('\\', '/')
            .replaceAll("[\\p{Cntrl}\\u2028\\u2029\\uD800-\\uDFFF]", "\uFFFD")
            .replaceFirst("^res://", "")
            .replaceFirst("^(\\./|/)+", "");
    return plain.length() <= PATH_CHARACTERS
        ? plain
        : plain.substring(plain.length() - PATH_CHARACTERS);
  }

  Made made() throws IOException {
    var file = folder.resolve("files.txt");
    Files.writeString(file, list, StandardCharsets.UTF_8);
    var outputs = new ArrayList<Output>();
    outputs.add(new Output(InsideRecipe.FILES, file, "text/plain; charset=utf-8", Map.of()));
    outputs.addAll(locks);
    var told = new ArrayList<Map<String, Object>>();
    for (var gap : gaps.values()) {
      told.add(Map.of("code", gap.why().code(), "path", gap.path(), "count", gap.count()));
    }
    return new Made(outputs, Map.of("files", files, "bytes", bytes, "gaps", told));
  }
}
