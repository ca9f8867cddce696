package org.orrery.platform.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.vocabulary.Vocabularies;
import org.orrery.platform.draft.FormField.Addresses;
import org.orrery.platform.draft.FormField.Bilingual;
import org.orrery.platform.draft.FormField.Choice;
import org.orrery.platform.draft.FormField.Group;
import org.orrery.platform.draft.FormField.Lines;
import org.orrery.platform.draft.FormField.Rows;
import org.orrery.platform.draft.FormField.Text;
import org.orrery.platform.draft.FormField.Tick;
import org.orrery.platform.draft.FormField.Ticks;
import org.orrery.platform.draft.FormField.Whole;
import org.orrery.platform.draft.FormField.Words;
import org.orrery.platform.draft.VocabularyField.Chosen;
import org.orrery.platform.draft.VocabularyField.Curriculum;
import org.orrery.platform.draft.VocabularyField.Ratings;
import org.orrery.platform.web.Form;

/** A description's JSON as a form and back. What no form shows stays as it was. */
final class DescriptionForm {

  private static final FormField CONTRIBUTORS =
      new Rows(
          "contributors",
          List.of(
              new Text("name"), new Text("orcid"), new Text("affiliation"), new Ticks("roles")));

  private static final List<FormField> MATERIAL =
      List.of(
          new Choice("kind"),
          new Bilingual("title"),
          new Bilingual("description"),
          CONTRIBUTORS,
          new Text("license"),
          new Ticks("subjects"),
          new Words("keywords"),
          new Words("languages"),
          new Whole("year"),
          new Text("source"),
          new Rows("relations", List.of(new Text("target"), new Choice("type"))),
          new Group(
              "fidelity",
              List.of(
                  new Text("units"),
                  new Bilingual("uncertainty"),
                  new Tick("falseColour"),
                  new Bilingual("simplifications"),
                  new Lines("supports"))),
          new Text("embargoUntil"));

  private static final List<FormField> GAME =
      List.of(
          new Bilingual("title"),
          new Bilingual("summary"),
          new Bilingual("description"),
          CONTRIBUTORS,
          new Text("license"),
          new Ticks("subjects"),
          new Words("keywords"),
          new Words("languages"),
          span("ages"),
          span("minutes"),
          span("players"),
          new Ticks("platforms"),
          new Text("engine"),
          new Lines("learningOutcomes"),
          new Curriculum("curriculum"),
          new Group(
              "accessibility",
              List.of(
                  new Chosen("features", Vocabularies.FEATURES),
                  new Chosen("hazards", Vocabularies.HAZARDS),
                  new Chosen("controls", Vocabularies.CONTROLS))),
          new Ratings("contentRating"),
          new Text("homepage"),
          new Text("repository"),
          new Text("playUrl"),
          new Rows(
              "materials", List.of(new Text("asset"), new Whole("release"), new Tick("modified"))),
          new Group(
              "evidence",
              List.of(new Choice("level"), new Bilingual("summary"), new Addresses("sources"))),
          new Rows("screenshots", List.of(new Text("path"), new Bilingual("alt"))),
          new Text("trailer"),
          new Rows(
              "press",
              List.of(new Text("title"), new Text("url"), new Text("outlet"), new Text("date"))),
          new Group(
              "licensing",
              List.of(new Tick("open"), new Bilingual("contact"), new Bilingual("terms"))));

  private DescriptionForm() {}

  private static FormField span(String name) {
    return new Group(name, List.of(new Whole("from"), new Whole("to")));
  }

  private static List<FormField> fields(AssetType type) {
    return switch (type) {
      case MATERIAL -> MATERIAL;
      case GAME -> GAME;
    };
  }

  /** The form that shows a description. */
  static Form form(AssetType type, Map<String, Object> json) {
    var values = new LinkedHashMap<String, List<String>>();
    FormField.writeAll(json, "", fields(type), values);
    return Form.of(values);
  }

  /**
   * The description that was typed.
   *
   * @param before the description that the form showed
   */
  static Map<String, Object> json(AssetType type, Form typed, Map<String, Object> before) {
    var json = new LinkedHashMap<>(before);
    fields(type).forEach(field -> json.remove(field.name()));
    json.putAll(FormField.object(typed, "", fields(type), Optional.of(before)));
    return json;
  }
}
