package org.orrery.platform.harvest.schemaorg;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.GameDescription.Span;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.Platform;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.Plain;

/** What VideoGame and LearningResource have that a Dataset has not. */
final class Games {

  private Games() {}

  static void put(Map<String, Object> json, Citable citable, GameDescription game) {
    json.put("applicationCategory", "GameApplication");
    json.put("learningResourceType", "Game");
    SchemaOrg.put(json, "gamePlatform", game.platforms().stream().map(Platform::word).toList());
    game.ages().flatMap(Games::range).ifPresent(ages -> json.put("typicalAgeRange", ages));
    game.minutes()
        .flatMap(span -> span.to().or(span::from))
        .ifPresent(minutes -> json.put("timeRequired", "PT" + minutes + "M"));
    game.players().ifPresent(players -> json.put("numberOfPlayers", players(players)));
    SchemaOrg.put(json, "teaches", lines(game.learningOutcomes()));
    SchemaOrg.put(
        json,
        "educationalAlignment",
        lines(game.curriculum()).stream()
            .map(line -> Map.of("@type", "AlignmentObject", "targetName", line))
            .toList());
    game.accessibility()
        .ifPresent(
            access -> {
              SchemaOrg.put(json, "accessibilityFeature", access.features());
              SchemaOrg.put(json, "accessibilityHazard", access.hazards());
              SchemaOrg.put(json, "accessibilityControl", access.controls());
            });
    SchemaOrg.put(
        json,
        "contentRating",
        game.contentRating().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(rating -> Plain.line(rating.getKey() + " " + rating.getValue()))
            .toList());
    SchemaOrg.put(json, "isBasedOn", game.materials().stream().map(citable::landing).toList());
    game.homepage().ifPresent(page -> json.put("sameAs", page));
    SchemaOrg.put(json, "associatedMedia", SchemaOrg.distribution(citable));
  }

  private static List<String> lines(List<LocalizedText> texts) {
    return texts.stream().map(text -> Plain.line(text.preferring("en"))).toList();
  }

  /** As schema.org writes ages: {@code 8-12}, {@code 8-}. */
  private static Optional<String> range(Span span) {
    return span.from().isEmpty() && span.to().isEmpty()
        ? Optional.empty()
        : Optional.of(
            span.from().map(String::valueOf).orElse("0")
                + "-"
                + span.to().map(String::valueOf).orElse(""));
  }

  private static Map<String, Object> players(Span span) {
    var players = new java.util.LinkedHashMap<String, Object>();
    players.put("@type", "QuantitativeValue");
    span.from().ifPresent(least -> players.put("minValue", least));
    span.to().ifPresent(most -> players.put("maxValue", most));
    return players;
  }
}
