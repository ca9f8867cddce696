package org.orrery.assetdb.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.promotion.OnAChannel;
import org.orrery.assetdb.release.Release;

interface CuratingContract extends OnAChannel {

  private Curating curating() {
    return database().get(Curating.class);
  }

  private Visiting visiting() {
    return database().get(Visiting.class);
  }

  private static Map<String, Object> entry(Release game) {
    return Map.of(
        "game",
        game.asset().value(),
        "release",
        game.number(),
        "text",
        Map.of("en", "Look closely.", "zh", "请仔细看。"));
  }

  private static Map<String, Object> anExhibit(String slug, Release... games) {
    var json = new HashMap<String, Object>();
    json.put("slug", slug);
    json.put("title", Map.of("en", "Summer of stars", "zh", "星夏"));
    json.put("entries", List.of(games).stream().map(CuratingContract::entry).toList());
    return json;
  }

  private Slug begun(String slug, Release... games) {
    return curating().begin(vera(), anExhibit(slug, games)).sheet().slug();
  }

  private Exhibit turned(Slug slug, State state) {
    return curating().amend(vera(), slug, Map.of("state", state.word()), Optional.empty());
  }

  @Test
  default void a_page_is_prepared_published_and_archived() {
    var game = anAcceptedGame();
    var slug = begun("stars", game);

    assertThatThrownBy(() -> visiting().open(Actor.visitor(), slug))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(visiting().list(Actor.visitor())).isEmpty();
    turned(slug, State.PUBLISHED);

    var seen = visiting().open(Actor.visitor(), slug);
    assertThat(seen.season()).isEqualTo(Season.CURRENT);
    assertThat(seen.entries()).hasSize(1);
    assertThat(seen.entries().getFirst().entry().digest()).isEqualTo(game.digest());
    assertThat(visiting().with(game.asset())).hasSize(1);

    turned(slug, State.ARCHIVED);

    assertThat(visiting().open(Actor.visitor(), slug).season()).isEqualTo(Season.PAST);
  }

  @Test
  default void each_state_has_its_steps_and_no_others() {
    var allowed =
        Map.of(
            State.DRAFT, List.of(State.DRAFT, State.PUBLISHED),
            State.PUBLISHED, List.of(State.DRAFT, State.PUBLISHED, State.ARCHIVED),
            State.ARCHIVED, List.of(State.PUBLISHED, State.ARCHIVED));
    var game = anAcceptedGame();
    var taken = new HashMap<State, List<State>>();
    for (var from : State.values()) {
      var possible = new ArrayList<State>();
      for (var target : State.values()) {
        var slug = begun((from + "-" + target).toLowerCase(Locale.ROOT), game);
        if (from != State.DRAFT) {
          turned(slug, State.PUBLISHED);
        }
        if (from == State.ARCHIVED) {
          turned(slug, State.ARCHIVED);
        }
        try {
          assertThat(turned(slug, target).state()).isEqualTo(target);
          possible.add(target);
        } catch (Refusal.Conflict refused) {
          assertThat(visiting().open(vera(), slug).exhibit().state()).isEqualTo(from);
        }
      }
      taken.put(from, possible);
    }

    assertThat(taken).isEqualTo(allowed);
  }

  @Test
  default void only_accepted_releases_stand_in_it_and_every_obstacle_is_named() {
    var accepted = anAcceptedGame();
    var unjudged = aReleasedGame();
    var withdrawn = anAcceptedGame();
    withdrawn(withdrawn);

    assertThatThrownBy(() -> begun("stars", accepted, unjudged, withdrawn))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/entries/1", "/entries/2"));
    assertThat(database().rows("exhibits")).isZero();
  }

  @Test
  default void a_withdrawn_game_leaves_the_page_and_the_page_can_still_be_changed() {
    var game = anAcceptedGame();
    var other = anAcceptedGame();
    var slug = begun("stars", game, other);
    turned(slug, State.PUBLISHED);

    withdrawn(game);

    assertThat(visiting().open(Actor.visitor(), slug).entries()).hasSize(1);
    assertThat(visiting().open(vera(), slug).entries()).hasSize(2);
    curating()
        .amend(vera(), slug, Map.of("title", Map.of("en", "Autumn of stars")), Optional.empty());

    reinstated(game);

    assertThat(visiting().open(Actor.visitor(), slug).entries()).hasSize(2);
  }

  @Test
  default void games_keep_the_order_they_are_given_with_what_is_to_be_seen_beside() {
    var one = anAcceptedGame();
    var two = anAcceptedGame();
    var scan = aMaterial().with(aScan()).releasedIn(database());
    var slug = begun("stars", one, two);

    curating()
        .amend(
            vera(),
            slug,
            Map.of(
                "entries",
                List.of(
                    entry(two),
                    Map.of(
                        "game",
                        one.asset().value(),
                        "release",
                        1,
                        "materials",
                        List.of(scan.asset().value())))),
            Optional.of(1L));

    var entries = visiting().open(vera(), slug).entries();
    assertThat(entries)
        .extracting(shown -> shown.entry().game())
        .containsExactly(two.asset(), one.asset());
    assertThat(entries.getLast().materials())
        .extracting(Release::asset)
        .containsExactly(scan.asset());
    assertThatThrownBy(() -> curating().amend(vera(), slug, Map.of(), Optional.of(1L)))
        .isInstanceOf(Refusal.Stale.class);
  }

  @Test
  default void what_is_not_whole_or_taken_is_refused() {
    var game = anAcceptedGame();
    begun("stars", game);

    assertThatThrownBy(() -> begun("stars")).isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> turned(begun("empty"), State.PUBLISHED))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(
            () ->
                curating()
                    .begin(
                        vera(),
                        Map.of(
                            "slug", "Not so!",
                            "from", "2026-12-24",
                            "until", "2026-12-01",
                            "entries", List.of(Map.of("game", "x", "release", 0)))))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .contains(
                        "/slug", "/title", "/until", "/entries/0/game", "/entries/0/release"));
    assertThatThrownBy(() -> curating().begin(grace(), anExhibit("mine", game)))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  default void a_draft_is_dropped_and_what_was_published_is_not() {
    var slug = begun("stars", anAcceptedGame());
    turned(slug, State.PUBLISHED);

    assertThatThrownBy(() -> curating().drop(vera(), slug, Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);
    turned(slug, State.DRAFT);
    curating().drop(vera(), slug, Optional.of(3L));

    assertThat(database().rows("exhibits")).isZero();
    assertThat(database().rows("exhibit_entries")).isZero();
  }

  @Test
  default void seasons_follow_from_the_days() {
    var game = anAcceptedGame();
    for (var days :
        Map.of(
                "before", List.of("2026-11-01", "2026-11-21"),
                "now", List.of("2026-11-22", "2026-11-22"),
                "later", List.of("2026-11-23", "2026-12-01"))
            .entrySet()) {
      var json = anExhibit(days.getKey(), game);
      json.put("from", days.getValue().getFirst());
      json.put("until", days.getValue().getLast());
      curating().begin(vera(), json);
      turned(new Slug(days.getKey()), State.PUBLISHED);
    }

    assertThat(visiting().list(Actor.visitor()))
        .extracting(listed -> listed.exhibit().sheet().slug() + " " + listed.season().word())
        .containsExactly("later upcoming", "now current", "before past");
  }
}
