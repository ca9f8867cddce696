package org.orrery.assetdb.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Registering;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Selected;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface CreditingContract extends OnADatabase {

  String GRACES = "0000-0002-1825-0097";
  String ANOTHERS = "0000-0001-5109-3700";

  private Crediting crediting() {
    return database().get(Crediting.class);
  }

  private Acknowledging acknowledging() {
    return database().get(Acknowledging.class);
  }

  /** Grace, who says that she has the ORCID iD. */
  private Actor grace() {
    var grace = database().grace();
    database().get(Registering.class).change(grace, Map.of("orcid", GRACES), Optional.empty());
    Account account = database().get(Accounts.class).find("grace").orElseThrow();
    return Actor.of(account);
  }

  private static Map<String, Object> person(String name, String orcid, String... roles) {
    return orcid.isEmpty()
        ? Map.of("name", name, "roles", List.of(roles))
        : Map.of("name", name, "orcid", orcid, "roles", List.of(roles));
  }

  private Release credited() {
    return aMaterial()
        .saying(
            "contributors",
            List.of(
                person("Emmy", ANOTHERS, "creator"),
                person("G. Hopper", GRACES, "software", "editor"),
                person("Nobody", "", "creator")))
        .with(aScan())
        .releasedIn(database());
  }

  private Credit answered(Actor actor, Release release, int place, String answer) {
    return crediting()
        .answer(
            actor,
            release.type(),
            release.asset(),
            Optional.empty(),
            place,
            Map.of("answer", answer));
  }

  @Test
  default void a_credit_is_unconfirmed_until_its_person_answers() {
    var release = credited();
    assertThat(crediting().of(release))
        .extracting(Credit::confirmation)
        .containsOnly(Confirmation.UNCONFIRMED);

    var credit = answered(grace(), release, 2, "confirmed");

    assertThat(credit.confirmation()).isEqualTo(Confirmation.CONFIRMED);
    assertThat(credit.answeredBy()).contains("grace");
    assertThat(credit.answeredAt()).contains(database().clock().instant());
    assertThat(crediting().of(release))
        .extracting(Credit::confirmation)
        .containsExactly(
            Confirmation.UNCONFIRMED, Confirmation.CONFIRMED, Confirmation.UNCONFIRMED);
  }

  @Test
  default void a_later_answer_takes_the_place_of_an_earlier_one() {
    var release = credited();
    var grace = grace();
    answered(grace, release, 2, "confirmed");

    assertThat(answered(grace, release, 2, "declined").confirmation())
        .isEqualTo(Confirmation.DECLINED);
    assertThat(release.description().contributors().get(1).name()).isEqualTo("G. Hopper");
  }

  @Test
  default void only_the_account_with_the_same_orcid_answers() {
    var release = credited();
    var grace = grace();

    assertThatThrownBy(() -> answered(grace, release, 1, "confirmed"))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> answered(grace, release, 3, "confirmed"))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> answered(database().ada(), release, 2, "confirmed"))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> answered(grace, release, 4, "confirmed"))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> answered(grace, release, 2, "unconfirmed"))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> answered(Actor.visitor(), release, 2, "confirmed"))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  default void who_releases_and_has_no_orcid_is_known_by_their_name() {
    var release = aMaterial().with(aScan()).releasedIn(database());

    assertThat(answered(database().ada(), release, 1, "confirmed").confirmation())
        .isEqualTo(Confirmation.CONFIRMED);
    assertThat(crediting().own(database().emmy(), Optional.empty(), 0, 10)).isEmpty();
  }

  @Test
  default void ones_own_credits_are_those_of_newest_releases() {
    var grace = grace();
    var old = credited();
    var ada = database().ada();
    var draft = database().get(Depositing.class).draft(ada, AssetType.MATERIAL, old.asset());
    database().clock().pass(java.time.Duration.ofMinutes(1));
    var newer = released(database(), ada, draft);
    database().clock().pass(java.time.Duration.ofMinutes(1));
    var other = credited();
    answered(grace, other, 2, "declined");

    assertThat(crediting().own(grace, Optional.empty(), 0, 10))
        .extracting(own -> own.release().asset() + " " + own.credit().release())
        .containsExactly(other.asset() + " 1", newer.asset() + " 2");
    assertThat(crediting().own(grace, Optional.empty(), 1, 10)).hasSize(1);
    assertThat(crediting().own(grace, Optional.of(Confirmation.UNCONFIRMED), 0, 10))
        .extracting(own -> own.credit().contributor().name())
        .containsExactly("G. Hopper");
    assertThat(crediting().count(grace, Optional.empty())).isEqualTo(2);
    assertThat(crediting().count(grace, Optional.of(Confirmation.CONFIRMED))).isZero();
  }

  @Test
  default void a_game_credits_all_whose_work_is_in_it() throws IOException {
    var one = credited();
    var two =
        aMaterial()
            .saying(
                "contributors",
                List.of(
                    person("Grace Hopper", GRACES, "creator"), person("emmy ", "", "translator")))
            .saying("license", "MIT")
            .with(aScan())
            .releasedIn(database());
    answered(grace(), one, 2, "declined");
    var unknown = AssetId.random().value();
    var game =
        aGame()
            .saying(
                "materials",
                List.of(
                    Map.of("asset", one.asset().value(), "modified", true),
                    Map.of("asset", unknown)))
            .with(aPage())
            .with(
                new TestFile(
                    "data/materials.lock.json",
                    """
                    {"format": "orrery-materials-lock/1", "materials": [
                      {"asset": "%s", "release": 1}, {"asset": "%s", "release": 1}, {"asset": "nonsense"}, 7]}
                    """
                        .formatted(one.asset(), two.asset())))
            .with(new TestFile("bad/materials.lock.json", "{"))
            .releasedIn(database());

    var roll = acknowledging().roll(game);

    assertThat(roll.works())
        .extracting(work -> work.release().asset() + " " + work.modified())
        .containsExactlyInAnyOrder(one.asset() + " true", two.asset() + " false");
    assertThat(roll.people())
        .extracting(person -> person.contributor().name())
        .containsExactlyInAnyOrder("Ada", "Emmy", "Grace Hopper", "Nobody");
    assertThat(roll.people())
        .filteredOn(person -> person.contributor().name().equals("Emmy"))
        .singleElement()
        .satisfies(
            emmy ->
                assertThat(emmy.contributor().roles())
                    .containsExactlyInAnyOrder(CreditRole.CREATOR, CreditRole.TRANSLATOR));
    assertThat(roll.gaps())
        .extracting(gap -> gap.why().code() + " " + gap.of())
        .containsExactlyInAnyOrder(
            "unreadable bad/materials.lock.json", "missing " + unknown, "missing nonsense");
    assertThat(roll.licenses()).extracting(license -> license.id()).contains("CC-BY-4.0", "MIT");
  }

  @Test
  default void a_withdrawn_material_is_credited_and_named_as_withdrawn() throws IOException {
    var gone = credited();
    var game =
        aGame()
            .saying("materials", List.of(Map.of("asset", gone.asset().value())))
            .with(aPage())
            .releasedIn(database());
    database()
        .get(Withdrawing.class)
        .withdraw(
            database().ada(), AssetType.MATERIAL, gone.asset(), Map.of("reason", "Wrong scale"));

    var roll = acknowledging().roll(game);

    assertThat(roll.works()).hasSize(1);
    assertThat(roll.gaps())
        .extracting(gap -> gap.why().code() + " " + gap.of())
        .containsExactly("withdrawn " + gone.asset());
  }

  @Test
  default void files_that_were_chosen_bring_their_own_licences_only() {
    var ada = database().ada();
    var draft =
        aMaterial().by(ada).with(aScan()).with(new TestFile("x.txt", "x")).draftedIn(database());
    database()
        .get(Depositing.class)
        .amendFile(
            ada,
            AssetType.MATERIAL,
            draft.id(),
            new AssetPath("x.txt"),
            Map.of("license", "MIT"),
            Optional.empty());
    var release = released(database(), ada, draft);

    var all = acknowledging().roll(List.of(new Selected(release, List.of())), false);
    var one =
        acknowledging()
            .roll(List.of(new Selected(release, List.of(release.files().getLast()))), false);

    assertThat(all.works().getFirst().licenses()).containsExactly("CC-BY-4.0", "MIT");
    assertThat(one.works().getFirst().licenses()).containsExactly("MIT");
  }
}
