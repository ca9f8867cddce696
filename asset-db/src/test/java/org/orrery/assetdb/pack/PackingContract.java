package org.orrery.assetdb.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface PackingContract extends OnADatabase {

  Map<String, Object> SOLD = Map.of("commercial", true, "modified", false);
  Map<String, Object> MERGED =
      Map.of("commercial", false, "modified", true, "result", "share-alike");

  private Packing packing() {
    return database().get(Packing.class);
  }

  private Viewing viewing() {
    return database().get(Viewing.class);
  }

  private Release under(String license) {
    return aMaterial().saying("license", license).with(aScan()).releasedIn(database());
  }

  private static Map<String, Object> json(Map<String, Object> use, Release... releases) {
    var json = new HashMap<String, Object>();
    json.put("name", "Sky");
    json.put("use", use);
    json.put(
        "items",
        Arrays.stream(releases).map(release -> Map.of("asset", release.asset().value())).toList());
    return json;
  }

  private Packed made(Map<String, Object> use, Release... releases) {
    return packing().make(database().grace(), json(use, releases));
  }

  private Release again(Release release) {
    var ada = database().ada();
    var draft = database().get(Depositing.class).draft(ada, AssetType.MATERIAL, release.asset());
    return released(database(), ada, draft);
  }

  @Test
  default void a_pack_holds_the_newest_release_of_the_moment_it_was_made() {
    var first = under("CC-BY-4.0");

    var packed = made(SOLD, first);
    again(first);
    var read = viewing().read(database().grace(), packed.pack().id());

    assertThat(packed.verdict()).isEqualTo(Verdict.CONDITIONS);
    assertThat(packed.parts().getFirst().newer()).isEmpty();
    assertThat(read.pack()).isEqualTo(packed.pack());
    assertThat(read.parts().getFirst().release()).isEqualTo(first);
    assertThat(read.parts().getFirst().newer()).contains(2);
    assertThat(read.isOutdated()).isTrue();
  }

  @Test
  default void every_fault_of_a_pack_is_named_at_once() {
    var twice = under("MIT");
    var json = json(Map.of("commercial", true, "modified", true), twice, twice);
    json.remove("name");
    json.put("shared", true);

    assertThatThrownBy(() -> packing().make(database().grace(), json))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no ->
                assertThat(no.violations())
                    .extracting(violation -> violation.pointer())
                    .containsExactlyInAnyOrder("/name", "/use/result", "/items", "/shared"));
  }

  @Test
  default void anothers_pack_does_not_exist_and_visitors_are_asked_to_sign_in() {
    var id = made(SOLD, under("MIT")).pack().id();
    var emmy = database().emmy();

    assertThatThrownBy(() -> viewing().read(emmy, id)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> viewing().take(emmy, id, "https://x.example"))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> packing().discard(emmy, id, Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> packing().amend(emmy, id, Map.of(), Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(viewing().own(emmy, Optional.empty(), 10)).isEmpty();
    assertThatThrownBy(() -> viewing().read(Actor.visitor(), id))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  default void amending_keeps_what_is_not_said_and_clears_anew() {
    var grace = database().grace();
    var free = under("CC0-1.0");
    var packed = made(SOLD, free, under("CC-BY-NC-4.0"));
    var id = packed.pack().id();
    assertThat(packed.verdict()).isEqualTo(Verdict.CONFLICT);

    var renamed = packing().amend(grace, id, Map.of("name", "Stars"), Optional.of(1L));
    var gentle =
        packing().amend(grace, id, Map.of("use", Map.of("commercial", false)), Optional.of(2L));
    var less =
        packing()
            .amend(
                grace,
                id,
                Map.of("items", List.of(Map.of("asset", free.asset().value()))),
                Optional.empty());

    assertThat(renamed.pack().items()).isEqualTo(packed.pack().items());
    assertThat(renamed.pack().name()).isEqualTo("Stars");
    assertThat(gentle.verdict()).isEqualTo(Verdict.CONDITIONS);
    assertThat(gentle.pack().use().modified()).isFalse();
    assertThat(less.verdict()).isEqualTo(Verdict.OK);
    assertThat(viewing().own(grace, Optional.empty(), 10)).containsExactly(less.pack());
  }

  @Test
  default void a_stale_change_is_refused_and_changes_nothing() {
    var grace = database().grace();
    var packed = made(SOLD, under("MIT"));
    var id = packed.pack().id();
    packing().amend(grace, id, Map.of("name", "Stars"), Optional.empty());

    assertThatThrownBy(() -> packing().update(grace, id, Optional.of(1L)))
        .isInstanceOf(Refusal.Stale.class);
    assertThatThrownBy(() -> packing().discard(grace, id, Optional.of(1L)))
        .isInstanceOf(Refusal.Stale.class);
    assertThat(viewing().read(grace, id).pack().version()).isEqualTo(2);
  }

  @Test
  default void assets_are_put_in_taken_out_and_swapped() {
    var grace = database().grace();
    var one = under("MIT");
    var two = under("CC0-1.0");
    var three = under("CC-BY-4.0");
    var id = made(SOLD, one, two).pack().id();

    packing().put(grace, id, three.asset(), Optional.empty(), Optional.empty());
    packing().takeOut(grace, id, one.asset(), Optional.empty());
    again(two);
    var packed = packing().put(grace, id, two.asset(), Optional.of(2), Optional.empty());
    assertThat(packed.parts())
        .extracting(part -> part.asset() + " " + part.release().number())
        .containsExactly(two.asset() + " 2", three.asset() + " 1");

    var swapped = packing().swap(grace, id, two.asset(), one.asset(), Optional.empty());
    assertThat(swapped.parts())
        .extracting(Packed.Part::asset)
        .containsExactly(one.asset(), three.asset());

    packing().takeOut(grace, id, three.asset(), Optional.empty());
    assertThatThrownBy(() -> packing().takeOut(grace, id, one.asset(), Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> packing().takeOut(grace, id, two.asset(), Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void updating_moves_to_newer_releases_that_hold_all_that_was_chosen() {
    var grace = database().grace();
    var ada = database().ada();
    var whole = under("MIT");
    var kept = under("MIT");
    var lost = aMaterial().with(aScan()).with(aPicture("a.png")).releasedIn(database());
    var items = new ArrayList<Map<String, Object>>();
    items.add(Map.of("asset", whole.asset().value()));
    items.add(Map.of("asset", kept.asset().value(), "files", List.of(aScan().path())));
    items.add(Map.of("asset", lost.asset().value(), "files", List.of("a.png")));
    var json = new LinkedHashMap<>(json(SOLD));
    json.put("items", items);
    var id = packing().make(grace, json).pack().id();
    again(whole);
    again(kept);
    database()
        .get(Depositing.class)
        .removeFile(
            ada, AssetType.MATERIAL, lost.asset(), new AssetPath("a.png"), Optional.empty());
    again(lost);

    var packed = packing().update(grace, id, Optional.empty());

    assertThat(packed.parts()).extracting(part -> part.release().number()).containsExactly(2, 2, 1);
    assertThat(packed.parts().getLast().newer()).contains(2);
    assertThat(packing().update(grace, id, Optional.empty()).pack().version())
        .isEqualTo(packed.pack().version());
  }

  @Test
  default void what_contradicts_the_use_is_not_given_out() {
    var grace = database().grace();
    var id = made(MERGED, under("CC-BY-SA-4.0"), under("CC-BY-NC-SA-4.0")).pack().id();

    var taking = viewing().take(grace, id, "https://museum.example");

    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Uncleared.class, no -> assertThat(no.packed().conflicting()).hasSize(2));
  }

  @Test
  default void what_is_under_embargo_is_named_and_given_out_by_its_day() {
    var grace = database().grace();
    var soon =
        aMaterial().saying("embargoUntil", "2026-12-01").with(aScan()).releasedIn(database());
    var id = made(SOLD, soon).pack().id();

    assertThatThrownBy(() -> viewing().take(grace, id, ""))
        .isInstanceOf(Refusal.Forbidden.class)
        .hasMessageContainingAll("Crab Nebula", soon.asset().value(), "2026-12-01");
    assertThat(viewing().read(grace, id).parts().getFirst().obstacle()).isPresent();

    database().clock().pass(java.time.Duration.ofDays(20));
    assertThat(viewing().take(grace, id, "")).isInstanceOf(Taking.Ready.class);
  }

  @Test
  default void what_was_withdrawn_is_named_and_the_pack_can_go_on_without_it() {
    var grace = database().grace();
    var kept = under("MIT");
    var gone = under("CC0-1.0");
    var id = made(SOLD, kept, gone).pack().id();
    database()
        .get(Withdrawing.class)
        .withdraw(
            database().ada(), AssetType.MATERIAL, gone.asset(), Map.of("reason", "Wrong scale"));

    assertThatThrownBy(() -> viewing().take(grace, id, ""))
        .isInstanceOf(Refusal.Withdrawn.class)
        .hasMessageContainingAll(gone.asset().value(), "Wrong scale");
    assertThat(viewing().read(grace, id).parts().getLast().obstacle()).isPresent();

    packing().amend(grace, id, Map.of("name", "Still"), Optional.empty());
    packing().takeOut(grace, id, gone.asset(), Optional.empty());
    assertThat(viewing().take(grace, id, "")).isInstanceOf(Taking.Ready.class);
  }

  @Test
  default void only_what_fits_the_rest_is_an_alternative() {
    var unsold = under("CC-BY-NC-4.0");
    var packed = made(SOLD, under("CC-BY-4.0"), unsold);
    var free = under("CC0-1.0");
    var others = List.of(under("MIT"), under("CC-BY-4.0"), under("CC-BY-3.0"));
    var asks = under("LicenseRef-museum");
    var embargoed =
        aMaterial().saying("embargoUntil", "2027-01-01").with(aScan()).releasedIn(database());
    var candidates = new ArrayList<AssetId>();
    candidates.add(under("CC-BY-NC-SA-4.0").asset());
    candidates.add(asks.asset());
    candidates.add(embargoed.asset());
    candidates.add(packed.parts().getFirst().asset());
    candidates.add(free.asset());
    others.forEach(release -> candidates.add(release.asset()));

    var conflicting = packed.conflicting();
    var alternatives = viewing().alternatives(packed, conflicting.getFirst(), candidates);

    assertThat(conflicting).extracting(Packed.Part::asset).containsExactly(unsold.asset());
    assertThat(alternatives).containsExactly(free, others.get(0), others.get(1));
  }

  @Test
  default void a_dropped_pack_is_gone() {
    var grace = database().grace();
    var id = made(SOLD, under("MIT")).pack().id();

    packing().discard(grace, id, Optional.of(1L));

    assertThatThrownBy(() -> viewing().read(grace, id)).isInstanceOf(Refusal.NotFound.class);
    assertThat(viewing().count(grace)).isZero();
  }
}
