package org.orrery.platform.composition;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.composition.Verifying;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.inside.Container;
import org.orrery.indexer.derive.Wishes;
import org.orrery.platform.draft.DraftPanel;
import org.orrery.platform.web.Frame;

/**
 * What a game is made of, as its draft stands. Its files are looked into some time after somebody
 * has looked at the page.
 */
@Singleton
final class GameDraftPanel implements DraftPanel {

  private final Verifying verifying;
  private final Wishes wishes;
  private final Showing showing;

  GameDraftPanel(Verifying verifying, Wishes wishes, Showing showing) {
    this.verifying = verifying;
    this.wishes = wishes;
    this.showing = showing;
  }

  @Override
  public Place place() {
    return Place.MAIN;
  }

  @Override
  public int rank() {
    return 60;
  }

  @Override
  public Optional<Content> on(Frame frame, Draft draft) {
    if (draft.type() != AssetType.GAME || draft.files().isEmpty()) {
      return Optional.empty();
    }
    wishes.wishInside(Container.among(draft.files()));
    return Optional.of(
        showing.show(
            frame, draft.description(), verifying.of(frame.actor(), draft), Optional.empty()));
  }
}
