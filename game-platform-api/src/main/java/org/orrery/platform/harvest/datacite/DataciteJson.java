package org.orrery.platform.harvest.datacite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.datacite.DataciteRecord.Creator;
import org.orrery.platform.harvest.datacite.DataciteRecord.Text;

/** Writes a record as the attributes that DataCite's REST API gives and takes. */
public final class DataciteJson {

  private static final String KERNEL = "http://datacite.org/schema/kernel-4";

  private DataciteJson() {}

  /** The release as attributes. */
  public static Map<String, Object> of(Citable citable) {
    var record = DataciteMapping.of(citable);
    var json = new LinkedHashMap<String, Object>();
    if (record.identifier().type().equals("DOI")) {
      json.put("doi", record.identifier().value());
    }
    json.put("url", record.url());
    json.put(
        "types",
        object(
            "resourceTypeGeneral", record.resourceTypeGeneral(),
            "resourceType", record.resourceType()));
    json.put("creators", list(record.creators(), DataciteJson::person));
    json.put("titles", list(record.titles(), title -> text(title, "title", "titleType")));
    json.put("publisher", object("name", record.publisher()));
    json.put("publicationYear", record.publicationYear());
    json.put(
        "subjects",
        list(
            record.subjects(),
            subject ->
                object(
                    "subject", subject.text(),
                    "subjectScheme", subject.scheme(),
                    "classificationCode", subject.code(),
                    "lang", subject.lang())));
    json.put(
        "contributors",
        list(
            record.contributors(),
            one -> {
              var contributor = person(one.who());
              contributor.put("contributorType", one.type());
              return contributor;
            }));
    json.put(
        "dates",
        list(record.dates(), date -> object("date", date.date(), "dateType", date.type())));
    record.language().ifPresent(language -> json.put("language", language));
    json.put(
        "alternateIdentifiers",
        list(
            record.alternateIdentifiers(),
            other ->
                object(
                    "alternateIdentifier", other.value(),
                    "alternateIdentifierType", other.type())));
    json.put(
        "relatedIdentifiers",
        list(
            record.relatedIdentifiers(),
            other ->
                object(
                    "relatedIdentifier", other.identifier(),
                    "relatedIdentifierType", other.identifierType(),
                    "relationType", other.relationType())));
    json.put("sizes", record.sizes());
    json.put("formats", record.formats());
    json.put("version", record.version());
    json.put("rightsList", list(record.rights(), DataciteJson::rights));
    json.put(
        "descriptions",
        list(record.descriptions(), text -> text(text, "description", "descriptionType")));
    json.put("schemaVersion", KERNEL);
    return json;
  }

  private static Map<String, Object> person(Creator who) {
    var person =
        object(
            "name",
            who.name(),
            "nameType",
            who.nameType(),
            "givenName",
            who.givenName().orElse(""),
            "familyName",
            who.familyName().orElse(""));
    who.affiliation().ifPresent(name -> person.put("affiliation", List.of(object("name", name))));
    who.orcid()
        .ifPresent(
            orcid ->
                person.put(
                    "nameIdentifiers",
                    List.of(
                        object(
                            "nameIdentifier", orcid,
                            "nameIdentifierScheme", "ORCID",
                            "schemeUri", "https://orcid.org"))));
    return person;
  }

  private static Map<String, Object> rights(DataciteRecord.Rights rights) {
    return object(
        "rights",
        rights.text(),
        "rightsUri",
        rights.uri().orElse(""),
        "rightsIdentifier",
        rights.spdx().orElse(""),
        "rightsIdentifierScheme",
        rights.spdx().map(id -> "SPDX").orElse(""),
        "schemeUri",
        rights.spdx().map(id -> "https://spdx.org/licenses/").orElse(""),
        "lang",
        "en");
  }

  private static Map<String, Object> text(Text text, String field, String typeField) {
    return object(field, text.text(), typeField, text.type(), "lang", text.lang());
  }

  private static <T> List<Map<String, Object>> list(
      List<T> things, Function<T, Map<String, Object>> each) {
    return new ArrayList<>(things.stream().map(each).toList());
  }

  /** Names and values in turn; one without a value is left out. */
  private static Map<String, Object> object(String... fields) {
    var object = new LinkedHashMap<String, Object>();
    for (var at = 0; at < fields.length; at += 2) {
      if (!fields[at + 1].isEmpty()) {
        object.put(fields[at], fields[at + 1]);
      }
    }
    return object;
  }
}
