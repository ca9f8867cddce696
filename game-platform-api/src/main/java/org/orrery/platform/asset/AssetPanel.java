package org.orrery.platform.asset;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Frame;

/**
 * A part of an asset's page that another feature puts there. All of them are asked at each view, so
 * each takes at most a few short statements.
 */
public interface AssetPanel {

  /** Where on the page, from above: on a phone all come one after another. */
  enum Place {
    /** In the head of the document, for programs. */
    META,
    /** Below the title, for what everybody must know first. */
    HEAD,
    /** In the wide column, after the description. */
    MAIN,
    /** In the narrow column. */
    SIDE
  }

  /** Where it stands. */
  Place place();

  /** Of two in one place the one with the lower number comes first. */
  int rank();

  /** What it shows of the release to this reader; empty where it has nothing to say. */
  Optional<Content> on(HttpRequest<?> request, Frame frame, Release release);
}
