package org.orrery.assetdb.question;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.claim.Claims;
import org.orrery.assetdb.claim.Signature;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notices;
import org.orrery.assetdb.notice.Noticing;

/** What the depositors of a game do with their questions. */
@Singleton
public class Asking {

  /** The longest question, and the longest reply, in characters. */
  public static final int TEXT_CHARACTERS = 5_000;

  /** So many questions of a game may wait at a time. */
  static final int MOST_WAITING = 20;

  /** So many researchers are told of a question; more would only make all of them deaf. */
  static final int MOST_TOLD = 50;

  private final Questions questions;
  private final Experts experts;
  private final Parts parts;
  private final ClaimedGames games;
  private final Claims claims;
  private final Ownership ownership;
  private final Accounts accounts;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Asking(
      Questions questions,
      Experts experts,
      Parts parts,
      ClaimedGames games,
      Claims claims,
      Ownership ownership,
      Accounts accounts,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.questions = questions;
    this.experts = experts;
    this.parts = parts;
    this.games = games;
    this.claims = claims;
    this.ownership = ownership;
    this.accounts = accounts;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks, from {@code {subject, text, claim?, public?}}. Only a question about a claim can be for
   * everybody.
   *
   * @throws Refusal.Conflict while too many questions of the game wait
   */
  @Transactional
  public Question.Open ask(Actor actor, AssetId game, Map<String, Object> json) {
    Policy.demand(actor, Act.ASK_SCIENTISTS);
    games.demandWriter(actor, game);
    var fields = Fields.of(json);
    var subject = fields.parsed("subject", 80, Expertise::known);
    var text = fields.text("text", TEXT_CHARACTERS);
    var claim = fields.number("claim", 1, Integer.MAX_VALUE);
    var isPublic = fields.truth("public");
    wanted(fields, "subject", "The subject whose scientists are asked is wanted here.");
    wanted(fields, "text", "A question is wanted here.");
    claim
        .filter(number -> isNone(game, number))
        .ifPresent(number -> fields.fault("claim", "The game has no claim of this number."));
    if (isPublic && claim.isEmpty()) {
      fields.fault("public", "Only a question about a claim can be for everybody.");
    }
    fields.refuse("This is no question yet.");
    demandRoom(game);
    var question = begin(actor, game, claim, subject.orElseThrow(), text.orElseThrow(), isPublic);
    tellScientists(actor, question);
    audit.note(actor.handle(), "ask", question.course().id().value(), "about " + game);
    return question;
  }

  private static void wanted(Fields fields, String field, String sentence) {
    if (!fields.has(field)) {
      fields.fault(field, sentence);
    }
  }

  private boolean isNone(AssetId game, int number) {
    return claims.find(game, number).filter(claim -> claim.withdrawnAt().isEmpty()).isEmpty();
  }

  private void demandRoom(AssetId game) {
    var waiting =
        questions.of(game).stream().filter(question -> question.state() == State.OPEN).count();
    if (waiting >= MOST_WAITING) {
      throw new Refusal.Conflict(
          "So many questions of this game wait for answers that no more can be asked now.");
    }
  }

  private Question.Open begin(
      Actor actor,
      AssetId game,
      Optional<Integer> claim,
      String subject,
      String text,
      boolean isPublic) {
    while (true) {
      var question =
          new Question.Open(
              new Question.Course(
                  QuestionId.random(),
                  game,
                  claim,
                  subject,
                  Audience.of(isPublic),
                  actor.handle(),
                  text,
                  clock.instant(),
                  List.of(),
                  Optional.empty(),
                  false,
                  Set.of()));
      if (questions.add(question)) {
        return question;
      }
    }
  }

  private void tellScientists(Actor actor, Question question) {
    var course = question.course();
    var news =
        new News.QuestionAsked(
            games.about(course.game()), course.id().value(), course.subject(), actor.handle());
    var depositors = ownership.handles(course.game());
    noticing.tell(
        experts.among(Expertise.fitting(course.subject()), MOST_TOLD).stream()
            .filter(this::isResearcher)
            .filter(handle -> !depositors.contains(handle))
            .map(handle -> new Notices.Told(handle, news))
            .toList());
  }

  private boolean isResearcher(String handle) {
    return accounts
        .find(handle)
        .filter(account -> Role.RESEARCHER.isHeldBy(account.roles()))
        .isPresent();
  }

  /** Asks on, from {@code {text}}, so that the question is open again. */
  @Transactional
  public Question reopen(Actor actor, QuestionId id, Map<String, Object> json) {
    var question = parts.demand(actor, id, Step.REOPEN).question();
    var fields = Fields.of(json);
    var text = fields.text("text", TEXT_CHARACTERS);
    wanted(fields, "text", "What is still unclear is wanted here.");
    fields.refuse("One cannot ask on so.");
    Answering.demandRoom(question);
    var open =
        switch (question) {
          case Question.Replied replied ->
              replied.reopen(reply(actor, question, text.orElseThrow()));
          case Question.Open other -> throw impossible(other);
          case Question.Withdrawn other -> throw impossible(other);
        };
    questions.save(open);
    var news =
        new News.QuestionReopened(games.about(open.course().game()), id.value(), actor.handle());
    tell(open, news);
    audit.note(actor.handle(), "ask-on", id.value(), "");
    return open;
  }

  private Post.Reply reply(Actor actor, Question question, String text) {
    return new Post.Reply(
        question.course().posts().size() + 1,
        Signature.of(actor.account().orElseThrow()),
        text,
        clock.instant());
  }

  private void tell(Question question, News news) {
    noticing.tell(
        question.course().scientists().stream()
            .map(scientist -> new Notices.Told(scientist.handle(), news))
            .toList());
  }

  /**
   * Says that the answers are enough, from {@code {thank?}}: whether the scientists may be thanked
   * by name.
   */
  @Transactional
  public Question settle(Actor actor, QuestionId id, Map<String, Object> json) {
    var question = parts.demand(actor, id, Step.SETTLE).question();
    var fields = Fields.of(json);
    var thanks = fields.truth("thank");
    fields.refuse("It cannot be settled so.");
    var settled =
        switch (question) {
          case Question.Answered answered ->
              answered.with(answered.course().thanking(thanks)).settle();
          case Question.Open other -> throw impossible(other);
          case Question.Settled other -> throw impossible(other);
          case Question.Withdrawn other -> throw impossible(other);
        };
    questions.save(settled);
    tell(
        settled,
        new News.QuestionSettled(games.about(settled.course().game()), id.value(), actor.handle()));
    audit.note(actor.handle(), "settle", id.value(), "");
    return settled;
  }

  /** Takes a question back. */
  @Transactional
  public Question withdraw(Actor actor, QuestionId id) {
    var withdrawn =
        switch (parts.demand(actor, id, Step.WITHDRAW).question()) {
          case Question.Unsettled unsettled -> unsettled.withdraw();
          case Question.Settled other -> throw impossible(other);
          case Question.Withdrawn other -> throw impossible(other);
        };
    questions.save(withdrawn);
    audit.note(actor.handle(), "withdraw question", id.value(), "");
    return withdrawn;
  }

  static IllegalStateException impossible(Question question) {
    return new IllegalStateException("The table of steps let " + question + " pass");
  }
}
