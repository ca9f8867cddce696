package org.orrery.assetdb.credit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.LicenseTexts;
import org.orrery.assetdb.license.Requirement;

/** Credits as plain maps and lists. */
record CreditJson(String site) {

  /** What the field "format" of every roll says. */
  static final String FORMAT = "orrery-credits/1";

  Map<String, Object> roll(CreditRoll roll) {
    var json = new LinkedHashMap<String, Object>();
    json.put("format", FORMAT);
    roll.whole().ifPresent(work -> json.put("whole", work(work)));
    json.put("people", roll.people().stream().map(CreditJson::person).toList());
    json.put("works", roll.works().stream().map(this::work).toList());
    json.put("licenses", roll.licenses().stream().map(CreditJson::license).toList());
    json.put("gaps", roll.gaps().stream().map(CreditJson::gap).toList());
    return json;
  }

  private Map<String, Object> work(CreditRoll.Work work) {
    var release = work.release();
    var json = new LinkedHashMap<String, Object>();
    json.put("type", release.type().word());
    json.put("asset", release.asset().value());
    json.put("release", release.number());
    release.version().ifPresent(version -> json.put("version", version));
    json.put("digest", release.digest().toString());
    json.put("title", release.description().title().byLanguage());
    json.put(
        "contributors",
        work.credits().stream()
            .map(credit -> person(credit.contributor(), credit.confirmation()))
            .toList());
    json.put("licenses", work.licenses());
    json.put("url", site + work.path());
    json.put("modified", work.modified());
    json.put("declared", work.basis() == CreditRoll.Basis.SAID);
    return json;
  }

  private static Map<String, Object> person(CreditRoll.Person person) {
    return person(person.contributor(), person.confirmation());
  }

  private static Map<String, Object> person(Contributor contributor, Confirmation confirmation) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", contributor.name());
    contributor.orcid().ifPresent(orcid -> json.put("orcid", orcid.id()));
    contributor.affiliation().ifPresent(affiliation -> json.put("affiliation", affiliation));
    json.put("roles", contributor.roles().stream().map(CreditRole::code).toList());
    json.put("confirmation", confirmation.word());
    return json;
  }

  private static Map<String, Object> license(License license) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", license.id());
    json.put("name", license.name());
    if (!license.url().isEmpty()) {
      json.put("url", license.url());
    }
    if (license.requires().contains(Requirement.NOTICE)) {
      LicenseTexts.of(license).ifPresent(text -> json.put("text", text));
    }
    return json;
  }

  private static Map<String, Object> gap(CreditRoll.Gap gap) {
    var json = new LinkedHashMap<String, Object>();
    json.put("of", gap.of());
    json.put("code", gap.why().code());
    json.put("en", gap.why().en());
    json.put("zh", gap.why().zh());
    return json;
  }

  /** Every credit of a release, for a list beside its description. */
  static List<Map<String, Object>> list(List<Credit> credits) {
    return credits.stream().map(CreditJson::credit).toList();
  }

  static Map<String, Object> credit(Credit credit) {
    var json = new LinkedHashMap<String, Object>();
    json.put("place", credit.place());
    json.putAll(person(credit.contributor(), credit.confirmation()));
    credit.answeredAt().ifPresent(at -> json.put("answeredAt", at.toString()));
    return json;
  }
}
