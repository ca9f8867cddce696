package org.orrery.assetdb.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;

interface PacksContract extends OnADatabase {

  private Packs packs() {
    return database().get(Packs.class);
  }

  private Pack aPack(String owner, Pack.Item... items) {
    database().account(owner);
    var now = database().clock().instant();
    return new Pack(
        PackId.random(),
        owner,
        "Sky · 天空",
        new Use(true, false, Use.Result.OPEN),
        List.of(items),
        Verdict.ASK,
        now,
        now,
        1);
  }

  private Pack.Item anItem(String... files) {
    var release = aMaterial().with(aScan()).with(aPicture("a.png")).releasedIn(database());
    return new Pack.Item(
        release.asset(), 1, java.util.Arrays.stream(files).map(AssetPath::new).toList());
  }

  @Test
  default void a_pack_is_found_as_it_was_added() {
    var pack = aPack("grace", anItem(), anItem("scans/crab.glb", "a.png"), anItem());

    assertThat(packs().add(pack)).isTrue();

    assertThat(packs().find(pack.id())).contains(pack);
    assertThat(packs().find(PackId.random())).isEmpty();
    assertThat(packs().count("grace")).isEqualTo(1);
  }

  @Test
  default void an_id_is_given_once() {
    var pack = aPack("grace", anItem());
    packs().add(pack);

    assertThat(packs().add(aPack("ada").withVerdict(Verdict.OK))).isTrue();
    assertThat(packs().add(pack)).isFalse();
    assertThat(packs().find(pack.id())).contains(pack);
  }

  @Test
  default void replacing_changes_all_but_owner_and_age() {
    var pack = aPack("grace", anItem(), anItem("a.png"));
    packs().add(pack);
    database().clock().pass(Duration.ofHours(1));
    var other =
        new Pack(
            pack.id(),
            "grace",
            "Other",
            new Use(false, true, Use.Result.SHARE_ALIKE),
            List.of(anItem("a.png"), pack.items().getFirst()),
            Verdict.CONFLICT,
            pack.createdAt(),
            database().clock().instant(),
            2);

    packs().replace(other);

    assertThat(packs().find(pack.id())).contains(other);
  }

  @Test
  default void the_newest_comes_first_in_a_list_and_each_comes_once() {
    for (var count = 0; count < 5; count++) {
      packs().add(aPack("grace", anItem()));
      if (count % 2 == 0) {
        database().clock().pass(Duration.ofSeconds(1));
      }
    }
    packs().add(aPack("ada", anItem()));

    var first = packs().of("grace", Optional.empty(), 2);
    var second = packs().of("grace", Optional.of(first.getLast().id()), 10);

    assertThat(first).hasSize(2);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    assertThat(first.getFirst().createdAt()).isAfterOrEqualTo(second.getLast().createdAt());
  }

  @Test
  default void a_removed_pack_leaves_nothing() {
    var pack = aPack("grace", anItem("a.png"), anItem());
    packs().add(pack);

    packs().remove(pack.id());
    packs().remove(PackId.random());

    assertThat(packs().find(pack.id())).isEmpty();
    assertThat(database().rows("pack_items")).isZero();
    assertThat(database().rows("pack_files")).isZero();
  }
}
