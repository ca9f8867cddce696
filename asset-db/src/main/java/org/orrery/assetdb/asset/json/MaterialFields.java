package org.orrery.assetdb.asset.json;

import static org.orrery.assetdb.asset.json.CommonFields.put;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.asset.MaterialDescription.Fidelity;
import org.orrery.assetdb.asset.MaterialDescription.Relation;
import org.orrery.assetdb.json.Fields;

/** The fields of a material. */
final class MaterialFields {

  private static final int MOST_RELATIONS = 500;

  private final CommonFields common;

  MaterialFields(CommonFields common) {
    this.common = common;
  }

  MaterialDescription read(Fields fields) {
    return new MaterialDescription(
        fields.parsed("kind", 20, Kind::of),
        Localized.read(fields, "title", CommonFields.TITLE_CHARACTERS),
        Localized.read(fields, "description", CommonFields.DESCRIPTION_CHARACTERS),
        common.contributors(fields),
        common.license(fields, "license"),
        common.subjectCodes(fields),
        common.keywords(fields),
        common.languages(fields),
        fields.number("year", -13_800_000, 2_200),
        fields.url("source"),
        fields.objects("relations", MOST_RELATIONS, MaterialFields::relation),
        fields.object("fidelity").map(this::fidelity),
        fields.day("embargoUntil"));
  }

  private static Optional<Relation> relation(Fields fields) {
    var type =
        fields.parsed(
            "type",
            50,
            text -> {
              if (text.matches("[A-Z][A-Za-z]+")) {
                return text;
              }
              throw new IllegalArgumentException(
                  "“" + text + "” is no relation type of DataCite such as “IsDerivedFrom”.");
            });
    var target = fields.text("target", CommonFields.SENTENCE_CHARACTERS);
    if (!fields.has("type")) {
      fields.fault("type", "A relation has a type, such as “IsDerivedFrom”.");
    }
    if (!fields.has("target")) {
      fields.fault("target", "A relation has a target: a DOI, an address or an asset id.");
    }
    fields.end();
    return type.flatMap(known -> target.map(to -> new Relation(known, to)));
  }

  private Fidelity fidelity(Fields fields) {
    var fidelity =
        new Fidelity(
            fields.text("units", CommonFields.WORD_CHARACTERS),
            common.wording(fields, "uncertainty"),
            fields.truth("falseColour"),
            common.wording(fields, "simplifications"),
            common.wordings(fields, "supports", CommonFields.MOST_WORDS));
    fields.end();
    return fidelity;
  }

  void write(MaterialDescription material, Map<String, Object> json) {
    put(json, "kind", material.kind().map(Kind::word));
    put(json, "title", material.title());
    put(json, "description", material.description());
    CommonFields.writeShared(material, json);
    put(json, "year", material.year());
    put(json, "source", material.source());
    put(
        json,
        "relations",
        material.relations().stream()
            .map(to -> Map.of("type", to.type(), "target", to.target()))
            .toList());
    put(json, "fidelity", material.fidelity().map(MaterialFields::json));
    put(json, "embargoUntil", material.embargoUntil().map(Object::toString));
  }

  private static Map<String, Object> json(Fidelity fidelity) {
    var json = new LinkedHashMap<String, Object>();
    put(json, "units", fidelity.units());
    fidelity.uncertainty().ifPresent(text -> put(json, "uncertainty", text));
    json.put("falseColour", fidelity.falseColour());
    fidelity.simplifications().ifPresent(text -> put(json, "simplifications", text));
    put(json, "supports", CommonFields.json(fidelity.supports()));
    return json;
  }
}
