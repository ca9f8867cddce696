package org.orrery.platform.credit;

import java.util.List;
import org.orrery.assetdb.credit.CreditRoll;
import org.orrery.assetdb.credit.CreditSheet;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Language;

/**
 * The credits of a game in every format.
 *
 * @param site address of the platform
 */
public record GameCreditsPage(Release game, CreditRoll roll, String site) {

  /** The formats that people paste somewhere. */
  public List<CreditFormat> formats() {
    return List.of(CreditFormat.MD, CreditFormat.BBCODE, CreditFormat.HTML);
  }

  /** The credits as text, in the reader's language. */
  public String text(Frame frame, CreditFormat format) {
    var tongue =
        frame.language() == Language.CHINESE
            ? CreditSheet.Tongue.CHINESE
            : CreditSheet.Tongue.ENGLISH;
    return format.markup().map(new CreditSheet(roll, tongue, site)::in).orElse("");
  }

  /** Where a format is read by programs. */
  public String address(Frame frame, CreditFormat format) {
    return "/api/games/"
        + game.asset()
        + "/credits?format="
        + format.word()
        + "&lang="
        + frame.language().tag()
        + "&release="
        + game.number();
  }
}
