package org.orrery.assetdb.depositor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.release.Reading;

interface SharingContract extends OnADatabase {

  private Sharing sharing() {
    return database().get(Sharing.class);
  }

  private Depositing depositing() {
    return database().get(Depositing.class);
  }

  /** Ada's, with emmy beside her. */
  private Draft aSharedDraft() {
    database().emmy();
    var draft = aMaterial().by(database().ada()).with(aScan()).draftedIn(database());
    share(draft.type(), draft.id(), database().emmy());
    return draft;
  }

  private void share(AssetType type, AssetId id, Actor with) {
    sharing().invite(database().ada(), type, id, with.handle());
    sharing().accept(with, type, id);
  }

  private Actor actor(String who) {
    return switch (who) {
      case "owner" -> database().ada();
      case "co-depositor" -> database().emmy();
      case "stranger" -> database().somebody("lise", Role.RESEARCHER);
      case "curator" -> database().vera();
      default -> Actor.visitor();
    };
  }

  private static String outcome(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Refusal refusal) {
      return refusal.getClass().getSimpleName();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # who        | read            | change          | release         | list depositors | add             | remove another  | leave
          owner        | done            | done            | done            | done            | done            | done            | NotFound
          co-depositor | done            | done            | done            | done            | Forbidden       | Forbidden       | done
          stranger     | NotFound        | NotFound        | NotFound        | NotFound        | NotFound        | NotFound        | NotFound
          curator      | NotFound        | NotFound        | NotFound        | NotFound        | NotFound        | NotFound        | NotFound
          visitor      | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated
          """,
      delimiter = '|')
  default void a_co_depositor_may_all_but_choose_depositors(
      String who,
      String read,
      String change,
      String release,
      String list,
      String add,
      String removeAnother,
      String leave) {
    var draft = aSharedDraft();
    var actor = actor(who);
    database().somebody("marie", Role.RESEARCHER);
    share(draft.type(), draft.id(), database().somebody("hedy", Role.RESEARCHER));
    var type = draft.type();
    var id = draft.id();

    assertThat(
            List.of(
                outcome(() -> depositing().draft(actor, type, id)),
                outcome(
                    () ->
                        depositing()
                            .amendFile(
                                actor,
                                type,
                                id,
                                new AssetPath(aScan().path()),
                                Map.of("role", "scan"),
                                Optional.empty())),
                outcome(() -> released(database(), actor, draft)),
                outcome(() -> sharing().depositors(actor, type, id)),
                outcome(() -> sharing().invite(actor, type, id, "marie")),
                outcome(() -> sharing().remove(actor, type, id, "hedy")),
                outcome(() -> sharing().remove(actor, type, id, actor.handle()))))
        .containsExactly(read, change, release, list, add, removeAnother, leave);
  }

  @Test
  default void who_said_yes_finds_it_among_their_own_and_who_asked_is_told() {
    var draft = aSharedDraft();
    var emmy = database().emmy();

    assertThat(depositing().own(emmy, Optional.empty(), 5))
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.asset().id()).isEqualTo(draft.id());
              assertThat(listed.asset().owner()).isEqualTo("ada");
            });
    assertThat(sharing().depositors(emmy, draft.type(), draft.id()))
        .satisfies(
            shared -> {
              assertThat(shared.owner()).isEqualTo("ada");
              assertThat(shared.others()).extracting(Depositor::handle).containsExactly("emmy");
            });
    assertThat(database().get(Noticing.class).notices(emmy, Long.MAX_VALUE, 5))
        .extracting(Notice::news)
        .containsExactly(new News.DepositorInvited(about(draft), "ada"));
    assertThat(database().get(Noticing.class).notices(database().ada(), Long.MAX_VALUE, 5))
        .extracting(Notice::news)
        .containsExactly(new News.DepositorJoined(about(draft), "emmy"));
  }

  private static News.About about(Draft draft) {
    return new News.About(draft.type(), draft.id(), draft.description().title());
  }

  @Test
  default void who_has_not_answered_may_nothing_and_says_yes_or_no() {
    var ada = database().ada();
    var emmy = database().emmy();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());

    assertThat(sharing().invite(ada, draft.type(), draft.id(), "emmy")).isTrue();
    assertThat(sharing().invite(ada, draft.type(), draft.id(), "emmy")).isFalse();

    assertThat(outcome(() -> depositing().draft(emmy, draft.type(), draft.id())))
        .isEqualTo("NotFound");
    assertThat(database().get(Ownership.class).handles(draft.id())).containsExactly("ada");
    assertThat(sharing().depositors(ada, draft.type(), draft.id()).invited())
        .extracting(Invitation::handle)
        .containsExactly("emmy");
    assertThat(sharing().invitations(emmy)).hasSize(1);
    assertThat(sharing().invited(emmy, draft.type(), draft.id()).invitation().by())
        .isEqualTo("ada");
    assertThat(outcome(() -> sharing().accept(database().vera(), draft.type(), draft.id())))
        .isEqualTo("NotFound");

    sharing().remove(emmy, draft.type(), draft.id(), "emmy");

    assertThat(sharing().invitations(emmy)).isEmpty();
    assertThat(outcome(() -> sharing().accept(emmy, draft.type(), draft.id())))
        .isEqualTo("NotFound");
  }

  @Test
  default void who_asked_may_take_it_back() {
    var ada = database().ada();
    var emmy = database().emmy();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    sharing().invite(ada, draft.type(), draft.id(), "emmy");

    sharing().remove(ada, draft.type(), draft.id(), "emmy");

    assertThat(outcome(() -> sharing().invited(emmy, draft.type(), draft.id())))
        .isEqualTo("NotFound");
    assertThat(sharing().depositors(ada, draft.type(), draft.id()).invited()).isEmpty();
  }

  @Test
  default void who_was_removed_has_no_say_any_more() {
    var draft = aSharedDraft();

    sharing().remove(database().ada(), draft.type(), draft.id(), "emmy");

    assertThat(outcome(() -> depositing().draft(database().emmy(), draft.type(), draft.id())))
        .isEqualTo("NotFound");
    assertThat(depositing().own(database().emmy(), Optional.empty(), 5)).isEmpty();
    assertThat(outcome(() -> sharing().remove(database().ada(), draft.type(), draft.id(), "emmy")))
        .isEqualTo("NotFound");
  }

  @Test
  default void nobody_is_added_who_could_do_nothing_or_is_there() {
    var draft = aSharedDraft();
    var game = aGame().by(database().ada()).with(aPage()).draftedIn(database());
    database().grace();
    var ada = database().ada();

    assertThat(sharing().invite(ada, draft.type(), draft.id(), "emmy")).isFalse();
    assertThat(sharing().invite(ada, game.type(), game.id(), "GRACE")).isTrue();
    assertThat(outcome(() -> sharing().invite(ada, draft.type(), draft.id(), "grace")))
        .isEqualTo("Conflict");
    assertThat(outcome(() -> sharing().invite(ada, draft.type(), draft.id(), "ada")))
        .isEqualTo("Conflict");
    assertThat(outcome(() -> sharing().invite(ada, draft.type(), draft.id(), "nobody")))
        .isEqualTo("NotFound");
    assertThat(outcome(() -> sharing().invite(ada, AssetType.GAME, draft.id(), "emmy")))
        .isEqualTo("NotFound");
  }

  @Test
  default void an_asset_has_so_many_depositors_and_no_more() {
    var ada = database().ada();
    var draft = aMaterial().by(ada).draftedIn(database());
    for (var number = 0; number <= Sharing.MOST; number++) {
      database().somebody("number" + number, Role.RESEARCHER);
    }
    for (var number = 0; number < Sharing.MOST; number++) {
      sharing().invite(ada, draft.type(), draft.id(), "number" + number);
    }

    assertThatThrownBy(
            () -> sharing().invite(ada, draft.type(), draft.id(), "number" + Sharing.MOST))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void embargoed_bytes_are_for_depositors_and_curators() {
    var release =
        aMaterial().with(aScan()).saying("embargoUntil", "2026-12-01").releasedIn(database());
    share(release.type(), release.asset(), database().emmy());
    var reading = database().get(Reading.class);

    for (var reader : List.of("owner", "co-depositor", "curator")) {
      reading.demandBytes(actor(reader), release);
    }
    for (var reader : List.of("stranger", "visitor")) {
      assertThat(outcome(() -> reading.demandBytes(actor(reader), release))).isEqualTo("Forbidden");
    }
  }

  @Test
  default void a_shared_draft_can_be_discarded() {
    var draft = aSharedDraft();

    depositing().discard(database().emmy(), draft.type(), draft.id(), Optional.empty());

    assertThat(database().rows("co_depositors")).isZero();
    assertThat(database().rows("assets")).isZero();
  }
}
