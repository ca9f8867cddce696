package org.orrery.assetdb.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;

class CheckingTest implements OnH2 {

  private final Checking checking = database().get(Checking.class);

  @Test
  void a_bare_game_lacks_what_curators_look_for() {
    var ada = database().ada();
    var draft = aGame().by(ada).draftedIn(database());

    var readiness = checking.of(ada, draft.id(), Optional.empty());

    assertThat(readiness.isReady()).isFalse();
    assertThat(readiness.missing())
        .extracting(Violation::pointer)
        .contains(
            "/files",
            "/ages",
            "/learningOutcomes",
            "/evidence/level",
            "/accessibility/controls",
            "/accessibility/hazards",
            "/contentRating",
            "/screenshots")
        .doesNotHaveDuplicates();
    assertThat(readiness.advised())
        .extracting(Violation::pointer)
        .contains("/curriculum", "/materials");
  }

  @Test
  void a_game_that_says_all_of_it_is_ready() {
    var ada = database().ada();
    var draft =
        aGame()
            .by(ada)
            .saying("title", Map.of("en", "Star Finder", "zh", "寻星"))
            .saying("summary", Map.of("en", "Find stars.", "zh", "找星星。"))
            .saying("playUrl", "https://play.example/")
            .saying("ages", Map.of("from", 8))
            .saying("learningOutcomes", List.of("Stars differ"))
            .saying("evidence", Map.of("level", "none"))
            .saying(
                "accessibility", Map.of("controls", List.of("touch"), "hazards", List.of("none")))
            .saying("contentRating", Map.of("violence", "none"))
            .saying("screenshots", List.of(Map.of("path", "a.png")))
            .draftedIn(database());

    assertThat(checking.of(ada, draft.id(), Optional.empty()).missing())
        .extracting(Violation::pointer)
        .containsExactly("/screenshots/0/path");
  }

  @Test
  void evidence_without_a_word_is_told() {
    var ada = database().ada();
    var draft =
        aGame().by(ada).saying("evidence", Map.of("level", "rationale")).draftedIn(database());

    assertThat(checking.of(ada, draft.id(), Optional.empty()).advised())
        .extracting(Violation::pointer)
        .contains("/evidence");
  }

  @Test
  void a_release_is_looked_at_as_it_was() {
    var release = aGame().saying("playUrl", "https://play.example/").releasedIn(database());
    var ada = database().ada();

    assertThat(checking.of(ada, release.asset(), Optional.of(1)).missing())
        .extracting(Violation::pointer)
        .contains("/ages");
    assertThatThrownBy(() -> checking.of(ada, release.asset(), Optional.of(2)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void it_is_no_business_of_others() {
    var draft = aGame().by(database().ada()).draftedIn(database());
    var grace = database().grace();

    assertThatThrownBy(() -> checking.of(grace, draft.id(), Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
  }
}
