package org.orrery.assetdb.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;

/**
 * Tells the builds among files, by their paths and roles. A role that names a target makes its file
 * a build whatever it is called; one that says something else, such as {@code documentation}, makes
 * it none.
 */
public final class Recognising {

  /** Most builds that are told apart: each costs a walk over all files. */
  private static final int MOST = 100;

  private static final String BUILD = "build";

  /** Programs that engines put beside the one that is meant. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "unitycrashhandler.*|crashpad.*|.*\\.console\\.exe|vc_?redist.*|dxsetup.*|unins\\d.*");

  private static final Pattern APP = Pattern.compile("(.*?\\.app)/.*");

  /** A file that is a build, or starts one. */
  private record Found(Target target, AssetFile file) {}

  private final List<AssetFile> files;
  private final Optional<String> pageFolder;

  private Recognising(List<AssetFile> files) {
    this.files = files;
    this.pageFolder = Release.playFolder(files);
  }

  /**
   * The builds, what runs in a browser first, the others by target and path; at most {@value #MOST}
   * of the others.
   */
  public static List<Build> builds(List<AssetFile> files) {
    return new Recognising(files).builds();
  }

  private List<Build> builds() {
    var found = files.stream().flatMap(file -> found(file).stream()).limit(MOST).toList();
    var builds = new LinkedHashMap<String, Build>();
    found.forEach(one -> builds.putIfAbsent(place(one), build(one)));
    apps().forEach((path, inside) -> builds.put(path, app(path, inside)));
    var all = new ArrayList<Build>();
    pageFolder.map(folder -> page(folder, found)).ifPresent(all::add);
    builds.values().stream()
        .sorted(Comparator.comparing(Build::target).thenComparing(Build::path))
        .limit(MOST)
        .forEach(all::add);
    return all;
  }

  private Optional<Found> found(AssetFile file) {
    if (isPartOfPage(file) || APP.matcher(file.path().value()).matches()) {
      return Optional.empty();
    }
    var said = file.role().flatMap(Target::ofRole).filter(target -> target != Target.WEB);
    var isOther = file.role().filter(role -> !role.equalsIgnoreCase(BUILD)).isPresent();
    var name = file.path().name().toLowerCase(Locale.ROOT);
    return said.or(() -> isOther ? Optional.empty() : Target.ofFile(file.path()))
        .filter(target -> !BESIDE.matcher(name).matches())
        .map(target -> new Found(target, file));
  }

  /** In a folder of its own; a page at the top does not make everything below a part of it. */
  private boolean isPartOfPage(AssetFile file) {
    return pageFolder
        .filter(folder -> !folder.isEmpty() && file.path().value().startsWith(folder))
        .isPresent();
  }

  private String place(Found found) {
    return folder(found).orElse(found.file().path().value());
  }

  /** The folder of a program that does not stand alone; empty for a file to be taken by itself. */
  private Optional<String> folder(Found found) {
    var path = found.file().path();
    var needsOthers = Set.of("exe", "x86_64", "x86_32").contains(path.extension());
    return path.folder()
        .map(AssetPath::value)
        .filter(folder -> needsOthers && inside(folder + "/").size() > 1);
  }

  private List<AssetFile> inside(String folder) {
    return files.stream().filter(file -> file.path().value().startsWith(folder)).toList();
  }

  private Build build(Found found) {
    var file = found.file();
    var folder = folder(found);
    if (folder.isPresent()) {
      var parts = inside(folder.get() + "/");
      return folder(
          found.target(), Build.Kind.FOLDER, folder.get(), Optional.of(file.path()), parts);
    }
    var kind = Target.isArchive(file.path()) ? Build.Kind.ARCHIVE : Build.Kind.PROGRAM;
    return new Build(
        found.target(),
        kind,
        file.path().value(),
        Optional.empty(),
        file.size(),
        1,
        Optional.empty(),
        Optional.of(file.digest()));
  }

  private Map<String, List<AssetFile>> apps() {
    var apps = new LinkedHashMap<String, List<AssetFile>>();
    for (var file : files) {
      var app = APP.matcher(file.path().value());
      if (app.matches() && !isPartOfPage(file)) {
        apps.computeIfAbsent(app.group(1), any -> new ArrayList<>()).add(file);
      }
    }
    return apps;
  }

  private static Build app(String path, List<AssetFile> inside) {
    return folder(Target.MACOS, Build.Kind.FOLDER, path, Optional.empty(), inside);
  }

  private Build page(String folder, List<Found> others) {
    var taken = others.stream().map(one -> one.file().path()).collect(Collectors.toSet());
    var parts =
        inside(folder).stream()
            .filter(file -> !taken.contains(file.path()))
            .filter(file -> !APP.matcher(file.path().value()).matches())
            .toList();
    var path = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
    var entry = Optional.of(new AssetPath(folder + Release.PAGE));
    return folder(Target.WEB, Build.Kind.PAGE, path, entry, parts);
  }

  private static Build folder(
      Target target,
      Build.Kind kind,
      String path,
      Optional<AssetPath> entry,
      List<AssetFile> parts) {
    return new Build(
        target,
        kind,
        path,
        entry,
        parts.stream().mapToLong(AssetFile::size).sum(),
        parts.size(),
        Engine.of(parts.stream().map(file -> file.path().name()).toList()),
        Optional.empty());
  }
}
