package org.orrery.assetdb.question.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.claim.Signature;
import org.orrery.assetdb.claim.SourceFacts;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.question.Audience;
import org.orrery.assetdb.question.Hold;
import org.orrery.assetdb.question.Post;
import org.orrery.assetdb.question.Question;
import org.orrery.assetdb.question.QuestionId;
import org.orrery.assetdb.question.Questions;
import org.orrery.assetdb.question.State;

@Singleton
final class JdbcQuestions implements Questions {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final String ANSWER = "answer";
  private static final String REPLY = "reply";

  /** A list in SQL is never empty; no subject is called so. */
  private static final Set<String> NOTHING = Set.of("-");

  private final QuestionRows questions;
  private final PostRows posts;
  private final TransactionOperations<Connection> transactions;

  JdbcQuestions(
      QuestionRows questions, PostRows posts, TransactionOperations<Connection> transactions) {
    this.questions = questions;
    this.posts = posts;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Question.Open question) {
    var course = question.course();
    return questions.add(
            course.id().value(),
            course.game().value(),
            course.claim().orElse(null),
            course.subject(),
            course.audience().word(),
            course.askedBy(),
            course.text(),
            course.askedAt(),
            question.state().word())
        == 1;
  }

  @Override
  public void save(Question question) {
    var course = question.course();
    questions.change(
        course.id().value(),
        question.state().word(),
        course.hold().map(Hold::by).orElse(null),
        course.hold().map(Hold::until).orElse(null),
        course.isThanked(),
        Json.text(course.agreed().stream().sorted().toList()));
    var kept = posts.of(Set.of(course.id().value())).size();
    course.posts().stream().skip(kept).map(post -> row(course.id(), post)).forEach(posts::save);
  }

  private static PostRow row(QuestionId question, Post post) {
    return switch (post) {
      case Post.Answer answer -> row(question, ANSWER, answer, SourceFacts.write(answer.sources()));
      case Post.Reply reply -> row(question, REPLY, reply, "[]");
    };
  }

  private static PostRow row(QuestionId question, String kind, Post post, String sources) {
    return new PostRow(
        question.value(),
        post.number(),
        kind,
        Json.text(post.by().facts()),
        post.text(),
        sources,
        post.at());
  }

  @Override
  public Optional<Question> find(QuestionId id) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? questions.locked(id.value())
            : questions.findById(id.value());
    return row.flatMap(found -> read(List.of(found)).stream().findFirst());
  }

  @Override
  public List<Question> of(AssetId game) {
    return read(questions.of(game.value()));
  }

  @Override
  public List<Question> queue(Wanted wanted, Optional<Question> after, int limit) {
    var last = after.map(Question::course);
    return read(
        questions.queue(
            words(wanted),
            wanted.subjects().isEmpty(),
            filled(wanted.subjects()),
            filled(wanted.own()),
            wanted.sight() == Sight.ALL,
            wanted.sight() == Sight.PUBLIC,
            last.map(course -> wanted.own().contains(course.subject()) ? 0 : 1).orElse(0),
            last.map(Question.Course::askedAt).orElse(EARLIEST),
            last.map(course -> course.id().value()).orElse(""),
            limit));
  }

  @Override
  public long count(Wanted wanted) {
    return questions.count(
        words(wanted),
        wanted.subjects().isEmpty(),
        filled(wanted.subjects()),
        filled(wanted.own()),
        wanted.sight() == Sight.ALL,
        wanted.sight() == Sight.PUBLIC);
  }

  private static List<String> words(Wanted wanted) {
    return wanted.states().stream().map(State::word).toList();
  }

  private static Collection<String> filled(Set<String> some) {
    return some.isEmpty() ? NOTHING : some;
  }

  private List<Question> read(List<QuestionRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var said =
        posts.of(rows.stream().map(QuestionRow::id).toList()).stream()
            .collect(Collectors.groupingBy(PostRow::question));
    return rows.stream().map(row -> question(row, said.getOrDefault(row.id(), List.of()))).toList();
  }

  private static Question question(QuestionRow row, List<PostRow> said) {
    var course =
        new Question.Course(
            new QuestionId(row.id()),
            new AssetId(row.game()),
            Optional.ofNullable(row.claim()),
            row.subject(),
            Audience.valueOf(row.audience().toUpperCase(Locale.ROOT)),
            row.askedBy(),
            row.text(),
            row.askedAt(),
            said.stream().map(JdbcQuestions::post).toList(),
            Optional.ofNullable(row.takenBy())
                .map(by -> new Hold(by, Objects.requireNonNull(row.takenUntil()))),
            row.thanked(),
            Json.list(row.agreed()).stream().map(String::valueOf).collect(Collectors.toSet()));
    return switch (State.of(row.state())) {
      case OPEN -> new Question.Open(course);
      case ANSWERED -> new Question.Answered(course);
      case SETTLED -> new Question.Settled(course);
      case WITHDRAWN -> new Question.Withdrawn(course);
    };
  }

  private static Post post(PostRow row) {
    var by = Signature.read(Json.object(row.signature()));
    return switch (row.kind()) {
      case ANSWER ->
          new Post.Answer(
              row.number(), by, row.text(), SourceFacts.evidence(row.sources()), row.postedAt());
      case REPLY -> new Post.Reply(row.number(), by, row.text(), row.postedAt());
      default -> throw new IllegalStateException("No kind of post: " + row.kind());
    };
  }
}
