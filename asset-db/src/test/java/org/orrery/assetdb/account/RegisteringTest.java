package org.orrery.assetdb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;

class RegisteringTest implements OnH2 {

  private static final Map<String, Object> ADA =
      Map.of(
          "handle", "ada",
          "email", "ada@museum.example",
          "password", "counting the stars",
          "displayName", "Ada Lovelace");

  private final Registering registering = database().get(Registering.class);
  private final Accounts accounts = database().get(Accounts.class);

  private static Map<String, Object> adaBut(String field, Object value) {
    var json = new HashMap<>(ADA);
    json.put(field, value);
    return json;
  }

  private static Refusal.Invalid invalid(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    return catchThrowableOfType(Refusal.Invalid.class, act);
  }

  @Test
  void who_registers_is_a_developer() {
    var account = registering.register(ADA);

    assertThat(account.roles()).containsExactly(Role.DEVELOPER);
    assertThat(accounts.find("ada")).contains(account);
    assertThat(accounts.passwordHash("ada").orElseThrow()).startsWith("$argon2id$");
    assertThat(database().rows("audit")).isEqualTo(1);
  }

  @Test
  void every_fault_is_named_at_once() {
    var refusal =
        invalid(
            () ->
                registering.register(
                    Map.of(
                        "handle", "Ada!",
                        "email", "nowhere",
                        "password", "short",
                        "locale", "tlh",
                        "shoeSize", 37)));

    assertThat(refusal.violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/handle", "/email", "/password", "/locale", "/shoeSize", "/displayName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"passwordpassword", "aaaaaaaaaaaa", "eleven char", "ADAada2024ad", "123456789012"})
  void a_password_that_anybody_would_try_is_refused(String password) {
    assertThat(invalid(() -> registering.register(adaBut("password", password))).violations())
        .extracting(Violation::pointer)
        .containsExactly("/password");
  }

  @Test
  void a_password_is_taken_as_it_is() {
    registering.register(adaBut("password", "  twelve characters and spaces "));
    var authenticating = database().get(Authenticating.class);

    assertThat(authenticating.byPassword("ada", "  twelve characters and spaces ").handle())
        .isEqualTo("ada");
    assertThatThrownBy(() -> authenticating.byPassword("ada", "twelve characters and spaces"))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  void a_password_may_have_128_characters_of_any_script() {
    assertThat(registering.register(adaBut("password", "𠮷星云图".repeat(32)))).isNotNull();
    assertThat(invalid(() -> registering.register(adaBut("password", "abcd".repeat(32) + "e"))))
        .isNotNull();
  }

  @Test
  void a_taken_handle_or_address_is_a_conflict() {
    registering.register(ADA);

    assertThatThrownBy(() -> registering.register(adaBut("email", "other@museum.example")))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> registering.register(adaBut("handle", "lovelace")))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(database().rows("accounts")).isEqualTo(1);
    assertThat(database().rows("audit")).isEqualTo(1);
  }

  @Test
  void the_first_account_may_do_everything() {
    assertThat(registering.isFresh()).isTrue();

    registering.makeAdmin("admin");

    assertThat(registering.isFresh()).isFalse();
    assertThat(accounts.find("admin").orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.values());
    assertThat(database().get(Authenticating.class).byPassword("admin", "admin").handle())
        .isEqualTo("admin");
    assertThat(Registering.randomPassword()).hasSize(24).isNotEqualTo(Registering.randomPassword());
  }

  @Test
  void one_changes_ones_own_account_by_a_merge_patch() {
    var ada = Actor.of(registering.register(ADA));
    var patch = new HashMap<String, Object>();
    patch.put("displayName", "爱达");
    patch.put("orcid", "https://orcid.org/0000-0002-1825-0097");
    patch.put("locale", "zh");

    var changed = registering.change(ada, patch, Optional.of(0L));

    assertThat(changed.displayName()).isEqualTo("爱达");
    assertThat(changed.orcid().orElseThrow().id()).isEqualTo("0000-0002-1825-0097");
    assertThat(changed.email()).isEqualTo("ada@museum.example");
    assertThat(changed.version()).isEqualTo(1);

    patch.clear();
    patch.put("orcid", null);
    assertThat(registering.change(ada, patch, Optional.empty()).orcid()).isEmpty();
  }

  @Test
  void handle_and_roles_are_not_changed_by_their_owner() {
    var ada = Actor.of(registering.register(ADA));
    var patch = new HashMap<String, Object>();
    patch.put("handle", "countess");
    patch.put("roles", java.util.List.of("admin"));
    patch.put("email", null);

    assertThat(invalid(() -> registering.change(ada, patch, Optional.empty())).violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder("/handle", "/roles", "/email");
  }

  @Test
  void a_stale_change_and_a_taken_address_are_refused() {
    var ada = Actor.of(registering.register(ADA));
    database().account("emmy");
    registering.change(ada, Map.of("displayName", "A."), Optional.empty());

    assertThatThrownBy(() -> registering.change(ada, Map.of("displayName", "B."), Optional.of(0L)))
        .isInstanceOf(Refusal.Stale.class);
    assertThatThrownBy(
            () -> registering.change(ada, Map.of("email", "EMMY@museum.example"), Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void an_administrator_gives_roles_and_the_sessions_end() {
    var ada = registering.register(ADA);
    var session = database().get(Authenticating.class).signIn(ada, "Firefox");

    var granted =
        registering.grant(
            database().root(), "ada", Set.of(Role.RESEARCHER, Role.CURATOR), Optional.of(0L));

    assertThat(granted.roles()).containsExactlyInAnyOrder(Role.RESEARCHER, Role.CURATOR);
    assertThat(database().get(Authenticating.class).bySession(session.secret())).isEmpty();
  }

  @Test
  void roles_are_given_by_administrators_alone_and_not_taken_from_oneself() {
    var root = database().root();
    registering.register(ADA);

    assertThatThrownBy(
            () -> registering.grant(database().vera(), "ada", Set.of(Role.ADMIN), Optional.empty()))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(
            () -> registering.grant(root, "root", Set.of(Role.CURATOR), Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(
            () -> registering.grant(root, "nobody", Set.of(Role.CURATOR), Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> registering.grant(root, "ada", Set.of(Role.CURATOR), Optional.of(7L)))
        .isInstanceOf(Refusal.Stale.class);
  }
}
