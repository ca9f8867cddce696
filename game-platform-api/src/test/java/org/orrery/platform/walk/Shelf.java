package org.orrery.platform.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.RunningPlatform;
import org.orrery.platform.running.Samples;

/**
 * A platform with some accounts and one released material.
 *
 * @param ada a researcher
 * @param grace a developer
 * @param vera a curator
 * @param magnetar address of the material, Ada's
 * @param files its files by path
 */
public record Shelf(
    RunningPlatform platform,
    Caller ada,
    Caller grace,
    Caller vera,
    String magnetar,
    SortedMap<String, byte[]> files)
    implements AutoCloseable {

  /** A file whose name needs encoding. */
  static final String CHINESE_PATH = "数据/脉冲 1.csv";

  static Shelf with(Map<String, Object> settings) throws IOException {
    var platform = PlatformInThisJvm.start(Files.createTempDirectory("orrery-walk"), settings);
    var ada = platform.somebody("ada", "developer", "researcher");
    var files = new TreeMap<String, byte[]>();
    files.put("paper.pdf", Samples.pdf("A magnetar quivers", "磁星在震颤"));
    files.put("models/probe.glb", Samples.glb("antenna"));
    files.put(CHINESE_PATH, Samples.utf8("time,flux\n0,1.5\n1,2.5\n".repeat(4000)));
    var magnetar = ada.begins("materials", Samples.material("Notes on a magnetar", "磁星笔记"));
    for (var file : files.entrySet()) {
      ada.puts(magnetar, inAddress(file.getKey()), file.getValue()).expect(201);
    }
    ada.releases(magnetar);
    ada.awaitsProcessing(magnetar);
    return new Shelf(
        platform,
        ada,
        platform.somebody("grace", "developer"),
        platform.somebody("vera", "developer", "curator"),
        magnetar,
        files);
  }

  Caller visitor() {
    return platform.visitor();
  }

  /** Address of a file of the magnetar. */
  String file(String path) {
    return magnetar + "/files/" + inAddress(path);
  }

  byte[] bytes(String path) {
    return Objects.requireNonNull(files.get(path));
  }

  static String inAddress(String path) {
    return Caller.encoded(path).replace("%2F", "/");
  }

  /** A new material of Ada's with one text file, released. */
  String released(String title, String text) {
    var material = ada.begins("materials", Samples.material(title, title));
    ada.puts(material, "notes.txt", Samples.utf8(text)).expect(201);
    ada.releases(material);
    return material;
  }

  /** The description with one field set otherwise. */
  static Map<String, Object> otherwise(Map<String, Object> description, String name, Object value) {
    var changed = new LinkedHashMap<>(description);
    changed.put(name, value);
    return changed;
  }

  @Override
  public void close() {
    platform.close();
  }
}
