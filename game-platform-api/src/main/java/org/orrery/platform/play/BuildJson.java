package org.orrery.platform.play;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.play.Build;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.FileUrls;

/** Builds as JSON, and where they are had. */
final class BuildJson {

  private BuildJson() {}

  static Map<String, Object> json(Release release, Build build) {
    var json = new LinkedHashMap<String, Object>();
    json.put("platform", build.target().word());
    json.put("kind", build.kind().word());
    json.put("path", build.path());
    build.entry().ifPresent(entry -> json.put("entry", entry.value()));
    json.put("bytes", build.bytes());
    json.put("files", build.files());
    build.engine().ifPresent(engine -> json.put("engine", engine.word()));
    build.digest().ifPresent(digest -> json.put("digest", digest.toString()));
    json.put("url", url(release, build));
    return json;
  }

  /** Where it is played or taken; a folder comes with all of its release. */
  static String url(Release release, Build build) {
    return switch (build.kind()) {
      case PAGE -> "/play/" + release.asset() + "/?release=" + release.number();
      case PROGRAM, ARCHIVE -> FileUrls.of(release, new AssetPath(build.path()));
      case FOLDER -> "/api/games/" + release.asset() + "/archive?release=" + release.number();
    };
  }
}
