package org.orrery.assetdb.credit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;

/**
 * Letting people confirm or decline that they are credited. A contributor is the account that has
 * the same ORCID iD; one without an ORCID iD is who released it, where the names are the same. An
 * account's ORCID iD is what its owner says it is, so an answer marks a credit and never removes
 * one.
 */
@Singleton
public class Crediting {

  private final Credits credits;
  private final Reading reading;
  private final AuditLog audit;
  private final Clock clock;

  Crediting(Credits credits, Reading reading, AuditLog audit, Clock clock) {
    this.credits = credits;
    this.reading = reading;
    this.audit = audit;
    this.clock = clock;
  }

  /** A credit with the release that it belongs to. */
  public record Own(Release release, Credit credit) {}

  /** Every contributor of the release, in its order. */
  public List<Credit> of(Release release) {
    var answers = credits.answers(release.asset(), release.number());
    var found = new ArrayList<Credit>();
    for (var contributor : release.description().contributors()) {
      var place = found.size() + 1;
      var answer = Optional.ofNullable(answers.get(place));
      found.add(
          new Credit(
              release.asset(),
              release.number(),
              place,
              contributor,
              answer.map(Credits.Answer::confirmation).orElse(Confirmation.UNCONFIRMED),
              answer.map(Credits.Answer::by),
              answer.map(Credits.Answer::at)));
    }
    return List.copyOf(found);
  }

  /**
   * The actor's own credits on newest releases, past the first {@code after}, the newest release
   * first.
   */
  public List<Own> own(Actor actor, Optional<Confirmation> wanted, long after, int limit) {
    Policy.demand(actor, Act.READ_OWN);
    return credits.of(somebody(actor), wanted, after, limit).stream()
        .map(
            place -> {
              var release = reading.release(place.asset(), Optional.of(place.release()));
              return new Own(release, of(release).get(place.place() - 1));
            })
        .toList();
  }

  /** How many such credits the actor has in all. */
  public long count(Actor actor, Optional<Confirmation> wanted) {
    Policy.demand(actor, Act.READ_OWN);
    return credits.count(somebody(actor), wanted);
  }

  /**
   * Answers one's own credit, from {@code {answer: confirmed|declined}}; a later answer takes the
   * place of an earlier one. The newest release is meant where no number is given.
   *
   * @throws Refusal.NotFound where the release has no contributor of the number
   * @throws Refusal.Forbidden where that is somebody else
   */
  @Transactional
  public Credit answer(
      Actor actor,
      AssetType type,
      AssetId id,
      Optional<Integer> number,
      int place,
      Map<String, Object> json) {
    Policy.demand(actor, Act.ANSWER_CREDITS);
    var fields = Fields.of(json);
    var answer = fields.parsed("answer", 20, Crediting::answer);
    if (!fields.has("answer")) {
      fields.fault("answer", "Say confirmed or declined.");
    }
    fields.refuse("The credit cannot be answered so.");
    var release = reading.release(type, id, number);
    var contributors = release.description().contributors();
    if (place < 1 || place > contributors.size()) {
      throw new Refusal.NotFound("The release has no contributor " + place + ".");
    }
    if (!isOwn(actor, release, contributors.get(place - 1))) {
      throw new Refusal.Forbidden(
          "This is another’s credit: your account needs the ORCID iD that stands there.");
    }
    credits.answer(
        id,
        release.number(),
        place,
        new Credits.Answer(answer.orElseThrow(), actor.handle(), clock.instant()));
    audit.note(
        actor.handle(),
        "credit-" + answer.orElseThrow().word(),
        id.value(),
        "release " + release.number() + " contributor " + place);
    return of(release).get(place - 1);
  }

  private static Confirmation answer(String word) {
    return switch (Confirmation.of(word)) {
      case CONFIRMED -> Confirmation.CONFIRMED;
      case DECLINED -> Confirmation.DECLINED;
      case UNCONFIRMED -> throw new IllegalArgumentException("Say confirmed or declined.");
    };
  }

  /** Whether the actor may speak for the contributor. */
  public static boolean isOwn(Actor actor, Release release, Contributor contributor) {
    return actor
        .account()
        .filter(
            account ->
                contributor.orcid().isPresent()
                    ? contributor.orcid().equals(account.orcid())
                    : release.releasedBy().equals(account.handle())
                        && contributor.name().equals(account.displayName()))
        .isPresent();
  }

  private static Credits.Somebody somebody(Actor actor) {
    Account account = actor.account().orElseThrow();
    return new Credits.Somebody(account.handle(), account.displayName(), account.orcid());
  }

  /** The credits as a list for programs. */
  public static List<Map<String, Object>> json(List<Credit> credits) {
    return CreditJson.list(credits);
  }
}
