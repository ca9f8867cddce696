package org.orrery.platform.play;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.play.Recognising;
import org.orrery.platform.draft.DraftPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** On a game's draft: its builds, and a way to replace one whole. */
@Singleton
final class DraftBuildsPanel implements DraftPanel {

  private final Pages pages;

  DraftBuildsPanel(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public Optional<Content> on(Frame frame, Draft draft) {
    return draft.type() == AssetType.GAME
        ? Optional.of(
            pages.part(
                frame, "play/draft", new DraftBuildsView(draft, Recognising.builds(draft.files()))))
        : Optional.empty();
  }
}
