package org.orrery.platform.draft;

import java.util.Optional;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.depositor.Transfer;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.web.Form;

/**
 * Who deposits an asset, and to whom it is offered.
 *
 * @param isOwner whether the reader owns it
 * @param added what was typed to add somebody
 * @param offered what was typed to offer it
 */
public record SharingPage(
    Draft draft,
    Sharing.Shared shared,
    Optional<Transfer> transfer,
    boolean isOwner,
    Form added,
    Form offered) {

  /** Where its forms are sent. */
  public String here() {
    return "/deposit/" + draft.type().plural() + "/" + draft.id();
  }
}
