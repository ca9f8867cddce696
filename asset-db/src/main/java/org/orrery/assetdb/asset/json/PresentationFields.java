package org.orrery.assetdb.asset.json;

import static org.orrery.assetdb.asset.json.CommonFields.put;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.LearningEvidence;
import org.orrery.assetdb.asset.Licensing;
import org.orrery.assetdb.asset.Presentation;
import org.orrery.assetdb.asset.Presentation.Press;
import org.orrery.assetdb.asset.Presentation.Screenshot;
import org.orrery.assetdb.asset.Presentation.Trailer;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.json.Fields;

/** The fields in which a game shows itself: its pictures, its evidence, what was said of it. */
final class PresentationFields {

  private static final int MOST_SCREENSHOTS = 20;
  private static final int MOST_PRESS = 100;
  private static final int MOST_SOURCES = 50;
  private static final int ADDRESS_CHARACTERS = 2_000;

  Optional<LearningEvidence> evidence(Fields fields) {
    return fields.object("evidence").map(this::evidenceOf);
  }

  private LearningEvidence evidenceOf(Fields fields) {
    var evidence =
        new LearningEvidence(
            fields.parsed("level", CommonFields.WORD_CHARACTERS, LearningEvidence.Level::of),
            Localized.read(fields, "summary", CommonFields.SENTENCE_CHARACTERS),
            fields.parsedTexts(
                "sources", MOST_SOURCES, ADDRESS_CHARACTERS, PresentationFields::source));
    fields.end();
    return evidence;
  }

  private static String source(String text) {
    if (Fields.isUrl(text)) {
      return text;
    }
    return Doi.find(text)
        .map(doi -> "doi:" + doi.name())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A source is an address that starts with https:// or http://, or a DOI such as"
                        + " doi:10.1234/abc."));
  }

  Presentation presentation(Fields fields) {
    return new Presentation(
        fields.objects("screenshots", MOST_SCREENSHOTS, this::screenshot),
        fields.parsed("trailer", ADDRESS_CHARACTERS, PresentationFields::trailer),
        fields.objects("press", MOST_PRESS, PresentationFields::press));
  }

  private Optional<Screenshot> screenshot(Fields fields) {
    var path = fields.parsed("path", ADDRESS_CHARACTERS, PresentationFields::path);
    var alt = Localized.read(fields, "alt", CommonFields.SENTENCE_CHARACTERS);
    demand(fields, "path", "A screenshot is named by the path of its file.");
    fields.end();
    return path.map(known -> new Screenshot(known, alt));
  }

  private static Trailer trailer(String text) {
    if (!text.contains("://")) {
      return new Trailer.OwnFile(path(text));
    }
    if (text.startsWith("https://") && Fields.isUrl(text)) {
      return new Trailer.Elsewhere(text);
    }
    throw new IllegalArgumentException(
        "A trailer is the path of a file of the game, or an address that starts with https://.");
  }

  private static AssetPath path(String text) {
    try {
      return AssetPath.parse(text);
    } catch (Refusal.Invalid e) {
      throw new IllegalArgumentException(e.violations().getFirst().detail(), e);
    }
  }

  private static Optional<Press> press(Fields fields) {
    var title = fields.text("title", CommonFields.TITLE_CHARACTERS);
    var url = fields.url("url");
    var outlet = fields.text("outlet", CommonFields.TITLE_CHARACTERS);
    var date = fields.day("date");
    demand(fields, "title", "What was written about the game has a title.");
    demand(fields, "url", "What was written about the game has an address.");
    fields.end();
    return title.flatMap(known -> url.map(at -> new Press(known, at, outlet, date)));
  }

  private static void demand(Fields fields, String field, String detail) {
    if (!fields.has(field)) {
      fields.fault(field, detail);
    }
  }

  Optional<Licensing> licensing(Fields fields) {
    return fields.object("licensing").map(this::licensingOf);
  }

  private Licensing licensingOf(Fields fields) {
    var licensing =
        new Licensing(
            fields.truth("open"),
            Localized.read(fields, "contact", CommonFields.SENTENCE_CHARACTERS),
            Localized.read(fields, "terms", CommonFields.SENTENCE_CHARACTERS));
    fields.end();
    return licensing;
  }

  static void write(Presentation presentation, Map<String, Object> json) {
    put(
        json,
        "screenshots",
        presentation.screenshots().stream().map(PresentationFields::json).toList());
    put(json, "trailer", presentation.trailer().map(Trailer::value));
    put(json, "press", presentation.press().stream().map(PresentationFields::json).toList());
  }

  static Map<String, Object> json(LearningEvidence evidence) {
    var json = new LinkedHashMap<String, Object>();
    put(json, "level", evidence.level().map(LearningEvidence.Level::word));
    put(json, "summary", evidence.summary());
    put(json, "sources", evidence.sources());
    return json;
  }

  private static Map<String, Object> json(Screenshot screenshot) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", screenshot.path().value());
    put(json, "alt", screenshot.alt());
    return json;
  }

  private static Map<String, Object> json(Press press) {
    var json = new LinkedHashMap<String, Object>();
    json.put("title", press.title());
    json.put("url", press.url());
    put(json, "outlet", press.outlet());
    put(json, "date", press.date().map(Object::toString));
    return json;
  }

  static Map<String, Object> json(Licensing licensing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("open", licensing.open());
    put(json, "contact", licensing.contact());
    put(json, "terms", licensing.terms());
    return json;
  }
}
