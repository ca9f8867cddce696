package org.orrery.platform.draft;

import gg.jte.Content;
import java.util.Optional;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.web.Frame;

/** A part of a draft's page that another feature puts there, asked at each view. */
public interface DraftPanel {

  /** Where on the page. */
  enum Place {
    /** In the wide column, after the description. */
    MAIN,
    /** In the narrow column, after the release. */
    SIDE
  }

  /** Where it stands. */
  Place place();

  /** Of two in one place the one with the lower number comes first. */
  int rank();

  /** What it shows of the draft to one of its depositors; empty where it has nothing to say. */
  Optional<Content> on(Frame frame, Draft draft);
}
