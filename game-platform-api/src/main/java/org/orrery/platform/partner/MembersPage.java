package org.orrery.platform.partner;

import java.util.List;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.Invitation;
import org.orrery.assetdb.partner.Members;
import org.orrery.assetdb.partner.Part;
import org.orrery.assetdb.partner.Partner;
import org.orrery.platform.web.Form;

/**
 * Who acts for a partner, for those who do and for who keeps it.
 *
 * @param invitations those that wait for an answer; none for who does not keep the partner
 * @param form what was typed and refused; blank otherwise
 */
public record MembersPage(
    Introducing.Opened opened,
    List<Members.Known> members,
    List<Invitation> invitations,
    Form form) {

  public MembersPage {
    members = List.copyOf(members);
    invitations = List.copyOf(invitations);
  }

  /** What is told of the partner. */
  public Partner.Sheet sheet() {
    return opened.partner().sheet();
  }

  /** Where the partner is seen. */
  public String here() {
    return "/partners/" + sheet().handle();
  }

  /** Every part. */
  public List<Part> parts() {
    return List.of(Part.values());
  }

  /** The part that a member has not. */
  public Part other(Members.Known known) {
    return switch (known.membership().part()) {
      case MANAGER -> Part.MEMBER;
      case MEMBER -> Part.MANAGER;
    };
  }

  /** Whether the member is the reader. */
  public boolean isOwn(Members.Known known, Actor actor) {
    return known.membership().account().equals(actor.handle());
  }
}
