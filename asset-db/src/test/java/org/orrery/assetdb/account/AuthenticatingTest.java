package org.orrery.assetdb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.Refusal;

class AuthenticatingTest implements OnH2 {

  private static final String PASSWORD = "counting the stars";

  private final Authenticating authenticating = database().get(Authenticating.class);
  private String handle = "";

  @BeforeEach
  void ada_registers() {
    // Failures are remembered by handle, so each test has its own.
    handle = "ada-" + Long.toString(System.nanoTime(), 36);
    database()
        .get(Registering.class)
        .register(
            Map.of(
                "handle",
                handle,
                "email",
                handle + "@museum.example",
                "password",
                PASSWORD,
                "displayName",
                "Ada"));
  }

  private Account account() {
    return database().get(Accounts.class).find(handle).orElseThrow();
  }

  private void fail(String who, int times) {
    for (var i = 0; i < times; i++) {
      assertThatThrownBy(() -> authenticating.byPassword(who, "a wrong password"))
          .isInstanceOf(Refusal.Unauthenticated.class);
    }
  }

  @Test
  void handle_and_password_tell_who_asks() {
    assertThat(authenticating.byPassword(handle, PASSWORD)).isEqualTo(account());
  }

  @Test
  void a_wrong_password_and_an_unknown_handle_are_refused_alike() {
    assertThatThrownBy(() -> authenticating.byPassword(handle, "a wrong password"))
        .isInstanceOf(Refusal.Unauthenticated.class)
        .hasMessage("The handle or the password is wrong.");
    assertThatThrownBy(() -> authenticating.byPassword("nobody-" + handle, PASSWORD))
        .isInstanceOf(Refusal.Unauthenticated.class)
        .hasMessage("The handle or the password is wrong.");
  }

  @Test
  void an_unknown_handle_costs_as_much_work_as_a_known_one() {
    var passwords = database().get(Passwords.class);
    var hash = Optional.of(passwords.hash(PASSWORD));

    var known = Long.MAX_VALUE;
    var unknown = Long.MAX_VALUE;
    for (var i = 0; i < 12; i++) {
      known = Math.min(known, nanos(() -> passwords.matches("a wrong password", hash)));
      unknown =
          Math.min(unknown, nanos(() -> passwords.matches("a wrong password", Optional.empty())));
    }

    assertThat((double) unknown / known).isBetween(0.5, 2.0);
  }

  private static long nanos(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  @Test
  void after_five_failures_one_waits_longer_and_longer_but_never_more_than_a_minute() {
    fail(handle, 5);
    assertThatThrownBy(() -> authenticating.byPassword(handle, PASSWORD))
        .isInstanceOfSatisfying(
            Refusal.Busy.class,
            busy -> assertThat(busy.retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(2)));

    database().clock().pass(Duration.ofSeconds(1));
    fail(handle, 1);
    database().clock().pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> authenticating.byPassword(handle, PASSWORD))
        .isInstanceOf(Refusal.Busy.class);
    for (var i = 0; i < 8; i++) {
      database().clock().pass(Duration.ofMinutes(1));
      fail(handle, 1);
    }

    database().clock().pass(Duration.ofMinutes(1));
    assertThat(authenticating.byPassword(handle, PASSWORD).handle()).isEqualTo(handle);
    fail(handle, 4);
    assertThat(authenticating.byPassword(handle, PASSWORD).handle()).isEqualTo(handle);
  }

  @Test
  void a_token_speaks_for_its_owner_until_it_expires() {
    var made =
        authenticating.makeToken(
            Actor.of(account()),
            "sync",
            Set.of(Scope.READ),
            Optional.of(database().clock().instant().plus(Duration.ofDays(2))));

    assertThat(made.secret()).startsWith("orr_").hasSizeGreaterThan(43);
    assertThat(authenticating.byToken(made.secret()))
        .isEqualTo(new Actor.SignedIn(account(), Set.of(Scope.READ)));

    database().clock().pass(Duration.ofDays(2));
    assertThatThrownBy(() -> authenticating.byToken(made.secret()))
        .isInstanceOf(Refusal.Unauthenticated.class)
        .hasMessageContaining("expired");
  }

  @Test
  void the_use_of_a_token_is_noted_once_a_minute() {
    var ada = Actor.of(account());
    var made = authenticating.makeToken(ada, "sync", Set.of(Scope.READ), Optional.empty());
    var first = database().clock().instant();
    authenticating.byToken(made.secret());
    database().clock().pass(Duration.ofSeconds(30));
    authenticating.byToken(made.secret());

    assertThat(authenticating.tokens(ada).getFirst().usedAt()).contains(first);

    database().clock().pass(Duration.ofSeconds(31));
    authenticating.byToken(made.secret());
    assertThat(authenticating.tokens(ada).getFirst().usedAt())
        .contains(first.plus(Duration.ofSeconds(61)));
  }

