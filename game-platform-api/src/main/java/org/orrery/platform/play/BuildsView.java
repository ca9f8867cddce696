package org.orrery.platform.play;

import java.util.List;
import org.orrery.assetdb.play.Build;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Frame;

/** The builds of a release on its game's page. */
public record BuildsView(Release release, List<Build> builds) {

  public BuildsView {
    builds = List.copyOf(builds);
  }

  /** Where one is played or taken. */
  public String url(Frame frame, Build build) {
    var url = BuildJson.url(release, build);
    return build.isPlayedHere() ? url + "&lang=" + frame.language().tag() : url;
  }
}
