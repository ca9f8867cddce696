package org.orrery.assetdb.composition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.inside.Container;
import org.orrery.assetdb.inside.InnerFiles;
import org.orrery.assetdb.inside.SourceName;
import org.orrery.assetdb.release.AssetFile;

/**
 * The files of a game and what is inside them, to be asked for what is there and where.
 *
 * @param containers those that may hold others
 */
record Build(List<AssetFile> files, List<AssetFile> containers, InnerFiles inside) {

  static Build of(List<AssetFile> files, InnerFiles inside) {
    return new Build(files, Container.among(files), inside);
  }

  List<Digest> containerDigests() {
    return containers.stream().map(AssetFile::digest).distinct().toList();
  }

  /** Where those of these bytes are that are there. */
  Map<Digest, String> byDigest(Collection<Digest> wanted) {
    var found = new HashMap<Digest, String>();
    for (var file : files) {
      found.putIfAbsent(file.digest(), file.path().value());
    }
    found.keySet().retainAll(wanted);
    for (var held : inside.byDigest(containerDigests(), wanted)) {
      found.putIfAbsent(held.file().digest(), path(held));
    }
    return found;
  }

  /** Where those of these {@linkplain SourceName names} are that are there. */
  Map<String, String> byName(Collection<String> wanted) {
    var found = new HashMap<String, String>();
    for (var file : files) {
      found.putIfAbsent(SourceName.of(file.path().value()), file.path().value());
    }
    found.keySet().retainAll(wanted);
    for (var held : inside.byName(containerDigests(), wanted)) {
      found.putIfAbsent(held.file().name(), path(held));
    }
    return found;
  }

  private String path(InnerFiles.Held held) {
    return containers.stream()
            .filter(container -> container.digest().equals(held.container()))
            .map(container -> container.path().value())
            .findFirst()
            .orElse("")
        + "/"
        + held.file().path();
  }
}
