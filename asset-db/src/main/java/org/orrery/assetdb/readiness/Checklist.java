package org.orrery.assetdb.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.LearningEvidence;
import org.orrery.assetdb.asset.LocalizedText;

/** What curators look for in a game, each as a rule that reads as its sentence. */
public final class Checklist {

  private Checklist() {}

  /** A game as the rules see it: what is said of it, and whether somebody could play it now. */
  record Candidate(GameDescription game, boolean isPlayable) {}

  private record Rule(String pointer, String detail, Predicate<Candidate> isMet) {

    Violation violation() {
      return new Violation(pointer, detail);
    }
  }

  private static final List<Rule> WANTED =
      List.of(
          says("/title/en", "A title in English is missing.", game -> in("en", game.title())),
          says("/title/zh", "A title in Chinese is missing.", game -> in("zh", game.title())),
          says("/summary/en", "A summary in English is missing.", game -> in("en", game.summary())),
          says("/summary/zh", "A summary in Chinese is missing.", game -> in("zh", game.summary())),
          says("/license", "A licence is missing.", game -> game.license().isPresent()),
          new Rule(
              "/files",
              "Nobody can play it yet: a build or an address where it is played is missing.",
              Candidate::isPlayable),
          says("/ages", "The ages that it is for are missing.", game -> game.ages().isPresent()),
          says(
              "/learningOutcomes",
              "What one learns is missing; one outcome is enough.",
              game -> !game.learningOutcomes().isEmpty()),
          says(
              "/evidence/level",
              "How it is known that people learn from it is missing; “none” is an answer too.",
              game -> game.evidence().flatMap(LearningEvidence::level).isPresent()),
          says(
              "/accessibility/controls",
              "How it is controlled is missing.",
              game -> game.accessibility().filter(it -> !it.controls().isEmpty()).isPresent()),
          says(
              "/accessibility/hazards",
              "Whether it may harm anybody is missing; “none” is an answer too.",
              game -> game.accessibility().filter(it -> !it.hazards().isEmpty()).isPresent()),
          says(
              "/contentRating",
              "A content rating is missing.",
              game -> !game.contentRating().isEmpty()),
          says(
              "/screenshots",
              "A screenshot is missing.",
              game -> !game.presentation().screenshots().isEmpty()));

  private static final List<Rule> ADVISED =
      List.of(
          says(
              "/description",
              "A description in both languages helps visitors.",
              game -> in("en", game.description()) && in("zh", game.description())),
          says(
              "/screenshots",
              "A screenshot without a text is nothing to those who do not see it.",
              game ->
                  game.presentation().screenshots().stream().noneMatch(it -> it.alt().isEmpty())),
          says(
              "/minutes",
              "How long one play takes helps teachers and museums.",
              game -> game.minutes().isPresent()),
          says("/players", "How many play together is unsaid.", game -> game.players().isPresent()),
          says("/platforms", "The platforms are unsaid.", game -> !game.platforms().isEmpty()),
          says(
              "/subjects",
              "Without a subject few will find it.",
              game -> !game.subjects().isEmpty()),
          says(
              "/languages",
              "The languages of the game are unsaid.",
              game -> !game.languages().isEmpty()),
          says(
              "/curriculum",
              "Where it stands in a curriculum helps teachers.",
              game -> !game.curriculum().isEmpty()),
          says(
              "/accessibility/features",
              "What helps people to play is unsaid.",
              game -> game.accessibility().filter(it -> !it.features().isEmpty()).isPresent()),
          says(
              "/evidence",
              "Evidence wants a summary or a source.",
              game -> game.evidence().filter(Checklist::isBare).isEmpty()),
          says(
              "/materials",
              "No materials are declared; name those of this house that it is made of.",
              game -> !game.materials().isEmpty()));

  private static Rule says(String pointer, String detail, Predicate<GameDescription> isMet) {
    return new Rule(pointer, detail, candidate -> isMet.test(candidate.game()));
  }

  private static boolean in(String language, LocalizedText text) {
    return text.in(language).isPresent();
  }

  private static boolean isBare(LearningEvidence evidence) {
    return evidence.level().filter(level -> level != LearningEvidence.Level.NONE).isPresent()
        && evidence.summary().isEmpty()
        && evidence.sources().isEmpty();
  }

  /**
   * What is missing of a game, and what is advised.
   *
   * @param isPlayable whether somebody could play it now
   * @param problems what stops a release, for a draft; told first
   */
  static Readiness check(GameDescription game, boolean isPlayable, List<Violation> problems) {
    var candidate = new Candidate(game, isPlayable);
    var missing = new ArrayList<Violation>(problems);
    WANTED.stream()
        .filter(rule -> !rule.isMet().test(candidate))
        .map(Rule::violation)
        .filter(found -> problems.stream().noneMatch(problem -> covers(problem, found)))
        .forEach(missing::add);
    var advised =
        ADVISED.stream()
            .filter(rule -> !rule.isMet().test(candidate))
            .map(Rule::violation)
            .toList();
    return new Readiness(missing, advised);
  }

  private static boolean covers(Violation problem, Violation found) {
    return problem.pointer().equals(found.pointer());
  }

  /** What is missing of a game of which only the description is at hand. */
  public static Readiness check(GameDescription game, boolean isPlayable) {
    return check(game, isPlayable, List.of());
  }
}
