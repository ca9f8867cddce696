package org.orrery.platform.play;

import java.util.List;
import org.orrery.assetdb.play.Build;
import org.orrery.assetdb.release.Release;

/** The builds of a release that are played at home, on its game's page. */
public record BuildsView(Release release, List<Build> builds) {

  public BuildsView {
    builds = List.copyOf(builds);
  }

  /** Where one is taken. */
  public String url(Build build) {
    return BuildJson.url(release, build);
  }
}
