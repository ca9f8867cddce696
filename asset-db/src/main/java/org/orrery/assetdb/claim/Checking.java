package org.orrery.assetdb.claim;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notices;
import org.orrery.assetdb.notice.Noticing;

/** Researchers and curators support or dispute what games state. */
@Singleton
public class Checking {

  private static final int NOTE_CHARACTERS = 2_000;
  private static final List<String> WORDING = List.of("statement", "evidence");
  private static final List<String> JUDGEMENT = List.of("status", "note", "source");

  private final Claims claims;
  private final Claiming claiming;
  private final ClaimedGames games;
  private final Sources sources;
  private final Ownership ownership;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Checking(
      Claims claims,
      Claiming claiming,
      ClaimedGames games,
      Sources sources,
      Ownership ownership,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.claims = claims;
    this.claiming = claiming;
    this.games = games;
    this.sources = sources;
    this.ownership = ownership;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Changes a claim: with {@code statement} or {@code evidence} as its depositor, who words it
   * anew; with {@code status}, {@code source} and {@code note} as a scientist, who judges it.
   *
   * @throws Refusal.Invalid where the patch is neither or both
   */
  @Transactional
  public Claim change(
      Actor actor,
      AssetId game,
      int number,
      Map<String, Object> patch,
      Optional<Long> expectedVersion) {
    var rewords = WORDING.stream().anyMatch(patch::containsKey);
    var judges = JUDGEMENT.stream().anyMatch(patch::containsKey);
    if (rewords && judges) {
      claiming.one(actor, game, number);
      throw new Refusal.Invalid(
          new Violation(
              "", "A claim is either worded anew or judged: by different people, one at a time."));
    }
    return judges
        ? judge(actor, game, number, patch, expectedVersion)
        : claiming.reword(actor, game, number, patch, expectedVersion);
  }

  /**
   * Judges what a claim says now, or changes one's judgement, from {@code {status, source, note?}};
   * {@code unchecked} takes one's judgement back.
   *
   * @throws Refusal.Forbidden to who has a part in the game
   */
  @Transactional
  public Claim judge(
      Actor actor,
      AssetId game,
      int number,
      Map<String, Object> json,
      Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.READ_OWN);
    var before = claiming.one(actor, game, number);
    Policy.demand(actor, Act.CHECK_CLAIMS);
    obstacle(actor, game)
        .ifPresent(
            why -> {
              throw new Refusal.Forbidden(why);
            });
    Claiming.demandVersion(before, expectedVersion);
    var judgement = judgement(actor, before, json);
    var after = judgement.map(before::judged).orElseGet(() -> before.unjudged(actor.handle()));
    if (judgement.isEmpty() && before.judgementOf(actor.handle()).isEmpty()) {
      return before;
    }
    claims.save(after);
    var word = judgement.map(Judgement::verdict).map(Verdict::word).orElse("unchecked");
    tellDepositors(actor, after, word);
    audit.note(actor.handle(), "claim-judge", game.value(), "claim " + number + ": " + word);
    return after;
  }

  /** Why the actor, who might judge claims, may not judge those of the game. */
  public Optional<String> obstacle(Actor actor, AssetId game) {
    return actor.account().flatMap(account -> games.obstacle(account, game));
  }

  /** Whether the actor may judge the claims of the game. */
  public boolean mayJudge(Actor actor, AssetId game) {
    return Policy.allows(actor, Act.CHECK_CLAIMS) && obstacle(actor, game).isEmpty();
  }

  private Optional<Judgement> judgement(Actor actor, Claim claim, Map<String, Object> json) {
    var fields = Fields.of(json);
    var status = fields.parsed("status", 20, Status::of);
    var source = sources.one(fields, "source");
    var note = fields.text("note", NOTE_CHARACTERS);
    if (!fields.has("status")) {
      fields.fault("status", "supported, disputed or unchecked is wanted here.");
    }
    if (status.filter(known -> known != Status.UNCHECKED).isPresent() && !fields.has("source")) {
      fields.fault("source", "A source is wanted: a material, a DOI or an address.");
    }
    if (status.filter(known -> known == Status.DISPUTED).isPresent() && !fields.has("note")) {
      fields.fault("note", "Say what is wrong, so that it can be put right.");
    }
    fields.refuse("This is no judgement yet.");
    return verdict(status.orElseThrow())
        .map(
            verdict ->
                new Judgement(
                    claim.current().number(),
                    Signature.of(actor.account().orElseThrow()),
                    verdict,
                    source.orElseThrow(),
                    note,
                    clock.instant()));
  }

  private static Optional<Verdict> verdict(Status status) {
    return switch (status) {
      case UNCHECKED -> Optional.empty();
      case SUPPORTED -> Optional.of(Verdict.SUPPORTED);
      case DISPUTED -> Optional.of(Verdict.DISPUTED);
    };
  }

  private void tellDepositors(Actor actor, Claim claim, String verdict) {
    var news =
        new News.ClaimJudged(games.about(claim.game()), claim.number(), actor.handle(), verdict);
    noticing.tell(
        ownership.handles(claim.game()).stream()
            .map(depositor -> new Notices.Told(depositor, news))
            .toList());
  }
}
