package org.orrery.assetdb.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.notice.NewsFacts;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.withdrawal.Withdrawing;

/** What games state, and what scientists think of it. */
interface ClaimingContract extends OnADatabase {

  private Claiming claiming() {
    return database().get(Claiming.class);
  }

  private Checking checking() {
    return database().get(Checking.class);
  }

  private Actor grace() {
    return database().grace();
  }

  private AssetId aReleasedGame() {
    return aGame().by(grace()).with(aPage()).releasedIn(database()).asset();
  }

  private static Map<String, Object> stating(String statement) {
    return Map.of(
        "statement",
        Map.of("en", statement),
        "evidence",
        List.of(Map.of("doi", "10.5072/tides", "note", "Table 2")));
  }

  private static Map<String, Object> judging(String status) {
    return Map.of(
        "status", status, "source", Map.of("doi", "10.5072/other"), "note", "See section 3.");
  }

  private Claim change(Actor actor, AssetId game, Map<String, Object> patch) {
    return checking().change(actor, game, 1, patch, Optional.empty());
  }

  private List<String> newsOf(Actor actor) {
    return database().get(Noticing.class).notices(actor, Long.MAX_VALUE, 10).stream()
        .map(notice -> NewsFacts.kind(notice.news()))
        .toList();
  }

  @Test
  default void a_claim_is_kept_as_it_was_made() {
    var game = aReleasedGame();
    var material = aMaterial().with(aScan()).releasedIn(database()).asset();

    var claim =
        claiming()
            .add(
                grace(),
                game,
                Map.of(
                    "statement",
                    Map.of("en", "The tide follows the moon.", "zh", "潮汐随月而动。"),
                    "evidence",
                    List.of(
                        Map.of("asset", material.value()),
                        Map.of("doi", "https://doi.org/10.5072/Tides", "note", "Table 2"),
                        Map.of("url", "https://example.org/tides"))));

    assertThat(claiming().of(Actor.visitor(), game)).containsExactly(claim);
    assertThat(claim.status()).isEqualTo(Status.UNCHECKED);
    assertThat(claim.current().release()).isEqualTo(1);
    assertThat(claim.current().evidence())
        .extracting(evidence -> evidence.source().value())
        .containsExactly(material.value(), "10.5072/tides", "https://example.org/tides");
  }

