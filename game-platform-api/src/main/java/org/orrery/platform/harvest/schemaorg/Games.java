package org.orrery.platform.harvest.schemaorg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.GameDescription.Span;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.Platform;
import org.orrery.assetdb.asset.Presentation;
import org.orrery.assetdb.asset.Presentation.Press;
import org.orrery.assetdb.asset.Presentation.Screenshot;
import org.orrery.assetdb.asset.Presentation.Trailer;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.vocabulary.Term;
import org.orrery.assetdb.vocabulary.Vocabularies;
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
    var curriculum = lines(game.curriculum());
    SchemaOrg.put(json, "educationalAlignment", curriculum.stream().map(Games::alignment).toList());
    SchemaOrg.put(
        json,
        "educationalLevel",
        curriculum.stream()
            .flatMap(code -> Vocabularies.CURRICULUM.find("ISCED", code).stream())
            .map(Term::en)
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
    if (citable.withdrawn().isEmpty()) {
      shown(json, citable, game.presentation());
    }
    SchemaOrg.put(
        json, "subjectOf", game.presentation().press().stream().map(Games::article).toList());
  }

  /** A code of a curriculum that this house knows is told with its framework and its words. */
  private static Map<String, Object> alignment(String line) {
    var alignment = new LinkedHashMap<String, Object>();
    alignment.put("@type", "AlignmentObject");
    var term = Vocabularies.CURRICULUM.find(line);
    term.flatMap(code -> Vocabularies.CURRICULUM.find("", code.group()))
        .ifPresent(framework -> alignment.put("educationalFramework", framework.en()));
    alignment.put("targetName", term.map(code -> code.code() + " " + code.en()).orElse(line));
    return alignment;
  }

  private static void shown(Map<String, Object> json, Citable citable, Presentation presentation) {
    var files = citable.release();
    SchemaOrg.put(
        json,
        "screenshot",
        presentation.screenshots().stream()
            .flatMap(
                shot -> files.file(shot.path()).map(file -> image(citable, file, shot)).stream())
            .toList());
    presentation
        .trailer()
        .flatMap(trailer -> address(citable, trailer))
        .ifPresent(url -> json.put("trailer", Map.of("@type", "VideoObject", "contentUrl", url)));
  }

  private static Map<String, Object> image(Citable citable, AssetFile file, Screenshot shot) {
    var image = new LinkedHashMap<String, Object>();
    image.put("@type", "ImageObject");
    image.put("contentUrl", citable.url(file));
    if (!shot.alt().isEmpty()) {
      image.put("caption", Plain.line(shot.alt().preferring("en")));
    }
    return image;
  }

  private static Optional<String> address(Citable citable, Trailer trailer) {
    return switch (trailer) {
      case Trailer.OwnFile own -> citable.release().file(own.path()).map(citable::url);
      case Trailer.Elsewhere elsewhere -> Optional.of(elsewhere.url());
    };
  }

  private static Map<String, Object> article(Press press) {
    var article = new LinkedHashMap<String, Object>();
    article.put("@type", "CreativeWork");
    article.put("name", Plain.line(press.title()));
    article.put("url", press.url());
    press.date().ifPresent(date -> article.put("datePublished", date.toString()));
    return article;
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
    var players = new LinkedHashMap<String, Object>();
    players.put("@type", "QuantitativeValue");
    span.from().ifPresent(least -> players.put("minValue", least));
    span.to().ifPresent(most -> players.put("maxValue", most));
    return players;
  }
}
