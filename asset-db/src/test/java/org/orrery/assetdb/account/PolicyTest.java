package org.orrery.assetdb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.anAccount;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetType;

class PolicyTest {

  private static final Set<Act> FOR_ALL = EnumSet.of(Act.READ_PUBLIC, Act.REGISTER, Act.SIGN_IN);

  /** The acts that each role adds to those of the roles before it. */
  private static final Map<Role, Set<Act>> ADDED =
      Map.of(
          Role.DEVELOPER,
              EnumSet.of(
                  Act.READ_OWN, Act.CHANGE_OWN, Act.DEPOSIT_GAMES, Act.WITHDRAW, Act.SUBMIT_GAMES),
          Role.RESEARCHER, EnumSet.of(Act.DEPOSIT_MATERIALS),
          Role.CURATOR,
              EnumSet.of(Act.READ_AUDIT, Act.READ_INDEX, Act.WITHDRAW_OTHERS, Act.JUDGE_GAMES),
          Role.ADMIN, EnumSet.of(Act.GRANT_ROLES, Act.REBUILD_INDEX));

  private static final Map<Scope, Set<Act>> OPENED =
      Map.of(
          Scope.READ, EnumSet.of(Act.READ_OWN),
          Scope.DEPOSIT,
              EnumSet.of(
                  Act.CHANGE_OWN,
                  Act.DEPOSIT_GAMES,
                  Act.DEPOSIT_MATERIALS,
                  Act.WITHDRAW,
                  Act.SUBMIT_GAMES),
          Scope.CURATE,
              EnumSet.of(Act.READ_AUDIT, Act.READ_INDEX, Act.WITHDRAW_OTHERS, Act.JUDGE_GAMES),
          Scope.ADMIN, EnumSet.of(Act.GRANT_ROLES, Act.REBUILD_INDEX));

  static Stream<Arguments> everything() {
    return Arrays.stream(Act.values())
        .flatMap(
            act ->
                Arrays.stream(Role.values())
                    .flatMap(
                        role ->
                            Arrays.stream(Scope.values())
                                .map(scope -> Arguments.of(act, role, scope))));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void an_act_needs_its_role_and_its_scope(Act act, Role role, Scope scope) {
    var actor = new Actor.SignedIn(anAccount("ada").withRoles(Set.of(role)), Set.of(scope));
    var roleAllows =
        EnumSet.range(Role.DEVELOPER, role).stream()
            .anyMatch(each -> ADDED.getOrDefault(each, Set.of()).contains(act));
    var scopeAllows = OPENED.getOrDefault(scope, Set.of()).contains(act);

    var isExpected = FOR_ALL.contains(act) || roleAllows && scopeAllows;

    assertThat(Policy.allows(actor, act)).isEqualTo(isExpected);
    if (isExpected) {
      assertThatCode(() -> Policy.demand(actor, act)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> Policy.demand(actor, act)).isInstanceOf(Refusal.Forbidden.class);
    }
  }

  @Test
  void every_act_stands_in_this_table_once() {
    var all = EnumSet.copyOf(FOR_ALL);
    ADDED.values().forEach(all::addAll);

    assertThat(all).containsExactlyInAnyOrder(Act.values());
  }

  @Test
  void visitors_may_what_is_for_all_and_are_asked_to_sign_in_for_the_rest() {
    for (var act : Act.values()) {
      if (FOR_ALL.contains(act)) {
        assertThat(Policy.allows(Actor.visitor(), act)).isTrue();
      } else {
        assertThatThrownBy(() -> Policy.demand(Actor.visitor(), act))
            .isInstanceOf(Refusal.Unauthenticated.class);
      }
    }
  }

  @Test
  void an_account_without_roles_may_what_visitors_may() {
    var nobody = Actor.of(anAccount("ada").withRoles(Set.of()));

    for (var act : Act.values()) {
      assertThat(Policy.allows(nobody, act)).isEqualTo(FOR_ALL.contains(act));
    }
  }

  @Test
  void the_refusal_says_what_is_missing() {
    var developer = Actor.of(anAccount("ada"));
    var reading = new Actor.SignedIn(anAccount("ada"), Set.of(Scope.READ));

    assertThatThrownBy(() -> Policy.demand(developer, Policy.depositing(AssetType.MATERIAL)))
        .hasMessageContaining("researcher");
    assertThatThrownBy(() -> Policy.demand(reading, Policy.depositing(AssetType.GAME)))
        .hasMessageContaining("deposit");
  }
}
