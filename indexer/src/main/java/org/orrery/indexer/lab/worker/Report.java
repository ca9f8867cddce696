package org.orrery.indexer.lab.worker;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report as far as it is known. It is written anew after every check, so that a browser that
 * hangs takes none of it along. Threads may share it.
 */
final class Report {

  /** Version of the checks; the server's must be the same. */
  static final int VERSION = 1;

  private static final List<String> CHECKS =
      List.of(
          "starts",
          "frames",
          "outside",
          "offline",
          "playing",
          "idle",
          "language",
          "flash",
          "memory",
          "console");

  private static final int MOST_NOTES = 20;
  private static final int NOTE_CHARACTERS = 300;

  private final Path folder;
  private final long seed;
  private final long began = System.nanoTime();
  private final Map<String, String> machine = new TreeMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  Report(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
    for (var check : CHECKS) {
      findings.put(check, new Finding("not-run", "not-reached"));
    }
  }

  /** What a check found; figures, notes and pictures are added to it. */
  static final class Finding {
    private final String outcome;
    private final String reason;
    private final List<Map<String, Object>> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Map<String, Object>> pictures = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Finding(String outcome, String reason) {
      this.outcome = outcome;
      this.reason = reason;
    }

    /** A check that came out well or ill, with a word for why. */
    static Finding when(boolean isWell, String well, String otherwise, String ill) {
      return isWell ? new Finding("pass", well) : new Finding(otherwise, ill);
    }

    Finding measured(String name, double value, String unit) {
      figures.add(Map.of("name", name, "value", (int) Math.round(value), "unit", unit));
      return this;
    }

    Finding noting(Collection<String> heard) {
      for (var note : heard) {
        var line = note.replaceAll("\\p{Cntrl}+", " ").strip();
        if (notes.size() < MOST_NOTES && !line.isEmpty()) {
          notes.add(line.substring(0, Math.min(NOTE_CHARACTERS, line.length())));
        }
      }
      return this;
    }

    Finding showing(String role, byte[] jpeg) {
      if (jpeg.length > 0) {
        pictures.add(Map.of("role", role));
        files.put(role, jpeg);
      }
      return this;
    }

    private Map<String, Object> json(String check) {
      var json = new LinkedHashMap<String, Object>();
      json.put("id", check);
      json.put("outcome", outcome);
      json.put("reason", reason);
      json.put("figures", figures);
      json.put("notes", notes);
      json.put("pictures", pictures);
      return json;
    }
  }

  synchronized void fact(String name, String value) {
    machine.put(name, value);
  }

  /** Takes what a check found and writes all down. */
  synchronized void found(String check, Finding finding) throws IOException {
    findings.put(check, finding);
    for (var file : finding.files.entrySet()) {
      Files.write(folder.resolve(file.getKey() + ".jpg"), file.getValue());
    }
    write();
  }

  /** The same, where nothing was found before. */
  synchronized void foundAtLeast(String check, Finding finding) throws IOException {
    if (findings.getOrDefault(check, finding).reason.equals("not-reached")) {
      found(check, finding);
    }
  }

  private void write() throws IOException {
    var json = new LinkedHashMap<String, Object>();
    json.put("labVersion", VERSION);
    json.put("seed", Long.toString(seed));
    json.put("seconds", (System.nanoTime() - began) / 1_000_000_000);
    json.put("machine", machine);
    json.put(
        "checks",
        findings.entrySet().stream().map(one -> one.getValue().json(one.getKey())).toList());
    var next = folder.resolve("report.next");
    Files.writeString(next, new Gson().toJson(json));
    Files.move(next, folder.resolve("report.json"), StandardCopyOption.REPLACE_EXISTING);
  }
}
