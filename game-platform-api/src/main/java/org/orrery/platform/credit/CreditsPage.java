package org.orrery.platform.credit;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.credit.Confirmation;
import org.orrery.assetdb.credit.Crediting;

/**
 * Where one is credited.
 *
 * @param wanted those shown; all of them where empty
 * @param next how many are before the next page
 * @param isSaved whether something was just answered
 */
public record CreditsPage(
    Account account,
    List<Crediting.Own> own,
    Optional<Confirmation> wanted,
    Optional<Long> next,
    boolean isSaved) {

  public CreditsPage {
    own = List.copyOf(own);
  }

  /** The style of a state's badge. */
  public static String tone(Confirmation confirmation) {
    return switch (confirmation) {
      case CONFIRMED -> "free";
      case UNCONFIRMED -> "asks";
      case DECLINED -> "narrow-terms";
    };
  }
}
