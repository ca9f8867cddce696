package org.orrery.platform.draft;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.depositor.Transferring;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.platform.web.Form;

/**
 * One's own drafts and releases, and the ways to begin another.
 *
 * @param next the cursor of the page after; empty on the last
 * @param offers what others would give to the reader
 */
public record DepositPage(
    List<Drafts.Listed> own, Optional<String> next, List<Transferring.Offered> offers, Form form) {

  public DepositPage {
    own = List.copyOf(own);
    offers = List.copyOf(offers);
  }

  /** What is drawn beside one of them. */
  public static String kind(Drafts.Listed listed) {
    return switch (listed.description()) {
      case MaterialDescription material -> material.kind().map(Kind::word).orElse("document");
      case GameDescription game -> "game";
    };
  }

  /** Every kind of material. */
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