  @Test
  default void every_fault_of_a_claim_is_named() {
    var game = aReleasedGame();

    assertThatThrownBy(
            () ->
                claiming()
                    .add(
                        grace(),
                        game,
                        Map.of(
                            "statement",
                            "The tide",
                            "evidence",
                            List.of(
                                Map.of("asset", game.value()),
                                Map.of("doi", "ten"),
                                Map.of("url", "http://example.org"),
                                Map.of("doi", "10.5072/a", "url", "https://example.org/"),
                                Map.of("note", "nothing")))))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactlyInAnyOrder(
                        "/statement",
                        "/evidence/0/asset",
                        "/evidence/1/doi",
                        "/evidence/2/url",
                        "/evidence/3/url",
                        "/evidence/4/asset"));
  }

  @Test
  default void scientists_judge_and_revise_and_take_back() {
    var game = aReleasedGame();
    claiming().add(grace(), game, stating("The tide follows the moon."));
    var vera = database().somebody("vera", Role.CURATOR);

    change(database().ada(), game, judging("supported"));
    database().clock().pass(Duration.ofMinutes(1));
    var disputed = change(vera, game, judging("disputed"));

    assertThat(disputed.status()).isEqualTo(Status.DISPUTED);
    assertThat(disputed.decisive().orElseThrow().by().handle()).isEqualTo("vera");
    assertThat(disputed.judgements()).hasSize(2);
    assertThat(newsOf(grace())).containsExactly("claim-judged", "claim-judged");

    assertThat(change(vera, game, judging("supported")).status()).isEqualTo(Status.SUPPORTED);
    assertThat(change(vera, game, Map.of("status", "unchecked")).judgements()).hasSize(1);
    assertThat(change(database().ada(), game, Map.of("status", "unchecked")).status())
        .isEqualTo(Status.UNCHECKED);
    assertThat(claiming().one(Actor.visitor(), game, 1).judgements()).isEmpty();
  }

  @Test
  default void a_judgement_needs_a_source_and_a_dispute_a_reason() {
    var game = aReleasedGame();
    claiming().add(grace(), game, stating("The tide follows the moon."));

    assertThatThrownBy(() -> change(database().ada(), game, Map.of("status", "disputed")))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/source", "/note"));
  }

  @Test
  default void another_wording_leaves_the_judgements_to_the_earlier_one() {
    var game = aReleasedGame();
    claiming().add(grace(), game, stating("The tide follows the moon."));
    change(database().ada(), game, judging("disputed"));
    database().clock().pass(Duration.ofMinutes(1));

    var reworded =
        change(grace(), game, Map.of("statement", Map.of("en", "The tide follows the moon late.")));

    assertThat(reworded.status()).isEqualTo(Status.UNCHECKED);
    assertThat(reworded.earlier()).hasSize(1);
    assertThat(reworded.wordings()).hasSize(2);
    assertThat(reworded.current().evidence()).hasSize(1);
    assertThat(newsOf(database().ada())).containsExactly("claim-reworded");
    assertThat(claiming().one(Actor.visitor(), game, 1)).isEqualTo(reworded);

    var again = change(database().ada(), game, judging("supported"));

    assertThat(again.judgements()).hasSize(2);
    assertThat(again.status()).isEqualTo(Status.SUPPORTED);
  }

  @Test
  default void a_patch_that_changes_nothing_leaves_the_judgements() {
    var game = aReleasedGame();
    claiming().add(grace(), game, stating("The tide follows the moon."));
    var before = change(database().ada(), game, judging("supported"));

    var after =
        change(grace(), game, Map.of("statement", Map.of("en", "The tide follows the moon.")));

    assertThat(after).isEqualTo(before);
  }

  @Test
  default void nobody_with_a_part_in_the_game_judges_its_claims() {
    var game =
        aGame()
            .by(database().ada())
            .saying("contributors", List.of(Map.of("name", "Emmy")))
            .with(aPage())
            .releasedIn(database())
            .asset();
    claiming().add(database().ada(), game, stating("The tide follows the moon."));

    for (var actor : List.of(database().ada(), database().emmy(), grace())) {
      assertThatThrownBy(() -> change(actor, game, judging("supported")))
          .isInstanceOf(Refusal.Forbidden.class);
    }
    assertThatThrownBy(() -> change(Actor.visitor(), game, judging("supported")))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  default void only_depositors_state_and_reword_and_take_back() {
    var game = aReleasedGame();
    claiming().add(grace(), game, stating("The tide follows the moon."));
    var ada = database().ada();

    assertThatThrownBy(() -> claiming().add(ada, game, stating("It does not.")))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> change(ada, game, stating("It does not.")))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> claiming().withdraw(ada, game, 1, Optional.empty()))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(
            () ->
                change(grace(), game, Map.of("statement", Map.of("en", "x"), "status", "disputed")))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  default void claims_of_a_game_that_is_not_released_are_for_its_depositors() {
    var game = aGame().by(grace()).with(aPage()).draftedIn(database()).id();

    var claim = claiming().add(grace(), game, stating("The tide follows the moon."));

    assertThat(claim.current().release()).isZero();
    assertThat(claiming().of(grace(), game)).hasSize(1);
    assertThatThrownBy(() -> claiming().of(database().ada(), game))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> change(database().root(), game, judging("supported")))
        .isInstanceOf(Refusal.NotFound.class);

    database().get(Depositing.class).discard(grace(), AssetType.GAME, game, Optional.empty());

    assertThat(database().rows("claim_wordings")).isZero();
  }

  @Test
  default void a_claim_that_was_taken_back_is_gone_but_its_number_is_not_given_again() {
    var game = aReleasedGame();
    claiming().add(grace(), game, stating("The tide follows the moon."));

    claiming().withdraw(grace(), game, 1, Optional.empty());

    assertThat(claiming().of(Actor.visitor(), game)).isEmpty();
    assertThatThrownBy(() -> claiming().one(Actor.visitor(), game, 1))
        .isInstanceOf(Refusal.Withdrawn.class);
    assertThat(claiming().history(grace(), game)).hasSize(1);
    assertThat(claiming().add(grace(), game, stating("It does.")).number()).isEqualTo(2);
  }

  @Test
  default void a_change_of_what_was_changed_meanwhile_is_refused() {
    var game = aReleasedGame();
    var read = claiming().add(grace(), game, stating("The tide follows the moon."));
    change(database().ada(), game, judging("supported"));

    assertThatThrownBy(
            () ->
                checking()
                    .change(grace(), game, 1, stating("It does."), Optional.of(read.version())))
        .isInstanceOf(Refusal.Stale.class);
    assertThatThrownBy(() -> claiming().withdraw(grace(), game, 1, Optional.of(read.version())))
        .isInstanceOf(Refusal.Stale.class);
  }

  @Test
  default void a_game_has_so_many_claims_and_no_more() {
    var game = aReleasedGame();
    for (var number = 1; number <= Claiming.MOST_CLAIMS; number++) {
      claiming().add(grace(), game, stating("Fact " + number));
    }

    assertThatThrownBy(() -> claiming().add(grace(), game, stating("One more")))
        .isInstanceOf(Refusal.TooLarge.class);
  }

  @Test
  default void a_withdrawn_game_states_nothing_new() {
    var game = aReleasedGame();
    database()
        .get(Withdrawing.class)
        .withdraw(grace(), AssetType.GAME, game, Map.of("reason", "Wrong tides."));

    assertThatThrownBy(() -> claiming().add(grace(), game, stating("It does.")))
        .isInstanceOf(Refusal.Conflict.class);
  }
}
