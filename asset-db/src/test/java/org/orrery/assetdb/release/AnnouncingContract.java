package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.outbox.OutboxEntry;
import org.orrery.assetdb.withdrawal.Withdrawing;

/** Who hears of a release, a withdrawal and its end. */
interface AnnouncingContract extends OnADatabase {

  private UsedMaterials uses() {
    return database().get(UsedMaterials.class);
  }

  private List<News> toldTo(Actor actor) {
    return database().get(Noticing.class).notices(actor, Long.MAX_VALUE, 100).stream()
        .map(Notice::news)
        .toList();
  }

  private Release aGameOf(Actor actor, AssetId... materials) {
    return aGame()
        .by(actor)
        .with(aPage())
        .saying(
            "materials",
            Arrays.stream(materials).map(material -> Map.of("asset", material.value())).toList())
        .releasedIn(database());
  }

  private void amend(Actor actor, Release release, Map<String, Object> patch) {
    database()
        .get(Depositing.class)
        .amend(actor, release.type(), release.asset(), patch, Optional.empty());
  }

  private Release again(Actor actor, Release release) {
    var draft = database().get(Depositing.class).draft(actor, release.type(), release.asset());
    return released(database(), actor, draft);
  }

  private List<AssetId> heard() {
    var outbox = database().get(Outbox.class);
    var entries = outbox.claim(100, Duration.ofMinutes(1));
    entries.forEach(outbox::done);
    return entries.stream().map(OutboxEntry::asset).toList();
  }

  @Test
  default void the_games_of_a_material_are_those_whose_newest_release_declares_it() {
    var ada = database().ada();
    var grace = database().grace();
    var material = aMaterial().by(ada).with(aScan()).releasedIn(database()).asset();
    var other = aMaterial().by(ada).with(aScan()).releasedIn(database()).asset();
    var game = aGameOf(grace, material, other);
    aGameOf(ada);

    assertThat(uses().games(material, 10))
        .containsExactly(new UsedMaterials.Use(game.asset(), "grace"));
    assertThat(uses().count(other)).isEqualTo(1);

    amend(grace, game, Map.of("materials", List.of(Map.of("asset", other.value()))));
    assertThat(uses().count(material)).isEqualTo(1);
    again(grace, game);

    assertThat(uses().games(material, 10)).isEmpty();
    assertThat(uses().count(other)).isEqualTo(1);
  }

  @Test
  default void owners_of_games_are_told_what_becomes_of_a_material() {
    var ada = database().ada();
    var grace = database().grace();
    var material = aMaterial().by(ada).with(aScan()).releasedIn(database());
    var game = aGameOf(grace, material.asset()).asset();
    aGameOf(ada, material.asset());
    var about =
        new News.About(AssetType.MATERIAL, material.asset(), material.description().title());
    var withdrawing = database().get(Withdrawing.class);

    again(ada, material);
    amend(ada, material, Map.of("license", "CC0-1.0"));
    again(ada, material);
    withdrawing.withdraw(
        database().vera(), material.type(), material.asset(), Map.of("reason", "Wrong."));
    withdrawing.reinstate(database().vera(), material.type(), material.asset());

    assertThat(toldTo(grace))
        .containsExactly(
            new News.MaterialReinstated(about, game),
            new News.MaterialWithdrawn(about, game, "Wrong."),
            new News.LicenseChanged(about, game, 3, "CC-BY-4.0", "CC0-1.0"),
            new News.MaterialReleased(about, game, 2));
    // Of her own game's materials she is told what others did.
    assertThat(toldTo(ada).stream().filter(news -> news.game().isEmpty()))
        .containsExactly(
            new News.OwnReinstated(about, "vera"), new News.OwnWithdrawn(about, "vera", "Wrong."));
  }

  @Test
  default void co_depositors_of_a_game_hear_of_its_materials_as_its_owner_does() {
    var ada = database().ada();
    var grace = database().grace();
    var material = aMaterial().by(ada).with(aScan()).releasedIn(database());
    var game = aGameOf(grace, material.asset());
    var vera = database().vera();
    database().get(Sharing.class).invite(grace, AssetType.GAME, game.asset(), vera.handle());
    database().get(Sharing.class).accept(vera, AssetType.GAME, game.asset());

    again(ada, material);

    assertThat(toldTo(vera)).anyMatch(News.MaterialReleased.class::isInstance);
    assertThat(toldTo(grace)).anyMatch(News.MaterialReleased.class::isInstance);
  }

