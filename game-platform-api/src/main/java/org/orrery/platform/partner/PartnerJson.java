package org.orrery.platform.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.partner.Contributions;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.Invitation;
import org.orrery.assetdb.partner.Members;
import org.orrery.assetdb.partner.Membership;
import org.orrery.assetdb.partner.Partner;

/** Partners as JSON. */
final class PartnerJson {

  private PartnerJson() {}

  /** A partner with how much it contributed. */
  static Map<String, Object> partner(Partner partner, Contributions.Count count) {
    var sheet = partner.sheet();
    var json = new LinkedHashMap<String, Object>();
    json.put("handle", sheet.handle().value());
    json.put("state", partner.state().word());
    json.put("name", sheet.name().byLanguage());
    if (!sheet.description().isEmpty()) {
      json.put("description", sheet.description().byLanguage());
    }
    json.put("kind", sheet.kind().word());
    sheet.website().ifPresent(url -> json.put("website", url));
    json.putAll(sheet.place().toJson());
    sheet.ror().ifPresent(ror -> json.put("ror", ror.url()));
    json.put("madeAt", sheet.madeAt().toString());
    json.put("changedAt", sheet.changedAt().toString());
    partner.retiredAt().ifPresent(at -> json.put("retiredAt", at.toString()));
    json.put("contributions", Map.of("games", count.games(), "materials", count.materials()));
    return json;
  }

  /** A member with what they are called. */
  static Map<String, Object> member(Members.Known known) {
    var json = member(known.membership());
    json.put("displayName", known.name());
    return json;
  }

  /** A member. */
  static Map<String, Object> member(Membership membership) {
    var json = new LinkedHashMap<String, Object>();
    json.put("account", membership.account());
    json.put("part", membership.part().word());
    json.put("named", membership.isNamed());
    json.put("joinedAt", membership.joinedAt().toString());
    return json;
  }

  /** An open invitation. */
  static Map<String, Object> invitation(Invitation invitation) {
    var json = new LinkedHashMap<String, Object>();
    json.put("account", invitation.account());
    json.put("part", invitation.part().word());
    json.put("by", invitation.by());
    json.put("at", invitation.at().toString());
    return json;
  }

  /** A partner and what the reader is to it. */
  static Map<String, Object> own(Introducing.Own own) {
    return about(own.partner(), member(own.membership()));
  }

  /** A partner that invites the reader. */
  static Map<String, Object> invited(Introducing.Invited invited) {
    return about(invited.partner(), invitation(invited.invitation()));
  }

  private static Map<String, Object> about(Partner partner, Map<String, Object> rest) {
    var json = new LinkedHashMap<String, Object>();
    json.put("partner", partner.sheet().handle().value());
    json.put("name", partner.sheet().name().byLanguage());
    json.putAll(rest);
    return json;
  }

  /** Something that a partner contributed. Which member attached it is not told. */
  static Map<String, Object> contribution(Introducing.Shown shown) {
    var release = shown.release();
    var json = new LinkedHashMap<String, Object>();
    json.put("type", release.type().word());
    json.put("asset", release.asset().value());
    json.put("title", release.description().title().toJson());
    json.put("release", release.number());
    json.put("contributedAt", shown.contribution().at().toString());
    return json;
  }
}
