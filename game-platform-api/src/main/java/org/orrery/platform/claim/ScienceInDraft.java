package org.orrery.platform.claim;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.draft.DraftPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** What a game states, and what its depositors asked, on the page of its draft. */
@Singleton
final class ScienceInDraft implements DraftPanel {

  private final ScienceShowing showing;
  private final Pages pages;

  ScienceInDraft(ScienceShowing showing, Pages pages) {
    this.showing = showing;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public int rank() {
    return 40;
  }

  @Override
  public Optional<Content> on(Frame frame, Draft draft) {
    return draft.type() == AssetType.GAME
        ? Optional.of(pages.part(frame, "claim/draft", showing.of(frame.actor(), draft.id())))
        : Optional.empty();
  }
}
