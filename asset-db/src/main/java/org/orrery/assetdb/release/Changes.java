package org.orrery.assetdb.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;

/**
 * What differs between two states of an asset. Applied to the one it gives the other.
 *
 * @param files in the order of their paths, a renamed one at its new path
 * @param fields fields of the description, in the order in which they are written
 */
public record Changes(List<FileChange> files, List<FieldChange> fields) {

  public Changes {
    files = List.copyOf(files);
    fields = List.copyOf(fields);
  }

  /**
   * An asset as it is, was or will be.
   *
   * @param description in the JSON of the contract
   * @param files with a path each of their own
   */
  public record State(Map<String, Object> description, List<AssetFile> files) {

    public State {
      description = Map.copyOf(description);
      files = files.stream().sorted(Comparator.comparing(AssetFile::path)).toList();
    }

    /** Nothing at all, as before the first release. */
    public static State none() {
      return new State(Map.of(), List.of());
    }
  }

  /** What happened to a file. */
  public sealed interface FileChange {

    /** Where it is now; of a removed one, where it was. */
    AssetPath path();

    /** It is new. */
    record Added(AssetFile file) implements FileChange {
      @Override
      public AssetPath path() {
        return file.path();
      }
    }

    /** It is gone. */
    record Removed(AssetFile file) implements FileChange {
      @Override
      public AssetPath path() {
        return file.path();
      }
    }

    /** Its bytes, or what is said of it, are others. */
    record Changed(AssetFile before, AssetFile after) implements FileChange {
      @Override
      public AssetPath path() {
        return after.path();
      }
    }

    /** The same bytes are at another path; what is said of it may be other, too. */
    record Renamed(AssetFile before, AssetFile after) implements FileChange {
      @Override
      public AssetPath path() {
        return after.path();
      }
    }
  }

  /** A field of the description with its values in JSON, empty where it was or is absent. */
  public record FieldChange(String field, Optional<Object> before, Optional<Object> after) {}

  /**
   * A license that is another now.
   *
   * @param path of the file that it is the license of; empty for the asset's own
   */
  public record LicenseChange(
      Optional<AssetPath> path, Optional<String> before, Optional<String> after) {}

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return files.isEmpty() && fields.isEmpty();
  }

  /** What differs between the states. */
  public static Changes between(State before, State after) {
    return new Changes(files(before.files(), after.files()), fields(before, after));
  }

  private static List<FieldChange> fields(State before, State after) {
    var names = new LinkedHashSet<>(new TreeMap<>(before.description()).keySet());
    names.addAll(new TreeMap<>(after.description()).keySet());
    return names.stream()
        .map(
            name ->
                new FieldChange(
                    name,
                    Optional.ofNullable(before.description().get(name)),
                    Optional.ofNullable(after.description().get(name))))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static List<FileChange> files(List<AssetFile> before, List<AssetFile> after) {
    var gone = byPath(before);
    var changes = new ArrayList<FileChange>();
    var added = new ArrayList<AssetFile>();
    for (var file : after) {
      var old = Optional.ofNullable(gone.remove(file.path()));
      old.filter(was -> !was.equals(file))
          .ifPresent(was -> changes.add(new FileChange.Changed(was, file)));
      if (old.isEmpty()) {
        added.add(file);
      }
    }
    var moved = byDigest(gone.values());
    for (var file : added) {
      var was = Optional.ofNullable(moved.get(file.digest())).map(Deque::poll);
      was.ifPresent(old -> gone.remove(old.path()));
      changes.add(
          was.<FileChange>map(old -> new FileChange.Renamed(old, file))
              .orElseGet(() -> new FileChange.Added(file)));
    }
    gone.values().forEach(file -> changes.add(new FileChange.Removed(file)));
    changes.sort(Comparator.comparing(FileChange::path));
    return changes;
  }

  private static Map<AssetPath, AssetFile> byPath(List<AssetFile> files) {
    var byPath = new LinkedHashMap<AssetPath, AssetFile>();
    files.forEach(file -> byPath.put(file.path(), file));
    return byPath;
  }

  private static Map<Digest, Deque<AssetFile>> byDigest(Collection<AssetFile> files) {
    var byDigest = new HashMap<Digest, Deque<AssetFile>>();
    files.forEach(
        file -> byDigest.computeIfAbsent(file.digest(), any -> new ArrayDeque<>()).add(file));
    return byDigest;
  }

  /** The state that comes out of these changes to the given one. */
  public State applied(State before) {
    var description = new HashMap<>(before.description());
    for (var change : fields) {
      change
          .after()
          .ifPresentOrElse(
              value -> description.put(change.field(), value),
              () -> description.remove(change.field()));
    }
    var byPath = byPath(before.files());
    for (var change : files) {
      switch (change) {
        case FileChange.Added added -> {}
        case FileChange.Removed removed -> byPath.remove(removed.file().path());
        case FileChange.Changed changed -> byPath.remove(changed.before().path());
        case FileChange.Renamed renamed -> byPath.remove(renamed.before().path());
      }
    }
    for (var change : files) {
      switch (change) {
        case FileChange.Added added -> byPath.put(added.path(), added.file());
        case FileChange.Removed removed -> {}
        case FileChange.Changed changed -> byPath.put(changed.path(), changed.after());
        case FileChange.Renamed renamed -> byPath.put(renamed.path(), renamed.after());
      }
    }
    return new State(description, List.copyOf(byPath.values()));
  }

  /** The licenses that are others: what people who use it look at first. */
  public List<LicenseChange> licenses() {
    var changed = new ArrayList<LicenseChange>();
    for (var field : fields) {
      if (field.field().equals("license")) {
        changed.add(
            new LicenseChange(
                Optional.empty(),
                field.before().map(String::valueOf),
                field.after().map(String::valueOf)));
      }
    }
    for (var change : files) {
      switch (change) {
        case FileChange.Added added -> {}
        case FileChange.Removed removed -> {}
        case FileChange.Changed(AssetFile before, AssetFile after) ->
            license(before, after).ifPresent(changed::add);
        case FileChange.Renamed(AssetFile before, AssetFile after) ->
            license(before, after).ifPresent(changed::add);
      }
    }
    return changed;
  }

  private static Optional<LicenseChange> license(AssetFile before, AssetFile after) {
    return before.license().equals(after.license())
        ? Optional.empty()
        : Optional.of(
            new LicenseChange(Optional.of(after.path()), before.license(), after.license()));
  }
}
