package org.orrery.assetdb.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aPicture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Submitting;

interface TestingContract extends OnADatabase {

  Duration LEASE = Duration.ofMinutes(2);

  private Testing testing() {
    return database().get(Testing.class);
  }

  private Trying lab() {
    return database().get(Trying.class);
  }

  private Actor grace() {
    return database().grace();
  }

  private Release aReleasedGame() {
    return aGame().by(grace()).with(aPage()).releasedIn(database());
  }

  private LabRun wanted(Release game) {
    return testing().want(grace(), game.asset(), Map.of("release", game.number())).run();
  }

  private LabRun again(Actor actor, Release game) {
    return testing()
        .want(actor, game.asset(), Map.of("release", game.number(), "again", true))
        .run();
  }

  private LabRun newest(Release game) {
    return testing().of(grace(), game.asset()).getFirst();
  }

  private Trying.Trial claimed() {
    return lab().claim(LEASE).orElseThrow();
  }

  private Blob aPictureOfIt() throws IOException {
    return lab().keep(new ByteArrayInputStream("a picture".getBytes(StandardCharsets.UTF_8)));
  }

  private static LabReport reportWith(Blob picture) {
    return new LabReport(
        LabReport.VERSION,
        42,
        7,
        Map.of("browser", "Chromium 150"),
        List.of(
            new LabReport.Finding(
                LabCheck.STARTS,
                Outcome.PASS,
                "painted",
                List.of(new LabReport.Figure("first-paint", 120, "ms")),
                List.of(),
                List.of(
                    new LabReport.Picture(
                        "start", picture.digest(), (int) picture.size(), "image/jpeg"))),
            new LabReport.Finding(
                LabCheck.OUTSIDE,
                Outcome.FAIL,
                "asked-outside",
                List.of(),
                List.of("evil.example"),
                List.of())));
  }

  private LabReport finish() throws IOException {
    var trial = claimed();
    var picture = aPictureOfIt();
    var report = reportWith(picture);
    assertThat(lab().finish(trial, report, lab().keep(report), List.of(picture))).isTrue();
    return report;
  }

  @Test
  default void a_game_that_is_handed_in_is_tried() {
    var game = aReleasedGame();

    database().get(Submitting.class).submit(grace(), game.asset(), Map.of("release", 1));

    assertThat(newest(game).ticket())
        .returns(game.digest(), LabRun.Ticket::digest)
        .returns("grace", LabRun.Ticket::wantedBy);
  }