  @Test
  default void games_that_hold_a_material_without_declaring_it_hear_of_it_too() {
    var ada = database().ada();
    var grace = database().grace();
    var file = new TestFile("crab.glb", "the crab nebula ".repeat(40));
    var small = new TestFile("dot.png", "a dot");
    var material = aMaterial().by(ada).with(file).with(small).releasedIn(database());
    var holding = aGame().by(grace).with(aPage()).with(file).releasedIn(database());
    aGame().by(database().vera()).with(aPage()).with(small).releasedIn(database());

    again(ada, material);

    assertThat(toldTo(grace))
        .singleElement()
        .extracting(News::game)
        .isEqualTo(Optional.of(holding.asset()));
    assertThat(toldTo(database().vera())).isEmpty();
  }

  @Test
  default void what_is_taken_back_was_never_told() {
    var ada = database().ada();
    var material = aMaterial().by(ada).with(aScan()).releasedIn(database());
    aGameOf(database().grace(), material.asset());

    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          again(ada, material);
                          throw new Refusal.Conflict("No.");
                        }))
        .isInstanceOf(Refusal.Conflict.class);

    assertThat(toldTo(database().grace())).isEmpty();
  }

  @Test
  default void an_ended_embargo_is_heard_of_at_midnight_in_utc_and_not_before() {
    var release =
        aMaterial().with(aScan()).saying("embargoUntil", "2026-11-24").releasedIn(database());
    assertThat(heard()).containsExactly(release.asset());
    assertThat(database().get(Outbox.class).waiting()).isZero();

    var end = Instant.parse("2026-11-24T00:00:00Z");
    database().clock().pass(Duration.between(database().clock().instant(), end).minusMillis(1));
    database().get(Outbox.class).forgetClaims();
    assertThat(heard()).isEmpty();

    database().clock().pass(Duration.ofMillis(1));
    assertThat(database().get(Outbox.class).waiting()).isEqualTo(1);
    assertThat(heard()).containsExactly(release.asset());
    assertThat(heard()).isEmpty();
  }

  @Test
  default void an_embargo_has_a_longest() {
    var deposit = aMaterial().with(aScan());

    assertThatThrownBy(() -> deposit.saying("embargoUntil", "2036-11-23").releasedIn(database()))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            conflict ->
                assertThat(conflict.violations())
                    .extracting(violation -> violation.pointer())
                    .containsExactly("/embargoUntil"));
    deposit.saying("embargoUntil", "2036-11-22").releasedIn(database());
  }

  @Test
  default void what_was_released_before_is_noted_at_a_start() {
    var ada = database().ada();
    var material =
        aMaterial()
            .by(ada)
            .with(aScan())
            .saying("embargoUntil", "2026-11-24")
            .releasedIn(database());
    var game = aGameOf(ada, material.asset());
    heard();
    database().execute("delete from used_materials");
    database().execute("delete from outbox");
    database().execute("update assets set uses_noted = false");

    database().get(CatchingUp.class).catchUp();
    database().get(CatchingUp.class).catchUp();

    assertThat(uses().games(material.asset(), 10))
        .extracting(UsedMaterials.Use::game)
        .containsExactly(game.asset());
    assertThat(uses().unnoted(10)).isEmpty();
    database().clock().pass(Duration.ofDays(2));
    assertThat(heard()).containsExactly(material.asset());
  }

  @Test
  default void what_the_newest_releases_say_is_read_without_their_files() {
    var first = aMaterial().with(aScan()).releasedIn(database());
    var draft = aMaterial().with(aScan()).draftedIn(database());
    amend(database().ada(), first, Map.of("keywords", List.of("new")));
    var second = again(database().ada(), first);

    assertThat(
            database()
                .get(Releases.class)
                .descriptions(List.of(first.asset(), draft.id(), first.asset())))
        .isEqualTo(Map.of(first.asset(), second.description()));
    assertThat(database().get(Releases.class).descriptions(List.of())).isEmpty();
  }
}
