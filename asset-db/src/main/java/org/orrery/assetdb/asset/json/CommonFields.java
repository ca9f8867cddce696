package org.orrery.assetdb.asset.json;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.subject.Subjects;

/** The fields that materials and games share, with their limits. */
final class CommonFields {

  static final int TITLE_CHARACTERS = 300;
  static final int SENTENCE_CHARACTERS = 2_000;
  static final int DESCRIPTION_CHARACTERS = 50_000;
  static final int MOST_CONTRIBUTORS = 500;
  static final int MOST_WORDS = 100;
  static final int WORD_CHARACTERS = 100;

  private final Licenses licenses;
  private final Subjects subjects;

  CommonFields(Licenses licenses, Subjects subjects) {
    this.licenses = licenses;
    this.subjects = subjects;
  }

  /** A plain string, or text by language. */
  Optional<LocalizedText> wording(Fields fields, String field) {
    return fields
        .textOrObject(
            field,
            SENTENCE_CHARACTERS,
            LocalizedText::plain,
            object -> Localized.byLanguage(fields, field, object, SENTENCE_CHARACTERS))
        .filter(text -> !text.isEmpty());
  }

  /** A list whose elements are plain strings or text by language. */
  List<LocalizedText> wordings(Fields fields, String field, int most) {
    var found = new java.util.ArrayList<LocalizedText>();
    fields.forEach(
        field, most, (elements, place) -> wording(elements, place).ifPresent(found::add));
    return List.copyOf(found);
  }

  List<Contributor> contributors(Fields fields) {
    return fields.objects("contributors", MOST_CONTRIBUTORS, CommonFields::contributor);
  }

  /** Who is named without a role is a creator: DataCite knows no contributor without one. */
  private static Optional<Contributor> contributor(Fields fields) {
    var name = fields.text("name", TITLE_CHARACTERS);
    var orcid = fields.parsed("orcid", 100, Orcid::parse);
    var affiliation = fields.text("affiliation", TITLE_CHARACTERS);
    var roles = fields.parsedTexts("roles", 20, WORD_CHARACTERS, CommonFields::role);
    if (name.isEmpty() && !fields.has("name")) {
      fields.fault("name", "A contributor has a name.");
    }
    fields.end();
    return name.map(
        known ->
            new Contributor(
                known, orcid, affiliation, roles.isEmpty() ? List.of(CreditRole.CREATOR) : roles));
  }

  private static CreditRole role(String code) {
    return CreditRole.find(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“"
                        + code
                        + "” is no role; use “creator” or a role of CRediT or DataCite, such as “data-curation”."));
  }

  Optional<String> license(Fields fields, String field) {
    return fields.parsed(field, SENTENCE_CHARACTERS, text -> licenses.parse(text).canonical());
  }

  List<String> subjectCodes(Fields fields) {
    return fields.parsedTexts(
        "subjects",
        MOST_WORDS,
        WORD_CHARACTERS,
        code ->
            subjects
                .find(code)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "“" + code + "” is not in the vocabulary; GET /api/subjects lists it."))
                .code());
  }

  List<String> keywords(Fields fields) {
    return fields.texts("keywords", MOST_WORDS, WORD_CHARACTERS);
  }

  List<String> languages(Fields fields) {
    return fields.parsedTexts("languages", MOST_WORDS, 35, CommonFields::language);
  }

  private static String language(String tag) {
    try {
      var canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      if (!canonical.equals("und")) {
        return canonical;
      }
    } catch (IllformedLocaleException e) {
      // Said below: one sentence serves both.
    }
    throw new IllegalArgumentException(
        "“" + tag + "” is no language tag such as “en” or “zh-Hant” (BCP 47).");
  }

  static void put(Map<String, Object> json, String field, Optional<?> value) {
    value.ifPresent(present -> json.put(field, present));
  }

  static void put(Map<String, Object> json, String field, List<?> values) {
    if (!values.isEmpty()) {
      json.put(field, values);
    }
  }

  static void put(Map<String, Object> json, String field, LocalizedText text) {
    if (!text.isEmpty()) {
      json.put(field, text.toJson());
    }
  }

  static List<Object> json(List<LocalizedText> texts) {
    return texts.stream().map(LocalizedText::toJson).toList();
  }

  static void writeShared(Description description, Map<String, Object> json) {
    put(json, "contributors", description.contributors().stream().map(CommonFields::json).toList());
    put(json, "license", description.license());
    put(json, "subjects", description.subjects());
    put(json, "keywords", description.keywords());
    put(json, "languages", description.languages());
  }

  private static Map<String, Object> json(Contributor contributor) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", contributor.name());
    put(json, "orcid", contributor.orcid().map(Orcid::id));
    put(json, "affiliation", contributor.affiliation());
    put(json, "roles", contributor.roles().stream().map(CreditRole::code).toList());
    return json;
  }
}
