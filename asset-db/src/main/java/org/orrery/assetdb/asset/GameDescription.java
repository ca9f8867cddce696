package org.orrery.assetdb.asset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.credit.Contributor;

/**
 * What people say about a game.
 *
 * @param summary one or two sentences for a card
 * @param ages whom it is for, in years
 * @param minutes how long one play takes
 * @param players how many play together
 * @param engine what it was made with
 * @param contentRating ratings by scheme, such as {@code PEGI: 3}
 * @param playUrl where it is played when its build is not kept here
 * @param materials what it is made of
 * @param evidence how it is known that people learn from it
 * @param licensing whether others may show it in their house
 */
public record GameDescription(
    LocalizedText title,
    LocalizedText summary,
    LocalizedText description,
    List<Contributor> contributors,
    Optional<String> license,
    List<String> subjects,
    List<String> keywords,
    List<String> languages,
    Optional<Span> ages,
    Optional<Span> minutes,
    Optional<Span> players,
    List<Platform> platforms,
    Optional<String> engine,
    List<LocalizedText> learningOutcomes,
    List<LocalizedText> curriculum,
    Optional<Accessibility> accessibility,
    Map<String, String> contentRating,
    Optional<String> homepage,
    Optional<String> repository,
    Optional<String> playUrl,
    List<UsedMaterial> materials,
    Optional<LearningEvidence> evidence,
    Presentation presentation,
    Optional<Licensing> licensing)
    implements Description {

  public GameDescription {
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
    languages = List.copyOf(languages);
    platforms = List.copyOf(platforms);
    learningOutcomes = List.copyOf(learningOutcomes);
    curriculum = List.copyOf(curriculum);
    contentRating = Map.copyOf(contentRating);
    materials = List.copyOf(materials);
  }

  @Override
  public GameDescription withContributors(List<Contributor> others) {
    return new GameDescription(
        title,
        summary,
        description,
        others,
        license,
        subjects,
        keywords,
        languages,
        ages,
        minutes,
        players,
        platforms,
        engine,
        learningOutcomes,
        curriculum,
        accessibility,
        contentRating,
        homepage,
        repository,
        playUrl,
        materials,
        evidence,
        presentation,
        licensing);
  }

  /** Whether others may ask for it; where its makers say nothing of it, they may. */
  public boolean isOpenToInquiries() {
    return licensing.map(Licensing::open).orElse(true);
  }

  /** From one whole number to another, both included; either may be open. */
  public record Span(Optional<Integer> from, Optional<Integer> to) {}

  /**
   * What helps people to play, what may harm them, and how it is controlled; words of schema.org
   * where it has them.
   */
  public record Accessibility(List<String> features, List<String> hazards, List<String> controls) {

    public Accessibility {
      features = List.copyOf(features);
      hazards = List.copyOf(hazards);
      controls = List.copyOf(controls);
    }
  }

  /** A material in the game: which release, and whether its bytes were changed. */
  public record UsedMaterial(AssetId asset, Optional<Integer> release, boolean modified) {}
}
