package org.orrery.assetdb.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.inquiry.BetweenTwo.aWish;
import static org.orrery.assetdb.inquiry.BetweenTwo.ending;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.showing.Showings;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface InquiringContract extends BetweenTwo {

  @Test
  default void what_was_asked_is_kept_as_it_was_asked_and_all_depositors_are_told() {
    var game = aReleasedGame();

    var open = inquiring().ask(maria(), game.asset(), aWish());

    assertThat(inquiries().find(open.question().id())).contains(open);
    assertThat(open.question().wish().from()).contains(LocalDate.of(2027, 3, 1));
    var about = new News.About(game.type(), game.asset(), game.description().title());
    var news = new News.InquiryAsked(about, open.question().id().value(), "maria");
    assertThat(toldTo(grace())).contains(news);
    assertThat(toldTo(linus())).contains(news);
    assertThat(toldTo(maria())).isEmpty();
  }

  @Test
  default void a_wish_with_no_dates_and_no_city_is_kept_too() {
    var game = aReleasedGame();
    Map<String, Object> least =
        Map.of("organization", "A school", "country", "cn", "purpose", "classroom", "message", "?");

    var open = inquiring().ask(maria(), game.asset(), least);

    assertThat(inquiries().find(open.question().id())).contains(open);
  }

  @ParameterizedTest
  @CsvSource({
    "organization,",
    "country,",
    "purpose,",
    "message,",
    "country, XX",
    "purpose, theft",
    "until, 2027-02-01",
    "from, tomorrow",
    "colour, red"
  })
  default void every_fault_of_a_wish_is_named(String field, @Nullable String value) {
    var game = aReleasedGame();

    assertThatThrownBy(() -> inquiring().ask(maria(), game.asset(), aWish(field, value)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Violation::pointer)
                    .contains("/" + field));
  }

  @Test
  default void one_asks_for_released_games_of_others_that_are_not_withdrawn() {
    var game = aReleasedGame();
    var material = aMaterial().with(aScan()).releasedIn(database());

    assertThatThrownBy(() -> inquiring().ask(maria(), material.asset(), aWish()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> inquiring().ask(linus(), game.asset(), aWish()))
        .isInstanceOf(Refusal.Conflict.class);
    database()
        .get(Withdrawing.class)
        .withdraw(grace(), game.type(), game.asset(), Map.of("reason", "It was wrong."));
    assertThatThrownBy(() -> inquiring().ask(maria(), game.asset(), aWish()))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void one_does_not_ask_makers_who_do_not_wish_it() {
    var game =
        aGame()
            .by(grace())
            .with(aPage())
            .saying("licensing", Map.of("open", false, "terms", Map.of("en", "Not before 2028")))
            .releasedIn(database());

    assertThatThrownBy(() -> inquiring().ask(maria(), game.asset(), aWish()))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("do not wish");
  }

  @Test
  default void one_asks_again_only_when_the_last_inquiry_has_ended() {
    var game = aReleasedGame();
    var first = asked(game);

    assertThatThrownBy(() -> asked(game))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining(first.value());
    inquiring().end(maria(), first, ending("withdrawn"));

    assertThat(asked(game)).isNotEqualTo(first);
  }

  @Test
  default void an_account_asks_so_often_a_day_and_not_more() {
    for (var i = 0; i < Inquiring.MOST_A_DAY; i++) {
      asked(aReleasedGame());
    }
    var one = aReleasedGame();

    assertThatThrownBy(() -> asked(one)).isInstanceOf(Refusal.Busy.class);
    database().clock().pass(Duration.ofDays(1));

    assertThat(asked(one)).isNotNull();
  }

  @Test
  default void the_first_words_of_a_depositor_answer_it_and_those_of_the_asker_do_not() {
    var id = asked(aReleasedGame());

    inquiring().say(maria(), id, Map.of("text", "It is a large hall."));
    assertThat(inquiries().find(id).orElseThrow()).isInstanceOf(Inquiry.Open.class);
    inquiring().say(linus(), id, Map.of("text", "How large?"));

    assertThat(inquiries().find(id).orElseThrow()).isInstanceOf(Inquiry.Answered.class);
    assertThat(letterbox().open(grace(), id).messages())
        .extracting(Message::by, Message::side, Message::number)
        .containsExactly(tuple("maria", Part.ASKER, 1), tuple("linus", Part.DEPOSITOR, 2));
  }

  @ParameterizedTest
  @CsvSource({"grace, agreed", "linus, declined", "grace, closed", "maria, withdrawn"})
  default void it_ends_as_the_side_says_whose_step_it_is(String who, String outcome) {
    var id = asked(aReleasedGame());
    var actor = database().somebody(who);

    var ended = inquiring().end(actor, id, ending(outcome));

    assertThat(ended.state().word()).isEqualTo(outcome);
    assertThat(inquiries().find(id)).contains(ended);
    assertThat(toldTo(who.equals("maria") ? grace() : maria()))
        .anyMatch(
            news ->
                news instanceof News.InquiryEnded told
                    && told.outcome().equals(outcome)
                    && told.by().equals(who));
  }

  @Test
  default void yes_and_no_want_a_word_of_explanation() {
    var id = asked(aReleasedGame());

    assertThatThrownBy(() -> inquiring().end(grace(), id, Map.of("outcome", "declined")))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(inquiring().end(grace(), id, Map.of("outcome", "closed")).ending().text()).isEmpty();
  }

  @Test
  default void only_with_the_consent_of_both_everybody_may_read_of_it() {
    var game = aReleasedGame();
    var id = asked(game);
    inquiring().end(grace(), id, ending("agreed"));
    var showings = database().get(Showings.class);

    inquiring().publish(maria(), id);
    inquiring().publish(maria(), id);
    assertThat(showings.count(game.asset())).isZero();
    assertThat(letterbox().open(maria(), id).allows(Step.PUBLISH)).isFalse();
    inquiring().publish(linus(), id);
    inquiring().publish(grace(), id);

    assertThat(showings.of(game.asset(), Optional.empty(), 9))
        .singleElement()
        .satisfies(
            showing -> {
              assertThat(showing.occasion().organization()).isEqualTo("Museum of Tides");
              assertThat(showing.occasion().from()).isEqualTo("2027-03-01");
              assertThat(showing.isConfirmed()).isTrue();
              assertThat(showing.inquiry()).contains(id.value());
            });
  }

  @Test
  default void each_side_lists_its_own_by_state_newest_first() {
    var first = asked(aReleasedGame());
    database().clock().pass(Duration.ofMinutes(1));
    var second = asked(aReleasedGame());
    database().clock().pass(Duration.ofMinutes(1));
    var third = asked(aReleasedGame());
    bring(second, State.DECLINED);
    var all = EnumSet.allOf(State.class);

    assertThat(letterbox().list(maria(), Part.ASKER, all, Optional.empty(), 9))
        .extracting(inquiry -> inquiry.question().id())
        .containsExactly(third, second, first);
    assertThat(letterbox().list(linus(), Part.DEPOSITOR, all, Optional.of(third), 1))
        .extracting(inquiry -> inquiry.question().id())
        .containsExactly(second);
    assertThat(letterbox().count(grace(), Part.DEPOSITOR, EnumSet.of(State.OPEN))).isEqualTo(2);
    assertThat(letterbox().count(grace(), Part.ASKER, all)).isZero();
    assertThat(letterbox().list(database().vera(), Part.DEPOSITOR, all, Optional.empty(), 9))
        .isEmpty();
    assertThatThrownBy(
            () -> letterbox().list(Actor.visitor(), Part.ASKER, all, Optional.empty(), 9))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  default void the_audit_log_learns_that_and_never_what() {
    var id = asked(aReleasedGame());
    inquiring().say(grace(), id, Map.of("text", "Tell us more."));
    inquiring().end(grace(), id, ending("agreed"));

    var wanted =
        new AuditLog.Wanted(
            Optional.empty(), Optional.of(id.value()), Optional.empty(), Optional.empty());

    assertThat(database().get(AuditLog.class).read(wanted, Long.MAX_VALUE, 9))
        .extracting(AuditEntry::detail)
        .containsExactly("agreed", "", "");
  }
}