  @Test
  void a_revoked_token_is_unknown_at_once() {
    var ada = Actor.of(account());
    var made = authenticating.makeToken(ada, "sync", Set.of(Scope.READ), Optional.empty());

    assertThatThrownBy(() -> authenticating.revoke(database().emmy(), made.token().id()))
        .isInstanceOf(Refusal.NotFound.class);
    authenticating.revoke(ada, made.token().id());

    assertThatThrownBy(() -> authenticating.byToken(made.secret()))
        .isInstanceOf(Refusal.Unauthenticated.class);
    assertThatThrownBy(() -> authenticating.revoke(ada, made.token().id()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void a_token_may_not_make_one_that_may_more() {
    var narrow = new Actor.SignedIn(account(), EnumSet.of(Scope.READ, Scope.DEPOSIT));

    assertThatThrownBy(
            () ->
                authenticating.makeToken(
                    narrow, "more", Set.of(Scope.READ, Scope.ADMIN), Optional.empty()))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThat(
            authenticating
                .makeToken(narrow, "same", Set.of(Scope.DEPOSIT), Optional.empty())
                .token()
                .scopes())
        .containsExactly(Scope.DEPOSIT);
  }

  @Test
  void a_token_has_a_name_a_scope_and_an_end_within_a_year() {
    var ada = Actor.of(account());
    var now = database().clock().instant();

    assertThatThrownBy(
            () -> authenticating.makeToken(ada, " ", Set.of(Scope.READ), Optional.empty()))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> authenticating.makeToken(ada, "t", Set.of(), Optional.empty()))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(
            () -> authenticating.makeToken(ada, "t", Set.of(Scope.READ), Optional.of(now)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(
            () ->
                authenticating.makeToken(
                    ada, "t", Set.of(Scope.READ), Optional.of(now.plus(Duration.ofDays(366)))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void visitors_have_no_tokens() {
    assertThatThrownBy(
            () ->
                authenticating.makeToken(
                    Actor.visitor(), "t", Set.of(Scope.READ), Optional.empty()))
        .isInstanceOf(Refusal.Unauthenticated.class);
    assertThatThrownBy(() -> authenticating.byToken("orr_guessed"))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  void a_session_ends_after_half_an_hour_without_use() {
    var session = authenticating.signIn(account(), "x".repeat(1_000));
    database().clock().pass(Duration.ofMinutes(29));
    assertThat(authenticating.bySession(session.secret())).isPresent();
    database().clock().pass(Duration.ofMinutes(29));
    assertThat(authenticating.bySession(session.secret())).isPresent();

    database().clock().pass(Duration.ofMinutes(31));

    assertThat(authenticating.bySession(session.secret())).isEmpty();
    assertThat(database().rows("sessions")).isZero();
  }

  @Test
  void a_session_ends_after_twelve_hours_however_much_it_is_used() {
    var session = authenticating.signIn(account(), "Firefox");
    for (var i = 0; i < 36; i++) {
      database().clock().pass(Duration.ofMinutes(20));
      assertThat(authenticating.bySession(session.secret())).isPresent();
    }

    database().clock().pass(Duration.ofMinutes(1));

    assertThat(authenticating.bySession(session.secret())).isEmpty();
  }

  @Test
  void signing_out_ends_this_session_alone() {
    var one = authenticating.signIn(account(), "Firefox");
    var other = authenticating.signIn(account(), "Kiosk");

    authenticating.signOut(one.secret());

    assertThat(authenticating.bySession(one.secret())).isEmpty();
    assertThat(authenticating.bySession(other.secret()).orElseThrow().session().csrfToken())
        .isEqualTo(other.session().csrfToken());
  }

  @Test
  void no_secret_is_kept() {
    var session = authenticating.signIn(account(), "Firefox");

    assertThat(session.session().idDigest()).startsWith("sha256:").doesNotContain(session.secret());
  }

  @Test
  void sessions_are_listed_and_ended_by_who_is_signed_in_alone() {
    var one = authenticating.signIn(account(), "Firefox");
    var other = authenticating.signIn(account(), "Chromium");
    var actor = authenticating.bySession(one.secret()).orElseThrow().actor();
    var stranger = database().emmy();

    assertThat(authenticating.sessions(actor))
        .extracting(Session::userAgent)
        .containsExactlyInAnyOrder("Firefox", "Chromium");
    assertThatThrownBy(() -> authenticating.endSession(stranger, other.session().name()))
        .isInstanceOf(Refusal.NotFound.class);
    authenticating.endSession(actor, other.session().name());

    assertThat(authenticating.bySession(other.secret())).isEmpty();
    assertThat(authenticating.sessions(actor)).containsExactly(one.session());
    database().clock().pass(Authenticating.SESSION_IDLE.plusSeconds(1));
    assertThat(authenticating.sessions(actor)).isEmpty();
  }
}
