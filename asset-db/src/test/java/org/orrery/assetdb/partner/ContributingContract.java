package org.orrery.assetdb.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.partner.AtAPartner.aPartner;
import static org.orrery.assetdb.partner.AtAPartner.outcome;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface ContributingContract extends AtAPartner {

  private Release scanBy(Actor actor) {
    return aMaterial().by(actor).with(aScan()).releasedIn(database());
  }

  private Release gameBy(Actor actor) {
    return aGame().by(actor).with(aPage()).releasedIn(database());
  }

  private List<AssetId> contributed(Optional<AssetType> type) {
    return introducing().contributions(TIDES, type, Optional.empty(), 100).stream()
        .map(shown -> shown.contribution().asset())
        .toList();
  }

  private List<AssetId> contributed() {
    return contributed(Optional.empty());
  }

  private void attached(Actor actor, Release release) {
    database().clock().pass(Duration.ofMinutes(1));
    contributing().attach(actor, TIDES, release.asset());
  }

  @Test
  default void a_member_attaches_what_they_deposit_and_it_names_the_partner() {
    madeWithMembers();
    var scan = scanBy(database().emmy());

    assertThat(contributing().attach(database().emmy(), TIDES, scan.asset())).isTrue();
    assertThat(contributing().attach(database().emmy(), TIDES, scan.asset())).isFalse();

    assertThat(contributed()).containsExactly(scan.asset());
    assertThat(introducing().of(scan.asset())).hasSize(1);
    assertThat(introducing().open(Actor.visitor(), TIDES).count())
        .isEqualTo(new Contributions.Count(0, 1));
  }

  @Test
  default void only_a_member_who_deposits_it_attaches() {
    madeWithMembers();
    var adas = scanBy(database().ada());
    var graces = gameBy(database().grace());
    var draft = aMaterial().by(database().ada()).with(aScan()).draftedIn(database());

    assertThat(
            List.of(
                outcome(() -> contributing().attach(Actor.visitor(), TIDES, adas.asset())),
                outcome(() -> contributing().attach(database().emmy(), TIDES, adas.asset())),
                outcome(() -> contributing().attach(database().vera(), TIDES, adas.asset())),
                outcome(() -> contributing().attach(database().grace(), TIDES, graces.asset())),
                outcome(() -> contributing().attach(database().ada(), TIDES, draft.id())),
                outcome(
                    () ->
                        contributing()
                            .attach(database().ada(), new PartnerHandle("no"), adas.asset())),
                outcome(() -> contributing().attach(database().ada(), TIDES, adas.asset()))))
        .containsExactly(
            "Unauthenticated",
            "Forbidden",
            "Forbidden",
            "Forbidden",
            "NotFound",
            "NotFound",
            "done");
  }

  @Test
  default void it_is_detached_by_its_depositor_or_by_who_keeps_the_partner() {
    madeWithMembers();
    var emmys = scanBy(database().emmy());
    var other = scanBy(database().emmy());
    attached(database().emmy(), emmys);
    attached(database().emmy(), other);

    assertThatThrownBy(() -> contributing().detach(database().grace(), TIDES, emmys.asset()))
        .isInstanceOf(Refusal.Forbidden.class);
    contributing().detach(database().emmy(), TIDES, emmys.asset());
    assertThat(newsOf(database().emmy())).hasSize(1);
    contributing().detach(database().ada(), TIDES, other.asset());

    assertThat(contributed()).isEmpty();
    assertThat(newsOf(database().emmy()))
        .last()
        .isInstanceOfSatisfying(
            News.ContributionEnded.class,
            ended -> assertThat(ended.partner()).isEqualTo(TIDES.value()));
    assertThatThrownBy(() -> contributing().detach(database().ada(), TIDES, other.asset()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void what_a_member_contributed_stays_when_they_leave_and_they_may_still_take_it_out() {
    madeWithMembers();
    var scan = scanBy(database().emmy());
    attached(database().emmy(), scan);

    joining().remove(database().emmy(), TIDES, "emmy");

    assertThat(contributed()).containsExactly(scan.asset());
    contributing().detach(database().emmy(), TIDES, scan.asset());
    assertThat(contributed()).isEmpty();
  }

  @Test
  default void the_newest_come_first_page_by_page_and_by_type() {
    madeWithMembers();
    var ada = database().ada();
    var first = scanBy(ada);
    var second = gameBy(ada);
    var third = scanBy(ada);
    attached(ada, first);
    attached(ada, second);
    attached(ada, third);

    var page = introducing().contributions(TIDES, Optional.empty(), Optional.empty(), 2);
    var rest =
        introducing()
            .contributions(
                TIDES,
                Optional.empty(),
                Optional.of(Contributions.Place.of(page.getLast().contribution())),
                2);

    assertThat(page)
        .extracting(shown -> shown.release().asset())
        .containsExactly(third.asset(), second.asset());
    assertThat(rest).extracting(shown -> shown.release().asset()).containsExactly(first.asset());
    assertThat(contributed(Optional.of(AssetType.GAME))).containsExactly(second.asset());
    assertThat(introducing().open(ada, TIDES).count()).isEqualTo(new Contributions.Count(1, 2));
  }

  @Test
  default void what_is_withdrawn_leaves_the_page_until_it_is_reinstated() {
    madeWithMembers();
    var ada = database().ada();
    var scan = scanBy(ada);
    attached(ada, scan);
    var withdrawing = database().get(Withdrawing.class);

    withdrawing.withdraw(ada, scan.type(), scan.asset(), Map.of("reason", "A fault."));

    assertThat(contributed()).isEmpty();
    assertThat(introducing().open(ada, TIDES).count().total()).isZero();
    assertThatThrownBy(() -> contributing().attach(ada, TIDES, scan.asset()))
        .isInstanceOf(Refusal.Conflict.class);

    withdrawing.reinstate(ada, scan.type(), scan.asset());

    assertThat(contributed()).containsExactly(scan.asset());
  }

  @Test
  default void what_is_under_embargo_is_listed_as_everywhere() {
    madeWithMembers();
    var scan =
        aMaterial()
            .by(database().ada())
            .saying("embargoUntil", "2027-06-01")
            .with(aScan())
            .releasedIn(database());

    attached(database().ada(), scan);

    assertThat(contributed()).containsExactly(scan.asset());
  }

  @Test
  default void nothing_names_a_partner_that_is_retired() {
    madeWithMembers();
    var scan = scanBy(database().ada());
    attached(database().ada(), scan);

    retired();

    assertThat(introducing().of(scan.asset())).isEmpty();
    assertThat(contributed()).isEmpty();
    assertThat(introducing().open(Actor.visitor(), TIDES).count().total()).isZero();
    assertThatThrownBy(() -> attached(database().ada(), scanBy(database().ada())))
        .isInstanceOf(Refusal.Conflict.class);

    partnering().amend(database().vera(), TIDES, Map.of("state", "active"), Optional.empty());

    assertThat(introducing().of(scan.asset())).hasSize(1);
  }

  @Test
  default void an_asset_has_so_many_partners_and_no_more() {
    var ada = database().ada();
    var scan = scanBy(ada);
    for (var number = 0; number <= Contributing.MOST_PARTNERS; number++) {
      var handle = new PartnerHandle("partner-" + number);
      partnering().make(database().vera(), aPartner(handle.value()));
      joining().invite(database().vera(), handle, AtAPartner.invitation("ada", Part.MANAGER));
      joining().accept(ada, handle, Map.of("named", false));
      var isLast = number == Contributing.MOST_PARTNERS;

      assertThat(outcome(() -> contributing().attach(ada, handle, scan.asset())))
          .isEqualTo(isLast ? "Conflict" : "done");
    }
  }
}
