package org.orrery.platform.search;

import gg.jte.Content;
import java.util.Optional;
import org.orrery.platform.web.Frame;

/**
 * A part of the first page that another feature puts above what is new. All of them are asked at
 * each view, so each takes at most a few short statements.
 */
public interface HomePanel {

  /** Of two the one with the lower number comes first. */
  int rank();

  /** What it shows to this reader; empty where it has nothing to say. */
  Optional<Content> on(Frame frame);
}
