package org.orrery.platform.partner;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.Members;
import org.orrery.assetdb.partner.Partner;
import org.orrery.platform.search.Card;
import org.orrery.platform.web.Html;
import org.orrery.platform.web.Markdown;
import org.orrery.platform.web.Told;

/**
 * A partner for everybody.
 *
 * @param members those who want to be named
 * @param type of the contributions that are shown; all where it is empty
 * @param cards contributions, attached last first
 * @param more where they go on
 */
public record PartnerPage(
    Introducing.Opened opened,
    List<Members.Known> members,
    Optional<AssetType> type,
    List<Card> cards,
    Optional<String> more) {

  public PartnerPage {
    members = List.copyOf(members);
    cards = List.copyOf(cards);
  }

  /** What is told of it. */
  public Partner.Sheet sheet() {
    return opened.partner().sheet();
  }

  /** Where this page is. */
  public String here() {
    return "/partners/" + sheet().handle();
  }

  /** The page with the contributions of one type. */
  public String only(AssetType wanted) {
    return here() + "?type=" + wanted.word();
  }

  /** Whether the contributions of this type alone are shown. */
  public boolean isOnly(AssetType wanted) {
    return type.filter(one -> one == wanted).isPresent();
  }

  /** Every type with something to show. */
  public List<AssetType> types() {
    return opened.count().games() > 0 && opened.count().materials() > 0
        ? List.of(AssetType.values())
        : List.of();
  }

  /** A text in Markdown as HTML. */
  public Html html(Told text) {
    return Markdown.html(text.text());
  }
}
