package org.orrery.assetdb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.anAccount;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetType;

class PolicyTest {

  private static final Set<Act> FOR_ALL =
      EnumSet.of(Act.READ_PUBLIC, Act.REGISTER, Act.SIGN_IN, Act.REPORT_PROBLEMS);

  /** The least role that each other act takes, and the scope that a token needs for it. */
  private static final String TABLE =
      """
      READ_OWN         DEVELOPER   READ
      CHANGE_OWN       DEVELOPER   DEPOSIT
      DEPOSIT_GAMES    DEVELOPER   DEPOSIT
      WITHDRAW         DEVELOPER   DEPOSIT
      SUBMIT_GAMES     DEVELOPER   DEPOSIT
      CORRESPOND       DEVELOPER   DEPOSIT
      KEEP_SHOWINGS    DEVELOPER   DEPOSIT
      SETTLE_PROBLEMS  DEVELOPER   DEPOSIT
      TEST_GAMES       DEVELOPER   DEPOSIT
      ASK_SCIENTISTS   DEVELOPER   DEPOSIT
      KEEP_PACKS       DEVELOPER   DEPOSIT
      ACT_FOR_PARTNERS DEVELOPER   DEPOSIT
      ANSWER_CREDITS   DEVELOPER   DEPOSIT
      DEPOSIT_MATERIALS RESEARCHER DEPOSIT
      CHECK_CLAIMS     RESEARCHER  DEPOSIT
      READ_QUESTIONS   RESEARCHER  READ
      ANSWER_QUESTIONS RESEARCHER  DEPOSIT
      PROMOTE_GAMES    CURATOR     CURATE
      MAKE_PARTNERS    CURATOR     CURATE
      READ_AUDIT       CURATOR     CURATE
      READ_INDEX       CURATOR     CURATE
      WITHDRAW_OTHERS  CURATOR     CURATE
      JUDGE_GAMES      CURATOR     CURATE
      GRANT_ROLES      ADMIN       ADMIN
      REBUILD_INDEX    ADMIN       ADMIN
      """;

  private record Row(Role least, Scope scope) {}

  private static final Map<Act, Row> ROWS =
      TABLE
          .lines()
          .map(line -> line.split("\\s+"))
          .collect(
              Collectors.toMap(
                  cells -> Act.valueOf(cells[0]),
                  cells -> new Row(Role.valueOf(cells[1]), Scope.valueOf(cells[2]))));

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
    var row = ROWS.get(act);
    var isExpected =
        row == null
            ? FOR_ALL.contains(act)
            : role.compareTo(row.least()) >= 0 && scope == row.scope();

    assertThat(Policy.allows(actor, act)).isEqualTo(isExpected);
    if (isExpected) {
      assertThatCode(() -> Policy.demand(actor, act)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> Policy.demand(actor, act)).isInstanceOf(Refusal.Forbidden.class);
    }
  }

  @Test
  void every_act_stands_in_this_table_once() {
    assertThat(Stream.concat(FOR_ALL.stream(), ROWS.keySet().stream()))
        .containsExactlyInAnyOrder(Act.values());
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
