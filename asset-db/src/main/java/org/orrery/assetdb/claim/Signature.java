package org.orrery.assetdb.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.credit.Orcid;

/** Who somebody was when they said something: a name and a house may change later. */
public record Signature(
    String handle, String name, Optional<Orcid> orcid, Optional<String> affiliation) {

  /** That of an account. */
  public static Signature of(Account account) {
    return new Signature(
        account.handle(), account.displayName(), account.orcid(), account.affiliation());
  }

  /** {@code {handle, name, orcid?, affiliation?}}. */
  public Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("handle", handle);
    facts.put("name", name);
    orcid.ifPresent(id -> facts.put("orcid", id.id()));
    affiliation.ifPresent(house -> facts.put("affiliation", house));
    return facts;
  }

  /** The signature that was written so. */
  public static Signature read(Map<String, Object> facts) {
    return new Signature(
        String.valueOf(facts.get("handle")),
        String.valueOf(facts.get("name")),
        Optional.ofNullable(facts.get("orcid")).map(String::valueOf).map(Orcid::parse),
        Optional.ofNullable(facts.get("affiliation")).map(String::valueOf));
  }
}
