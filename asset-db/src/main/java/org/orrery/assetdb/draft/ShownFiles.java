package org.orrery.assetdb.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.Presentation;
import org.orrery.assetdb.asset.Presentation.Trailer;
import org.orrery.assetdb.release.AssetFile;

/** Whether the pictures and the film that a game's description names are among its files. */
final class ShownFiles {

  private ShownFiles() {}

  static List<Violation> problems(Presentation presentation, List<AssetFile> files) {
    var problems = new ArrayList<Violation>();
    for (var place = 0; place < presentation.screenshots().size(); place++) {
      var path = presentation.screenshots().get(place).path();
      problem("/screenshots/" + place + "/path", path, "image", files).ifPresent(problems::add);
    }
    if (presentation.trailer().orElse(null) instanceof Trailer.OwnFile own) {
      problem("/trailer", own.path(), "video", files).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Violation> problem(
      String pointer, AssetPath path, String kind, List<AssetFile> files) {
    var file = files.stream().filter(known -> known.path().equals(path)).findFirst();
    if (file.isEmpty()) {
      return Optional.of(new Violation(pointer, "There is no file “" + path + "” in the draft."));
    }
    return file.get().mediaType().startsWith(kind + "/")
        ? Optional.empty()
        : Optional.of(new Violation(pointer, "“" + path + "” is no " + kind + " file."));
  }
}
