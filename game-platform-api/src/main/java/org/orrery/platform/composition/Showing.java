package org.orrery.platform.composition;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.composition.ClearingGames;
import org.orrery.assetdb.composition.Composition;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.preview.Previews;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Puts what a game is made of on pages. */
@Singleton
final class Showing {

  /** Only the first materials have pictures, each of which asks the database. */
  private static final int MOST_PICTURES = 24;

  private final ClearingGames clearing;
  private final Reading reading;
  private final Previews previews;
  private final Pages pages;

  Showing(ClearingGames clearing, Reading reading, Previews previews, Pages pages) {
    this.clearing = clearing;
    this.reading = reading;
    this.previews = previews;
    this.pages = pages;
  }

  Content show(Frame frame, Description game, Composition composition, Optional<String> api) {
    var judgement = clearing.judge(game, composition, ClearingGames.Asked.nothing());
    return pages.part(
        frame,
        "composition/composition",
        new CompositionView(composition, judgement, api, pictures(frame, composition)));
  }

  private Map<AssetId, String> pictures(Frame frame, Composition composition) {
    var pictures = new HashMap<AssetId, String>();
    CompositionView.releases(composition).stream()
        .limit(MOST_PICTURES)
        .filter(release -> reading.obstacle(frame.actor(), release).isEmpty())
        .filter(release -> previews.thumbnail(release).isPresent())
        .forEach(
            release ->
                pictures.put(
                    release.asset(),
                    "/api/materials/"
                        + release.asset()
                        + "/thumbnail?release="
                        + release.number()));
    return pictures;
  }
}
