package org.orrery.assetdb.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.inside.SourceName;

/**
 * Tells whether a material is in a build, by what of its files is there.
 *
 * <p>Only files that {@linkplain Telltale tell} count, or all where none does; those of a material
 * that a lock file names are the files that it names. A file is the same where its digest is in the
 * build, changed where only its name is, and absent else. The material is
 *
 * <ul>
 *   <li>changed where any of its files is;
 *   <li>same where none is changed and at least one is the same: nobody has to take all;
 *   <li>absent where nothing of it was found.
 * </ul>
 *
 * @param files each file that counts, with where it was found
 */
public record Evidence(Presence presence, List<Trace> files) {

  public Evidence {
    files = List.copyOf(files);
  }

  /** A file to be looked for. */
  public record Wanted(String path, Digest digest, long size) {

    boolean tells() {
      return Telltale.isOne(path, size);
    }

    String name() {
      return SourceName.of(path);
    }
  }

  /**
   * What was found of a file.
   *
   * @param at where in the build
   */
  public record Trace(String path, Presence presence, Optional<String> at) {}

  /** The files of the material that count. */
  static List<Wanted> counting(List<Wanted> all) {
    var telling = all.stream().filter(Wanted::tells).toList();
    return telling.isEmpty() ? all : telling;
  }

  /**
   * What the build tells of a material.
   *
   * @param wanted its files
   * @param byDigest where in the build there are which bytes
   * @param byName where in the build there are files that had which {@linkplain SourceName name}
   */
  static Evidence of(
      List<Wanted> wanted, Map<Digest, String> byDigest, Map<String, String> byName) {
    var traces = new ArrayList<Trace>();
    for (var file : counting(wanted)) {
      var same = Optional.ofNullable(byDigest.get(file.digest()));
      var named = Optional.ofNullable(byName.get(file.name())).filter(at -> file.tells());
      traces.add(
          new Trace(
              file.path(),
              same.isPresent()
                  ? Presence.SAME
                  : named.isPresent() ? Presence.CHANGED : Presence.ABSENT,
              same.or(() -> named)));
    }
    return new Evidence(presence(traces), traces);
  }

  private static Presence presence(List<Trace> traces) {
    if (traces.stream().anyMatch(trace -> trace.presence() == Presence.CHANGED)) {
      return Presence.CHANGED;
    }
    return traces.stream().anyMatch(trace -> trace.presence() == Presence.SAME)
        ? Presence.SAME
        : Presence.ABSENT;
  }

  /** Whether every file that counts is there as it was. */
  public boolean isComplete() {
    return !files.isEmpty() && files.stream().allMatch(trace -> trace.presence() == Presence.SAME);
  }
}
