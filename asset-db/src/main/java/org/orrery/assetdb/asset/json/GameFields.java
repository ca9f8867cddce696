package org.orrery.assetdb.asset.json;

import static org.orrery.assetdb.asset.json.CommonFields.put;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.GameDescription.Accessibility;
import org.orrery.assetdb.asset.GameDescription.Span;
import org.orrery.assetdb.asset.GameDescription.UsedMaterial;
import org.orrery.assetdb.asset.Platform;
import org.orrery.assetdb.json.Fields;

/** The fields of a game. */
final class GameFields {

  private static final int MOST_MATERIALS = 2_000;
  private static final int MOST_RATINGS = 20;

  private final CommonFields common;
  private final PresentationFields shown;

  GameFields(CommonFields common) {
    this.common = common;
    this.shown = new PresentationFields();
  }

  GameDescription read(Fields fields) {
    return new GameDescription(
        Localized.read(fields, "title", CommonFields.TITLE_CHARACTERS),
        Localized.read(fields, "summary", CommonFields.SENTENCE_CHARACTERS),
        Localized.read(fields, "description", CommonFields.DESCRIPTION_CHARACTERS),
        common.contributors(fields),
        common.license(fields, "license"),
        common.subjectCodes(fields),
        common.keywords(fields),
        common.languages(fields),
        span(fields, "ages", 120),
        span(fields, "minutes", 100_000),
        span(fields, "players", 100_000),
        fields.parsedTexts("platforms", 20, 20, Platform::of),
        fields.text("engine", CommonFields.WORD_CHARACTERS),
        common.wordings(fields, "learningOutcomes", CommonFields.MOST_WORDS),
        common.wordings(fields, "curriculum", CommonFields.MOST_WORDS),
        fields.object("accessibility").map(GameFields::accessibility),
        fields.object("contentRating").map(GameFields::ratings).orElse(Map.of()),
        fields.url("homepage"),
        fields.url("repository"),
        fields.url("playUrl"),
        fields.objects("materials", MOST_MATERIALS, GameFields::material),
        shown.evidence(fields),
        shown.presentation(fields),
        shown.licensing(fields));
  }

  private static Optional<Span> span(Fields fields, String field, int most) {
    return fields
        .object(field)
        .map(
            object -> {
              var from = object.number("from", 0, most);
              var to = object.number("to", 0, most);
              if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
                object.fault("to", "“to” is less than “from”.");
              }
              object.end();
              return new Span(from, to);
            });
  }

  private static Accessibility accessibility(Fields fields) {
    var accessibility =
        new Accessibility(
            fields.texts("features", CommonFields.MOST_WORDS, CommonFields.WORD_CHARACTERS),
            fields.texts("hazards", CommonFields.MOST_WORDS, CommonFields.WORD_CHARACTERS),
            fields.texts("controls", CommonFields.MOST_WORDS, CommonFields.WORD_CHARACTERS));
    fields.end();
    return accessibility;
  }

  private static Map<String, String> ratings(Fields fields) {
    var ratings = new LinkedHashMap<String, String>();
    for (var scheme : fields.names()) {
      if (!scheme.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,49}")) {
        fields.has(scheme);
        fields.fault(
            scheme, "A scheme is named by up to 50 letters, digits, spaces, dots or hyphens.");
      } else if (ratings.size() >= MOST_RATINGS) {
        fields.has(scheme);
        fields.fault(scheme, "There are more than " + MOST_RATINGS + " ratings.");
      } else {
        fields
            .text(scheme, CommonFields.WORD_CHARACTERS)
            .ifPresent(rating -> ratings.put(scheme, rating));
      }
    }
    return ratings;
  }

  private static Optional<UsedMaterial> material(Fields fields) {
    var asset = fields.parsed("asset", 40, GameFields::assetId);
    var release = fields.number("release", 1, Integer.MAX_VALUE);
    var modified = fields.truth("modified");
    if (!fields.has("asset")) {
      fields.fault("asset", "A material is named by its id.");
    }
    fields.end();
    return asset.map(id -> new UsedMaterial(id, release, modified));
  }

  private static AssetId assetId(String text) {
    try {
      return AssetId.parse(text);
    } catch (Refusal.NotFound e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  void write(GameDescription game, Map<String, Object> json) {
    put(json, "title", game.title());
    put(json, "summary", game.summary());
    put(json, "description", game.description());
    CommonFields.writeShared(game, json);
    put(json, "ages", game.ages().map(GameFields::json));
    put(json, "minutes", game.minutes().map(GameFields::json));
    put(json, "players", game.players().map(GameFields::json));
    put(json, "platforms", game.platforms().stream().map(Platform::word).toList());
    put(json, "engine", game.engine());
    put(json, "learningOutcomes", CommonFields.json(game.learningOutcomes()));
    put(json, "curriculum", CommonFields.json(game.curriculum()));
    put(json, "accessibility", game.accessibility().map(GameFields::json));
    if (!game.contentRating().isEmpty()) {
      json.put("contentRating", new TreeMap<>(game.contentRating()));
    }
    put(json, "homepage", game.homepage());
    put(json, "repository", game.repository());
    put(json, "playUrl", game.playUrl());
    put(json, "materials", game.materials().stream().map(GameFields::json).toList());
    put(json, "evidence", game.evidence().map(PresentationFields::json));
    PresentationFields.write(game.presentation(), json);
    put(json, "licensing", game.licensing().map(PresentationFields::json));
  }

  private static Map<String, Object> json(Span span) {
    var json = new LinkedHashMap<String, Object>();
    put(json, "from", span.from());
    put(json, "to", span.to());
    return json;
  }

  private static Map<String, Object> json(Accessibility accessibility) {
    var json = new LinkedHashMap<String, Object>();
    put(json, "features", accessibility.features());
    put(json, "hazards", accessibility.hazards());
    put(json, "controls", accessibility.controls());
    return json;
  }

  private static Map<String, Object> json(UsedMaterial material) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", material.asset().value());
    put(json, "release", material.release());
    json.put("modified", material.modified());
    return json;
  }
}
