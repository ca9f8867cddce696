package org.orrery.platform.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.claim.Evidence;
import org.orrery.assetdb.claim.Judgement;
import org.orrery.assetdb.claim.Wording;

/** Claims as JSON. */
final class ClaimJson {

  private ClaimJson() {}

  /** A claim with its judgements; {@code by} and {@code note} are of whoever gave it its status. */
  static Map<String, Object> claim(Claim claim) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", claim.number());
    json.put("game", claim.game().value());
    json.putAll(wording(claim.current()));
    json.put("addedAt", claim.addedAt().toString());
    json.put("status", claim.status().word());
    claim
        .decisive()
        .ifPresent(
            judgement -> {
              json.put("by", judgement.by().handle());
              judgement.note().ifPresent(note -> json.put("note", note));
            });
    json.put(
        "judgements",
        claim.judgements().reversed().stream().map(one -> judgement(claim, one)).toList());
    json.put(
        "earlier", claim.wordings().reversed().stream().skip(1).map(ClaimJson::wording).toList());
    return json;
  }

  private static Map<String, Object> wording(Wording wording) {
    var json = new LinkedHashMap<String, Object>();
    json.put("wording", wording.number());
    json.put("statement", wording.statement().toJson());
    json.put("evidence", wording.evidence().stream().map(Evidence::facts).toList());
    json.put("writtenBy", wording.by());
    json.put("writtenAt", wording.at().toString());
    json.put("sinceRelease", wording.release());
    return json;
  }

  private static Map<String, Object> judgement(Claim claim, Judgement judgement) {
    var json = new LinkedHashMap<String, Object>();
    json.put("by", judgement.by().facts());
    json.put("status", judgement.verdict().word());
    json.put("source", judgement.source().facts());
    judgement.note().ifPresent(note -> json.put("note", note));
    json.put("at", judgement.at().toString());
    json.put("wording", judgement.wording());
    json.put("isCurrent", judgement.wording() == claim.current().number());
    return json;
  }
}
