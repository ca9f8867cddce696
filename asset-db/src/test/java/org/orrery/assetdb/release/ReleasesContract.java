package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import io.micronaut.data.exceptions.DataAccessException;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.asset.AssetId;

interface ReleasesContract extends OnADatabase {

  private Releases releases() {
    return database().get(Releases.class);
  }

  @Test
  default void a_release_is_found_as_it_was_made() {
    var material = aMaterial().with(aScan()).with(aPicture("预览.png")).releasedIn(database());
    var game = aGame().with(aPage()).releasedIn(database());

    assertThat(releases().find(material.asset(), 1)).contains(material);
    assertThat(releases().newest(game.asset())).contains(game);
  }

  @Test
  default void what_was_never_released_is_not_found() {
    var draft = aMaterial().with(aScan()).draftedIn(database());

    assertThat(releases().newest(draft.id())).isEmpty();
    assertThat(releases().find(draft.id(), 1)).isEmpty();
    assertThat(releases().of(draft.id(), Integer.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  default void the_newest_comes_first_in_a_list() {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).with(aPicture("p")).draftedIn(database());
    for (var i = 0; i < 3; i++) {
      released(database(), ada, draft);
    }

    var page = releases().of(draft.id(), Integer.MAX_VALUE, 2);

    assertThat(page).extracting(Releases.Listed::number).containsExactly(3, 2);
    assertThat(page.getFirst().files()).isEqualTo(2);
    assertThat(page.getFirst().bytes())
        .isEqualTo(aScan().bytes().length + aPicture("p").bytes().length);
    assertThat(releases().of(draft.id(), 2, 2))
        .extracting(Releases.Listed::number)
        .containsExactly(1);
    assertThat(releases().newest(draft.id()).orElseThrow().number()).isEqualTo(3);
  }

  @Test
  default void a_number_is_given_once() {
    var release = aMaterial().with(aScan()).releasedIn(database());

    assertThatThrownBy(() -> releases().add(release)).isInstanceOf(DataAccessException.class);
  }

  @Test
  default void every_released_asset_is_passed_once() {
    var made = new ArrayList<AssetId>();
    for (var i = 0; i < 5; i++) {
      made.add(aMaterial().with(aScan()).releasedIn(database()).asset());
    }
    aMaterial().draftedIn(database());

    var seen = new ArrayList<AssetId>();
    var page = releases().assets(Optional.empty(), 2);
    while (!page.isEmpty()) {
      seen.addAll(page);
      page = releases().assets(Optional.of(page.getLast()), 2);
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
  }
}
