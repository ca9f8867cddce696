package org.orrery.platform.proposal;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.draft.DraftPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The way from a game's draft to filling it in. */
@Singleton
final class ImportPanel implements DraftPanel {

  private final Pages pages;

  ImportPanel(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public int rank() {
    return 20;
  }

  @Override
  public Optional<Content> on(Frame frame, Draft draft) {
    return draft.type() == AssetType.GAME
        ? Optional.of(pages.part(frame, "proposal/panel", draft.id().value()))
        : Optional.empty();
  }
}
