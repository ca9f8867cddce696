package org.orrery.indexer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.LearningEvidence;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.asset.Platform;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.license.Permission;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;

/** Turns a release into what the index keeps of it. */
public final class Documents {

  private static final List<String> GAME_READY = List.of("game-ready", "游戏就绪");

  private Documents() {}

  /**
   * The document of a release.
   *
   * @param files its files, read as far as they are by now
   * @param hasPicture whether there is a picture of it
   * @param downloads how often it was downloaded
   */
  public static IndexDocument of(
      Release release, List<IndexedFile> files, boolean hasPicture, long downloads) {
    var description = release.description();
    var document =
        IndexDocument.of(
                switch (release.type()) {
                  case MATERIAL -> DocumentType.MATERIAL;
                  case GAME -> DocumentType.GAME;
                },
                release.asset().value())
            .release(release.number(), release.digest().toString(), release.releasedAt())
            .titles(description.title().byLanguage())
            .descriptions(descriptions(description))
            .keywords(keywords(description, files))
            .contributors(description.contributors().stream().map(Contributor::name).toList())
            .subjects(description.subjects().stream().map(Documents::subject).toList())
            .languages(description.languages())
            .downloads(downloads)
            .files(files);
    if (hasPicture) {
      document.thumbnail(
          "/api/"
              + release.type().plural()
              + "/"
              + release.asset()
              + "/thumbnail?release="
              + release.number());
    }
    description
        .license()
        .ifPresent(
            license ->
                document.license(
                    license,
                    Licenses.spdx().parse(license).permits().stream()
                        .map(Documents::permit)
                        .collect(Collectors.toSet())));
    return switch (description) {
      case MaterialDescription material -> {
        material.kind().map(Kind::word).ifPresent(document::kind);
        material.year().ifPresent(document::year);
        yield document.build();
      }
      case GameDescription game ->
          document
              .summaries(PlainText.of(List.of(game.summary())))
              .platforms(game.platforms().stream().map(Platform::word).toList())
              .build();
    };
  }

  /** What its depositor says, and what was found out: a model that games can use as it is. */
  private static List<String> keywords(Description description, List<IndexedFile> files) {
    var keywords = new ArrayList<>(description.keywords());
    if (files.stream().anyMatch(file -> Boolean.TRUE.equals(file.measures().get("gameReady")))) {
      keywords.addAll(GAME_READY);
    }
    return keywords;
  }

  /** What is said about it at length: its description, and for a game what it teaches. */
  private static Map<String, String> descriptions(Description description) {
    var texts = new ArrayList<LocalizedText>();
    texts.add(description.description());
    if (description instanceof GameDescription game) {
      texts.addAll(game.learningOutcomes());
      texts.addAll(game.curriculum());
      game.evidence().map(LearningEvidence::summary).ifPresent(texts::add);
    }
    return PlainText.of(texts);
  }

  private static IndexSubject subject(String code) {
    return Subjects.shipped()
        .find(code)
        .map(Documents::subject)
        .orElseGet(() -> new IndexSubject(code, Map.of()));
  }

  private static IndexSubject subject(Subject subject) {
    return new IndexSubject(subject.code(), Map.of("en", subject.en(), "zh", subject.zh()));
  }

  private static Permit permit(Permission permission) {
    return Permit.ofWord(permission.code()).orElseThrow();
  }
}
