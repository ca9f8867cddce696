package org.orrery.assetdb.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.claim.Signature;

/**
 * A question of a game's depositors to the scientists of a subject. Each state is a type that has
 * the steps which lead out of it.
 */
public sealed interface Question {

  /** What was asked and said so far. */
  Course course();

  /** Where it stands. */
  State state();

  /** The same with other facts that do not touch its state. */
  Question with(Course other);

  /** A question that scientists may answer. */
  sealed interface Unsettled extends Question {

    /** A scientist answers. That ends their hold. */
    default Answered answer(Post.Answer answer) {
      return new Answered(course().saying(answer).heldBy(Optional.empty()));
    }

    /** Whoever asked takes it back. */
    default Withdrawn withdraw() {
      return new Withdrawn(course().heldBy(Optional.empty()));
    }
  }

  /** A question that has answers and can be asked on. */
  sealed interface Replied extends Question {

    /** Whoever asked asks on. */
    default Open reopen(Post.Reply reply) {
      return new Open(course().saying(reply));
    }
  }

  /** It waits for an answer. */
  record Open(Course course) implements Unsettled {
    @Override
    public State state() {
      return State.OPEN;
    }

    @Override
    public Open with(Course other) {
      return new Open(other);
    }
  }

  /** It has an answer that nobody has accepted yet. */
  record Answered(Course course) implements Unsettled, Replied {
    @Override
    public State state() {
      return State.ANSWERED;
    }

    @Override
    public Answered with(Course other) {
      return new Answered(other);
    }

    /** Whoever asked is content. */
    public Settled settle() {
      return new Settled(course.heldBy(Optional.empty()));
    }
  }

  /** Whoever asked is content. */
  record Settled(Course course) implements Replied {
    @Override
    public State state() {
      return State.SETTLED;
    }

    @Override
    public Settled with(Course other) {
      return new Settled(other);
    }
  }

  /** Whoever asked took it back. */
  record Withdrawn(Course course) implements Question {
    @Override
    public State state() {
      return State.WITHDRAWN;
    }

    @Override
    public Withdrawn with(Course other) {
      return new Withdrawn(other);
    }
  }

  /**
   * What all states of a question share.
   *
   * @param claim number of the claim that it is about; empty where it is about the game
   * @param subject code of the vocabulary
   * @param askedBy handle of the depositor who asked
   * @param text CommonMark
   * @param posts what was said since, oldest first
   * @param hold who is looking at it, or was
   * @param isThanked whether those who asked want to thank its scientists by name
   * @param agreed handles of the scientists who want to be thanked by name
   */
  record Course(
      QuestionId id,
      AssetId game,
      Optional<Integer> claim,
      String subject,
      Audience audience,
      String askedBy,
      String text,
      Instant askedAt,
      List<Post> posts,
      Optional<Hold> hold,
      boolean isThanked,
      Set<String> agreed) {

    public Course {
      posts = List.copyOf(posts);
      agreed = Set.copyOf(agreed);
    }

    /** Its answers, oldest first. */
    public List<Post.Answer> answers() {
      return posts.stream()
          .filter(Post.Answer.class::isInstance)
          .map(Post.Answer.class::cast)
          .toList();
    }

    /** Those who answered, each once, as they signed last, in the order in which they came. */
    public SequencedSet<Signature> scientists() {
      var byHandle = new java.util.LinkedHashMap<String, Signature>();
      answers().forEach(answer -> byHandle.put(answer.by().handle(), answer.by()));
      return new LinkedHashSet<>(byHandle.values());
    }

    /** Those of them whom the game thanks by name: both sides want it. */
    public List<Signature> thanked() {
      return isThanked
          ? scientists().stream().filter(one -> agreed.contains(one.handle())).toList()
          : List.of();
    }

    /** Whether the account has answered. */
    public boolean isAnsweredBy(String handle) {
      return answers().stream().anyMatch(answer -> answer.by().handle().equals(handle));
    }

    /** Who is looking at it now. */
    public Optional<Hold> hold(Instant now) {
      return hold.filter(held -> held.lasts(now));
    }

    Course saying(Post post) {
      var more = new ArrayList<>(posts);
      more.add(post);
      return new Course(
          id, game, claim, subject, audience, askedBy, text, askedAt, more, hold, isThanked,
          agreed);
    }

    Course heldBy(Optional<Hold> other) {
      return new Course(
          id, game, claim, subject, audience, askedBy, text, askedAt, posts, other, isThanked,
          agreed);
    }

    Course thanking(boolean thanks) {
      return new Course(
          id, game, claim, subject, audience, askedBy, text, askedAt, posts, hold, thanks, agreed);
    }

    Course agreeing(String handle, boolean agrees) {
      var others = new LinkedHashSet<>(agreed);
      if (agrees) {
        others.add(handle);
      } else {
        others.remove(handle);
      }
      return new Course(
          id, game, claim, subject, audience, askedBy, text, askedAt, posts, hold, isThanked,
          others);
    }
  }
}
