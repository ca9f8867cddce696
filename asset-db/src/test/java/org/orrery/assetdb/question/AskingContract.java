package org.orrery.assetdb.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.question.InTheQueue.anAnswer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.claim.Signature;
import org.orrery.assetdb.notice.NewsFacts;
import org.orrery.assetdb.notice.Noticing;

/** Questions from the first word to the thanks. */
interface AskingContract extends InTheQueue {

  private List<String> newsOf(Actor actor) {
    return database().get(Noticing.class).notices(actor, Long.MAX_VALUE, 10).stream()
        .map(notice -> NewsFacts.kind(notice.news()))
        .toList();
  }

  private List<QuestionId> queue(Actor actor, boolean mine) {
    var asked = new QuestionDesk.Asked(EnumSet.of(State.OPEN), Set.of(), mine);
    var found = new ArrayList<QuestionId>();
    Optional<QuestionId> last = Optional.empty();
    do {
      var some = desk().queue(actor, asked, last, 1);
      last = some.stream().findFirst().map(question -> question.course().id());
      last.ifPresent(found::add);
    } while (last.isPresent());
    assertThat(desk().count(actor, asked)).isEqualTo(found.size());
    return found;
  }

  @Test
  default void a_question_is_answered_asked_on_answered_again_and_settled() {
    var ada = scientist("ada", "astronomy");
    var life = scientist("emmy", "biology");
    var id = asked(aDraftedGame());

    answering().answer(ada, id, anAnswer());
    asking().reopen(grace(), id, Map.of("text", "And the moon?"));
    answering().answer(ada, id, Map.of("text", "The moon too.", "credit", true));
    asking().settle(grace(), id, Map.of("thank", true));

    var course = desk().open(grace(), id).question().course();
    assertThat(course.posts())
        .extracting(Post::text)
        .containsExactly("It is.", "And the moon?", "The moon too.");
    assertThat(course.answers().getFirst().sources()).hasSize(1);
    assertThat(course.thanked()).extracting(Signature::handle).containsExactly("ada");
    assertThat(newsOf(ada))
        .containsExactly("question-settled", "question-reopened", "question-asked");
    assertThat(newsOf(grace())).containsExactly("question-answered", "question-answered");
    assertThat(newsOf(life)).isEmpty();
  }

  @Test
  default void nobody_is_thanked_by_name_unless_both_sides_want_it() {
    var game = aReleasedGame();
    var ada = scientist("ada", "astronomy");
    var id = asked(game);
    answering().answer(ada, id, anAnswer());
    asking().settle(grace(), id, Map.of());

    answering().credit(ada, id, Map.of("agreed", true));
    assertThat(desk().helpers(game)).isEmpty();
    answering().credit(grace(), id, Map.of("agreed", true));
    assertThat(desk().helpers(game)).extracting(Signature::handle).containsExactly("ada");
    answering().credit(ada, id, Map.of("agreed", false));
    assertThat(desk().helpers(game)).isEmpty();
  }

  @Test
  default void while_one_scientist_looks_at_it_no_other_answers_until_it_is_free_again() {
    var ada = scientist("ada", "astronomy");
    var emmy = scientist("emmy", "astronomy");
    var id = asked(aDraftedGame());

    answering().take(ada, id);

    assertThat(desk().open(emmy, id).allows(Step.ANSWER)).isFalse();
    assertThatThrownBy(() -> answering().take(emmy, id)).isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> answering().answer(emmy, id, anAnswer()))
        .isInstanceOf(Refusal.Conflict.class);

    database().clock().pass(Hold.LASTS);

    answering().take(emmy, id);
    answering().leave(ada, id);
    assertThat(desk().open(ada, id).hold().map(Hold::by)).contains("emmy");
    answering().leave(emmy, id);
    answering().answer(ada, id, anAnswer());
    assertThat(desk().open(ada, id).hold()).isEmpty();
  }

  @Test
  default void the_queue_begins_with_ones_own_subjects_and_the_oldest() {
    var game = aReleasedGame();
    var life = askedInPublic(game, "biology");
    database().clock().pass(Duration.ofMinutes(1));
    var stars = asked(game, "astronomy.stars");
    database().clock().pass(Duration.ofMinutes(1));
    var sky = asked(game, "astronomy");
    var hidden = asked(game, "chemistry");

    var ada = scientist("ada", "astronomy");
    var vera = database().somebody("vera", Role.CURATOR);

    assertThat(queue(ada, false)).containsExactly(stars, sky, life);
    assertThat(queue(ada, true)).containsExactly(stars, sky);
    assertThat(queue(vera, false)).startsWith(life, stars).contains(sky, hidden).hasSize(4);
    assertThatThrownBy(() -> queue(grace(), false)).isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  default void a_question_for_everybody_is_seen_by_everybody_once_it_is_answered() {
    var game = aReleasedGame();
    var ada = scientist("ada", "astronomy");
    var life = scientist("emmy", "biology");
    var id = askedInPublic(game, "astronomy");
    var hidden = asked(game, "astronomy");

    assertThat(desk().open(life, id).allows(Step.ANSWER)).isFalse();
    assertThatThrownBy(() -> desk().open(Actor.visitor(), id)).isInstanceOf(Refusal.NotFound.class);
    answering().answer(ada, id, anAnswer());
    answering().answer(ada, hidden, anAnswer());

    assertThat(desk().of(Actor.visitor(), game)).hasSize(1);
    assertThat(desk().of(grace(), game)).hasSize(2);
    assertThat(desk().open(Actor.visitor(), id).parts()).containsExactly(Part.READER);
  }

  @Test
  default void every_fault_of_a_question_is_named() {
    var game = aReleasedGame();

    assertThatThrownBy(
            () ->
                asking()
                    .ask(
                        grace(),
                        game,
                        Map.of("subject", "alchemy", "claim", 7, "public", "yes", "to", "ada")))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactlyInAnyOrder("/subject", "/text", "/claim", "/public", "/to"));
    assertThatThrownBy(
            () ->
                asking()
                    .ask(
                        grace(),
                        game,
                        Map.of("subject", "astronomy", "text", "Is it?", "public", true)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(
            () ->
                asking()
                    .ask(database().ada(), game, Map.of("subject", "astronomy", "text", "Is it?")))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  default void so_many_questions_of_a_game_wait_and_so_much_is_said_to_one() {
    var game = aDraftedGame();
    var ada = scientist("ada", "astronomy");
    var id = asked(game);
    for (var number = 0; number < Answering.MOST_POSTS; number++) {
      answering().answer(ada, id, anAnswer());
    }
    assertThatThrownBy(() -> answering().answer(ada, id, anAnswer()))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> asking().reopen(grace(), id, Map.of("text", "And?")))
        .isInstanceOf(Refusal.Conflict.class);

    for (var number = 0; number < Asking.MOST_WAITING; number++) {
      asked(game);
    }
    assertThatThrownBy(() -> asked(game)).isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void who_is_no_researcher_any_more_is_neither_told_nor_asked() {
    var ada = scientist("ada", "astronomy");
    database()
        .get(org.orrery.assetdb.account.Registering.class)
        .grant(database().root(), "ada", Set.of(Role.DEVELOPER), Optional.empty());
    var former = Actor.of(ada.account().orElseThrow().withRoles(Set.of(Role.DEVELOPER)));

    var id = asked(aDraftedGame());

    assertThat(newsOf(former)).isEmpty();
    assertThatThrownBy(() -> desk().open(former, id)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> declaring().declare(former, Map.of("subjects", List.of())))
        .isInstanceOf(Refusal.Forbidden.class);
  }
}
