package org.orrery.assetdb.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.partner.AtAPartner.invitation;
import static org.orrery.assetdb.partner.AtAPartner.outcome;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.notice.News;

interface JoiningContract extends AtAPartner {

  private List<String> membersSeenBy(Actor actor) {
    return introducing().members(actor, TIDES).stream()
        .map(known -> known.membership().account())
        .toList();
  }

  @Test
  default void nobody_becomes_a_member_without_a_yes() {
    made();
    var ada = database().ada();

    joining().invite(database().vera(), TIDES, invitation("ada", Part.MANAGER));

    assertThat(membersSeenBy(database().vera())).isEmpty();
    assertThat(introducing().invitations(ada)).hasSize(1);
    assertThat(newsOf(ada)).last().isInstanceOf(News.PartnerInvited.class);

    joining().accept(ada, TIDES, Map.of("named", true));

    assertThat(membersSeenBy(Actor.visitor())).containsExactly("ada");
    assertThat(introducing().invitations(ada)).isEmpty();
    assertThat(introducing().own(ada)).hasSize(1);
    assertThat(introducing().open(ada, TIDES).mayKeep()).isTrue();
    assertThat(newsOf(database().vera())).last().isInstanceOf(News.PartnerJoined.class);
  }

  @Test
  default void whether_one_is_named_has_to_be_said() {
    made();
    joining().invite(database().vera(), TIDES, invitation(database().ada().handle(), Part.MEMBER));

    assertThatThrownBy(() -> joining().accept(database().ada(), TIDES, Map.of()))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/named"));
  }

  @Test
  default void an_invitation_is_declined_or_taken_back_and_is_gone_then() {
    made();
    var ada = database().ada();
    var emmy = database().emmy();
    joining().invite(database().vera(), TIDES, invitation("ada", Part.MEMBER));
    joining().invite(database().vera(), TIDES, invitation("emmy", Part.MEMBER));

    joining().end(ada, TIDES, "ada");
    assertThatThrownBy(() -> joining().end(ada, TIDES, "emmy"))
        .isInstanceOf(Refusal.NotFound.class);
    joining().end(database().vera(), TIDES, "emmy");

    assertThat(newsOf(database().vera())).last().isInstanceOf(News.PartnerDeclined.class);
    assertThatThrownBy(() -> joining().accept(ada, TIDES, Map.of("named", true)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> joining().accept(emmy, TIDES, Map.of("named", true)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void nobody_is_invited_who_is_there_or_unknown_or_may_not() {
    madeWithMembers();
    database().somebody("nobody");
    var vera = database().vera();

    assertThatThrownBy(() -> joining().invite(vera, TIDES, invitation("emmy", Part.MANAGER)))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> joining().invite(vera, TIDES, invitation("ghost", Part.MEMBER)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> joining().invite(vera, TIDES, invitation("nobody", Part.MEMBER)))
        .isInstanceOf(Refusal.Invalid.class);
    database().grace();
    joining().invite(vera, TIDES, invitation("grace", Part.MEMBER));
    assertThatThrownBy(() -> joining().invite(vera, TIDES, invitation("grace", Part.MEMBER)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # who    | invite          | see invitations | raise emmy      | name emmy       | remove emmy
          manager  | done            | done            | done            | Forbidden       | done
          member   | Forbidden       | Forbidden       | Forbidden       | done            | done
          stranger | Forbidden       | Forbidden       | NotFound        | NotFound        | NotFound
          curator  | done            | done            | done            | Forbidden       | done
          visitor  | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated
          """,
      delimiter = '|')
  default void managers_choose_members_and_members_choose_to_be_named(
      String who, String invite, String list, String raise, String name, String remove) {
    madeWithMembers();
    database().somebody("hedy", org.orrery.assetdb.account.Role.DEVELOPER);
    var actor =
        switch (who) {
          case "manager" -> database().ada();
          case "member" -> database().emmy();
          case "stranger" -> database().grace();
          case "curator" -> database().vera();
          default -> Actor.visitor();
        };

    assertThat(
            List.of(
                outcome(() -> joining().invite(actor, TIDES, invitation("hedy", Part.MEMBER))),
                outcome(() -> introducing().invitations(actor, TIDES)),
                outcome(() -> joining().change(actor, TIDES, "emmy", Map.of("part", "manager"))),
                outcome(() -> joining().change(actor, TIDES, "emmy", Map.of("named", true))),
                outcome(() -> joining().remove(actor, TIDES, "emmy"))))
        .containsExactly(invite, list, raise, name, remove);
  }

  @Test
  default void members_see_all_members_and_strangers_those_who_are_named() {
    madeWithMembers();

    assertThat(membersSeenBy(database().emmy())).containsExactly("ada", "emmy");
    assertThat(membersSeenBy(database().vera())).containsExactly("ada", "emmy");
    assertThat(membersSeenBy(database().grace())).containsExactly("ada");

    joining().change(database().emmy(), TIDES, "emmy", Map.of("named", true));
    joining().change(database().ada(), TIDES, "ada", Map.of("named", false));

    assertThat(membersSeenBy(Actor.visitor())).containsExactly("emmy");
  }

  @Test
  default void the_last_manager_stays_until_there_is_another_or_a_curator_says_so() {
    madeWithMembers();
    var ada = database().ada();

    assertThatThrownBy(() -> joining().remove(ada, TIDES, "ada"))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> joining().change(ada, TIDES, "ada", Map.of("part", "member")))
        .isInstanceOf(Refusal.Conflict.class);
    joining().change(ada, TIDES, "emmy", Map.of("part", "manager"));
    joining().remove(ada, TIDES, "ada");
    assertThat(newsOf(database().emmy())).last().isInstanceOf(News.PartnerPart.class);

    joining().remove(database().vera(), TIDES, "emmy");

    assertThat(newsOf(database().emmy())).last().isInstanceOf(News.PartnerRemoved.class);
    assertThat(membersSeenBy(database().vera())).isEmpty();
  }

  @Test
  default void the_last_manager_of_a_retired_partner_may_leave() {
    madeWithMembers();
    retired();

    joining().remove(database().ada(), TIDES, "ada");

    assertThat(introducing().own(database().ada())).isEmpty();
  }

  @Test
  default void a_retired_partner_invites_nobody_and_nobody_joins_it() {
    made();
    var ada = database().ada();
    joining().invite(database().vera(), TIDES, invitation("ada", Part.MEMBER));

    retired();

    assertThat(introducing().invitations(ada)).isEmpty();
    assertThatThrownBy(() -> joining().accept(ada, TIDES, Map.of("named", true)))
        .isInstanceOf(Refusal.Conflict.class);
    database().emmy();
    assertThatThrownBy(
            () -> joining().invite(database().vera(), TIDES, invitation("emmy", Part.MEMBER)))
        .isInstanceOf(Refusal.Conflict.class);
  }
}
