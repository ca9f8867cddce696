package org.orrery.platform.play;

import java.util.List;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.play.Build;

/**
 * The builds of a draft, and the form that sends another.
 *
 * @param builds what the draft holds
 */
public record DraftBuildsView(Draft draft, List<Build> builds) {

  /** Where a build for browsers goes, unless somebody says otherwise. */
  private static final String USUAL = "web";

  public DraftBuildsView {
    builds = List.copyOf(builds);
  }

  /** Where the forms are sent. */
  public String here() {
    return "/deposit/games/" + draft.id() + "/builds";
  }

  /** The folder that is offered: that of the build for browsers which is there. */
  public String folder() {
    return builds.stream()
        .filter(Build::isPlayedHere)
        .map(Build::path)
        .filter(path -> !path.isEmpty())
        .map(path -> path.split("/", 2)[0])
        .findFirst()
        .orElse(USUAL);
  }
}
