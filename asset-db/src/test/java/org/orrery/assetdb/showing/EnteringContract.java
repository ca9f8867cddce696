package org.orrery.assetdb.showing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aPage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;

interface EnteringContract extends OnADatabase {

  private Entering entering() {
    return database().get(Entering.class);
  }

  private Actor grace() {
    return database().grace();
  }

  private AssetId aReleasedGame() {
    return aGame().by(grace()).with(aPage()).releasedIn(database()).asset();
  }

  private static Map<String, Object> anOccasion(String from) {
    var json = new HashMap<String, Object>();
    json.put("organization", "Museum of Tides");
    json.put("city", "Leiden");
    json.put("country", "NL");
    json.put("event", "Night of the Sea");
    json.put("from", from);
    json.put("until", from);
    json.put("link", "https://tides.example/night");
    json.put("visitors", Map.of("number", 1200, "source", "Tickets"));
    return json;
  }

  @Test
  default void what_was_entered_is_kept_and_nobody_has_confirmed_it() {
    var game = aReleasedGame();

    var showing = entering().enter(grace(), game, anOccasion("2026-05-01"));

    assertThat(entering().of(game, Optional.empty(), 9)).containsExactly(showing);
    assertThat(showing.isConfirmed()).isFalse();
    assertThat(showing.occasion().toJson()).isEqualTo(anOccasion("2026-05-01"));
  }

  @Test
  default void showings_are_told_latest_first_page_by_page() {
    var game = aReleasedGame();
    var spring = entering().enter(grace(), game, anOccasion("2026-04-01"));
    var autumn = entering().enter(grace(), game, anOccasion("2026-10-01"));
    var summer = entering().enter(grace(), game, anOccasion("2026-07-01"));

    assertThat(entering().of(game, Optional.empty(), 2)).containsExactly(autumn, summer);
    assertThat(entering().of(game, Optional.of(summer.id()), 2)).containsExactly(spring);
    assertThat(entering().count(game)).isEqualTo(3);
  }

  @Test
  default void an_entry_is_changed_and_removed_by_whoever_saw_it_last() {
    var game = aReleasedGame();
    var before = entering().enter(grace(), game, anOccasion("2026-04-01"));
    Map<String, Object> patch = Map.of("event", "Night of the Stars");

    var after = entering().amend(grace(), game, before.id(), patch, Optional.of(before.version()));

    assertThat(after.occasion().event()).contains("Night of the Stars");
    assertThat(after.occasion().place()).isEqualTo(before.occasion().place());
    assertThatThrownBy(
            () -> entering().remove(grace(), game, before.id(), Optional.of(before.version())))
        .isInstanceOf(Refusal.Stale.class);
    entering().remove(grace(), game, before.id(), Optional.of(after.version()));
    assertThat(entering().count(game)).isZero();
  }

  @Test
  default void only_depositors_enter_change_and_remove() {
    var game = aReleasedGame();
    var showing = entering().enter(grace(), game, anOccasion("2026-04-01"));

    for (var other : List.of(database().ada(), database().vera(), database().root())) {
      assertThatThrownBy(() -> entering().enter(other, game, anOccasion("2026-04-02")))
          .isInstanceOf(Refusal.Forbidden.class);
      assertThatThrownBy(() -> entering().remove(other, game, showing.id(), Optional.empty()))
          .isInstanceOf(Refusal.Forbidden.class);
    }
    assertThatThrownBy(() -> entering().enter(Actor.visitor(), game, anOccasion("2026-04-02")))
        .isInstanceOf(Refusal.Unauthenticated.class);
    var another = aReleasedGame();
    assertThatThrownBy(() -> entering().remove(grace(), another, showing.id(), Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void every_fault_of_an_entry_is_named() {
    var game = aReleasedGame();
    Map<String, Object> faulty =
        Map.of(
            "country", "Atlantis",
            "until", "yesterday",
            "link", "ftp://x",
            "visitors", Map.of("number", -1),
            "colour", "red");

    assertThatThrownBy(() -> entering().enter(grace(), game, faulty))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Violation::pointer)
                    .contains(
                        "/organization",
                        "/from",
                        "/country",
                        "/until",
                        "/link",
                        "/visitors/number",
                        "/visitors/source",
                        "/colour"));
  }
}
