package org.orrery.platform.readiness;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.readiness.Checking;
import org.orrery.platform.draft.DraftPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** What a game's draft still lacks, beside its form. */
@Singleton
final class ReadinessPanel implements DraftPanel {

  private final Pages pages;

  ReadinessPanel(Pages pages) {
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
            pages.part(frame, "readiness/panel", new ReadinessView(Checking.of(draft), "")))
        : Optional.empty();
  }
}
