package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface ChronicleContract extends OnADatabase {

  Set<AssetType> ALL = EnumSet.allOf(AssetType.class);

  private Chronicle chronicle() {
    return database().get(Chronicle.class);
  }

  private Release aReleasedMaterial() {
    database().clock().pass(Duration.ofMinutes(1));
    return aMaterial().with(aScan()).releasedIn(database());
  }

  private Release aReleasedGame() {
    database().clock().pass(Duration.ofMinutes(1));
    return aGame().by(database().grace()).with(aPage()).releasedIn(database());
  }

  private static Chronicle.Mark mark(Release release) {
    return new Chronicle.Mark(
        release.type(), release.asset(), release.number(), release.releasedAt());
  }

  @Test
  default void releases_are_told_newest_first_page_by_page_and_by_type() {
    var first = aReleasedMaterial();
    var game = aReleasedGame();
    var second = aReleasedMaterial();

    assertThat(chronicle().before(ALL, Optional.empty(), 2))
        .containsExactly(mark(second), mark(game));
    assertThat(chronicle().before(ALL, Optional.of(mark(game)), 2)).containsExactly(mark(first));
    assertThat(chronicle().before(EnumSet.of(AssetType.GAME), Optional.empty(), 9))
        .containsExactly(mark(game));
  }

  @Test
  default void releases_of_one_instant_are_each_told_once() {
    var ids = new ArrayList<AssetId>();
    for (var i = 0; i < 5; i++) {
      ids.add(aMaterial().with(aScan()).releasedIn(database()).asset());
    }

    var seen = new ArrayList<AssetId>();
    var last = Optional.<Chronicle.Mark>empty();
    for (var page = chronicle().before(ALL, last, 2);
        !page.isEmpty();
        page = chronicle().before(ALL, last, 2)) {
      page.forEach(mark -> seen.add(mark.asset()));
      last = Optional.of(page.getLast());
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  default void what_is_withdrawn_is_not_told_and_pages_go_on_after_it() {
    var first = aReleasedMaterial();
    var withdrawn = aReleasedMaterial();
    database()
        .get(Withdrawing.class)
        .withdraw(
            database().ada(), AssetType.MATERIAL, withdrawn.asset(), Map.of("reason", "Wrong."));

    assertThat(chronicle().before(ALL, Optional.empty(), 9)).containsExactly(mark(first));
    assertThat(chronicle().before(ALL, Optional.of(mark(withdrawn)), 9))
        .containsExactly(mark(first));
    assertThat(chronicle().newest(Optional.empty(), 9)).containsExactly(mark(first));
  }

  @Test
  default void parts_of_equal_size_begin_after_every_so_many() {
    var ids = new ArrayList<AssetId>();
    for (var i = 0; i < 5; i++) {
      ids.add(aReleasedMaterial().asset());
    }
    ids.sort(Comparator.comparing(AssetId::value));

    assertThat(chronicle().every(2)).isEqualTo(List.of(ids.get(1), ids.get(3)));
    assertThat(chronicle().newest(Optional.of(ids.get(1)), 2))
        .extracting(Chronicle.Mark::asset)
        .containsExactly(ids.get(2), ids.get(3));
  }
}
