package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.Samples;

/** Trials in the kiosk lab, on a platform without one. */
public interface LabContract extends OnAShelf {

  private String aGameToTry(String title) {
    var game = shelf().grace().begins("games", Samples.game(title, "实验" + title));
    shelf().grace().puts(game, "index.html", Samples.utf8("<p>" + title)).expect(201);
    shelf().grace().releases(game);
    return game;
  }

  @Test
  default void where_there_is_no_lab_a_trial_says_how_to_install_one() {
    var game = aGameToTry("Untried");

    var asked = shelf().grace().post(game + "/lab-runs", Map.of("release", 1)).expect(202);

    var at = asked.header("Location");
    assertThat(at).isEqualTo(game + "/lab-runs/1");
    assertThat(asked.json())
        .containsEntry("number", 1)
        .containsEntry("digest", shelf().visitor().get(game).text("digest"));
    Patience.until(
        Duration.ofSeconds(30), () -> shelf().grace().get(at).text("state").equals("unavailable"));
    assertThat(shelf().vera().get(at).expect(200).text("reason")).contains("ORRERY_LAB_PATH");
    assertThat(shelf().grace().get(game + "/lab-runs").expect(200).list("items")).hasSize(1);
    var page = at.substring("/api".length()).replace("/lab-runs/", "/lab/");
    assertThat(shelf().grace().get(page).expect(200).content()).contains("ORRERY_LAB_PATH");
  }

  @Test
  default void trials_are_for_depositors_and_curators_alone() {
    var game = aGameToTry("Private trial");
    shelf().grace().post(game + "/lab-runs", Map.of("release", 1)).expect(202);

    shelf().ada().get(game + "/lab-runs").expectProblem(404);
    shelf().ada().get(game + "/lab-runs/1").expectProblem(404);
    shelf().ada().post(game + "/lab-runs", Map.of("release", 1)).expectProblem(404);
    shelf().visitor().get(game + "/lab-runs/1").expectProblem(401);
    shelf().vera().get(game + "/lab-runs/1").expect(200);
    shelf().vera().get(game + "/lab-runs/7").expectProblem(404);
    shelf().vera().get(game + "/lab-runs/1/pictures/" + "0".repeat(64)).expectProblem(404);
    shelf().vera().get(game + "/lab-runs/1/pictures/start").expectProblem(404);
  }

  @Test
  default void a_wish_that_cannot_be_understood_is_refused() {
    var game = aGameToTry("Bad wish");

    assertThat(
            shelf()
                .grace()
                .post(game + "/lab-runs", Map.of("again", "yes", "fast", true))
                .expectProblem(422)
                .list("errors"))
        .hasSize(3);
    shelf().grace().post(game + "/lab-runs", Map.of("release", 9)).expectProblem(404);
  }

  @Test
  default void a_game_that_is_handed_in_is_tried() {
    var game = aGameToTry("Handed in and tried");

    shelf().grace().post(game + "/submissions", Map.of("release", 1)).expect(201);

    assertThat(shelf().vera().get(game + "/lab-runs").expect(200).list("items"))
        .singleElement()
        .satisfies(run -> assertThat(run).containsEntry("wantedBy", "grace"));
  }
}