  @Test
  default void a_game_without_a_page_is_handed_in_untried() {
    var game = aGame().by(grace()).with(aPicture("cover.png")).releasedIn(database());

    database().get(Submitting.class).submit(grace(), game.asset(), Map.of("release", 1));

    assertThat(testing().of(grace(), game.asset())).isEmpty();
    assertThatThrownBy(() -> wanted(game)).isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void the_same_bytes_are_tried_once_unless_they_are_wanted_again() throws IOException {
    var game = aReleasedGame();
    var first = wanted(game);
    assertThat(wanted(game)).isEqualTo(first);
    assertThat(again(grace(), game)).isEqualTo(first);

    finish();

    assertThat(wanted(game).ticket().number()).isEqualTo(1);
    assertThat(again(grace(), game).ticket().number()).isEqualTo(2);
    assertThat(testing().of(grace(), game.asset())).hasSize(2);
  }

  @Test
  default void what_a_trial_found_is_kept_with_its_pictures() throws IOException {
    var game = aReleasedGame();
    wanted(game);

    var report = finish();

    var finished = (LabRun.Finished) newest(game);
    assertThat(finished.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(testing().report(finished)).isEqualTo(report);
    var picture = report.pictures().getFirst();
    assertThat(testing().picture(grace(), game.asset(), 1, picture.digest())).isEqualTo(picture);
    assertThat(database().get(KnownBlobs.class).isReferenced(picture.digest())).isTrue();
    assertThat(database().get(KnownBlobs.class).isReferenced(finished.report())).isTrue();
    assertThatThrownBy(() -> testing().picture(grace(), game.asset(), 1, game.digest()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void the_oldest_is_claimed_first_and_by_one_lab() {
    var first = aReleasedGame();
    var second = aReleasedGame();
    wanted(first);
    database().clock().pass(Duration.ofSeconds(1));
    wanted(second);

    assertThat(claimed().release()).isEqualTo(first);
    assertThat(claimed().release()).isEqualTo(second);
    assertThat(lab().claim(LEASE)).isEmpty();
    assertThat(newest(first)).isInstanceOf(LabRun.Running.class);
  }

  @Test
  default void a_trial_whose_lab_is_gone_is_tried_again_and_the_old_lab_has_no_say() {
    var game = aReleasedGame();
    wanted(game);
    var gone = claimed();
    database().clock().pass(LEASE.plusSeconds(1));

    var next = claimed();

    assertThat(lab().advance(gone, Stage.PLAYING, 50, LEASE)).isFalse();
    assertThat(lab().fail(gone, "It was interrupted.")).isFalse();
    assertThat(lab().advance(next, Stage.PLAYING, 50, LEASE)).isTrue();
    assertThat((LabRun.Running) newest(game))
        .returns(50, LabRun.Running::percent)
        .returns(Stage.PLAYING, LabRun.Running::stage);
  }

  @Test
  default void a_lab_that_is_heard_of_keeps_its_trial() {
    wanted(aReleasedGame());
    var trial = claimed();
    database().clock().pass(LEASE.minusSeconds(1));

    lab().advance(trial, Stage.PLAYING, 10, LEASE);

    database().clock().pass(LEASE.minusSeconds(1));
    assertThat(lab().claim(LEASE)).isEmpty();
  }

  @Test
  default void a_trial_that_kills_its_labs_has_failed() {
    var game = aReleasedGame();
    wanted(game);
    for (var attempt = 0; attempt < LabRuns.MOST_ATTEMPTS; attempt++) {
      claimed();
      lab().forgetClaims();
    }

    assertThat(lab().claim(LEASE)).isEmpty();
    assertThat(newest(game)).isInstanceOf(LabRun.Failed.class);
  }

  @Test
  default void where_there_is_no_lab_the_trial_says_so() {
    var game = aReleasedGame();
    wanted(game);

    lab().unavailable(claimed(), "Install Chromium.");

    assertThat((LabRun.Unavailable) newest(game))
        .returns("Install Chromium.", LabRun.Unavailable::reason);
    assertThat(wanted(game).ticket().number()).isEqualTo(2);
  }

  @Test
  default void only_depositors_and_curators_know_of_trials() {
    var game = aReleasedGame();
    wanted(game);
    var stranger = database().somebody("eve", Role.DEVELOPER);
    var curator = database().somebody("uno", Role.CURATOR);

    assertThatThrownBy(() -> testing().of(stranger, game.asset()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> testing().want(stranger, game.asset(), Map.of("release", 1)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> testing().of(Actor.visitor(), game.asset()))
        .isInstanceOf(Refusal.Unauthenticated.class);
    assertThat(testing().of(curator, game.asset())).hasSize(1);
  }

  @Test
  default void a_depositor_asks_only_so_often_and_a_curator_still_may() throws IOException {
    var game = aReleasedGame();
    for (var asked = 0; asked < Testing.MOST_WANTED; asked++) {
      again(grace(), game);
      finish();
    }

    assertThatThrownBy(() -> again(grace(), game)).isInstanceOf(Refusal.Busy.class);
    assertThat(again(database().somebody("uno", Role.CURATOR), game).isUnderWay()).isTrue();
    finish();
    database().clock().pass(Testing.WINDOW.plusSeconds(1));
    assertThat(again(grace(), game).isUnderWay()).isTrue();
  }

  @Test
  default void a_wish_with_faults_is_refused_with_all_of_them() {
    var game = aReleasedGame();

    assertThatThrownBy(
            () -> testing().want(grace(), game.asset(), Map.of("again", 3, "speed", "fast")))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class, refusal -> assertThat(refusal.violations()).hasSize(3));
    assertThatThrownBy(() -> testing().want(grace(), game.asset(), Map.of("release", 7)))
        .isInstanceOf(Refusal.NotFound.class);
  }
}
