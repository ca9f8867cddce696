package org.orrery.assetdb.claim;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.asset.json.Localized;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notices;
import org.orrery.assetdb.notice.Noticing;

/** What the depositors of a game do with its claims, and reading them. */
@Singleton
public class Claiming {

  /** So many claims a game may have at a time. */
  public static final int MOST_CLAIMS = 50;

  /** So many sources a claim may name. */
  public static final int MOST_EVIDENCE = 10;

  /** The longest statement in one language, in characters. */
  public static final int STATEMENT_CHARACTERS = 1_000;

  /** So often a claim may be worded; then it is better withdrawn. */
  static final int MOST_WORDINGS = 100;

  /** So many claims a game may ever have had. */
  private static final int MOST_NUMBERS = 500;

  private final Claims claims;
  private final ClaimedGames games;
  private final Sources sources;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Claiming(
      Claims claims,
      ClaimedGames games,
      Sources sources,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.claims = claims;
    this.games = games;
    this.sources = sources;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The claims of a game that stand, for everybody; before its first release for its depositors.
   *
   * @throws Refusal.NotFound where there is no such game that the actor may see
   */
  public List<Claim> of(Actor actor, AssetId game) {
    games.demandReader(actor, game);
    return claims.of(game).stream().filter(claim -> claim.withdrawnAt().isEmpty()).toList();
  }

  /**
   * One claim.
   *
   * @throws Refusal.Withdrawn where its depositor took it back
   * @throws Refusal.NotFound where there is none that the actor may see
   */
  public Claim one(Actor actor, AssetId game, int number) {
    games.demandReader(actor, game);
    return standing(game, number);
  }

  private Claim standing(AssetId game, int number) {
    var claim =
        claims
            .find(game, number)
            .orElseThrow(() -> new Refusal.NotFound("The game has no claim of this number."));
    if (claim.withdrawnAt().isPresent()) {
      throw new Refusal.Withdrawn("The claim was taken back.");
    }
    return claim;
  }

  /**
   * Makes a claim, from {@code {statement, evidence?}}.
   *
   * @throws Refusal.TooLarge past the limit of claims
   * @throws Refusal.Forbidden to others than the game's depositors
   */
  @Transactional
  public Claim add(Actor actor, AssetId game, Map<String, Object> json) {
    Policy.demand(actor, Act.DEPOSIT_GAMES);
    var release = games.demandWriter(actor, game);
    var all = claims.of(game);
    if (all.stream().filter(claim -> claim.withdrawnAt().isEmpty()).count() >= MOST_CLAIMS
        || all.size() >= MOST_NUMBERS) {
      throw new Refusal.TooLarge("A game has at most " + MOST_CLAIMS + " claims.");
    }
    var claim = Claim.first(game, all.size() + 1, wording(1, json, actor, release));
    claims.add(claim);
    audit.note(actor.handle(), "claim", game.value(), "claim " + claim.number());
    return claim;
  }

  private Wording wording(int number, Map<String, Object> json, Actor actor, int release) {
    var fields = Fields.of(json);
    var statement = Localized.read(fields, "statement", STATEMENT_CHARACTERS);
    var evidence = sources.all(fields, "evidence", MOST_EVIDENCE);
    if (!fields.has("statement")) {
      fields.fault("statement", "What the game states is wanted here.");
    }
    fields.refuse("This is no claim yet.");
    return new Wording(number, statement, evidence, actor.handle(), clock.instant(), release);
  }

  /**
   * Words a claim anew by a merge patch of {@code {statement, evidence}}; what was judged keeps its
   * judgements of the earlier wording. A patch that changes nothing leaves all as it was.
   */
  @Transactional
  public Claim reword(
      Actor actor,
      AssetId game,
      int number,
      Map<String, Object> patch,
      Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.DEPOSIT_GAMES);
    var release = games.demandWriter(actor, game);
    var before = standing(game, number);
    demandVersion(before, expectedVersion);
    var current = before.current();
    var next =
        wording(current.number() + 1, Descriptions.merge(json(current), patch), actor, release);
    if (next.saysTheSameAs(current)) {
      return before;
    }
    if (next.number() > MOST_WORDINGS) {
      throw new Refusal.TooLarge("A claim is worded at most " + MOST_WORDINGS + " times.");
    }
    var after = before.worded(next);
    claims.save(after);
    tellJudges(actor, before);
    audit.note(
        actor.handle(), "claim-reword", game.value(), "claim " + number + ", " + next.number());
    return after;
  }

  private static Map<String, Object> json(Wording wording) {
    var json = new LinkedHashMap<String, Object>();
    json.put("statement", wording.statement().toJson());
    json.put("evidence", wording.evidence().stream().map(Evidence::facts).toList());
    return json;
  }

  private void tellJudges(Actor actor, Claim before) {
    var about = games.about(before.game());
    noticing.tell(
        before.standing().stream()
            .map(judgement -> judgement.by().handle())
            .map(
                judge ->
                    new Notices.Told(
                        judge, new News.ClaimReworded(about, before.number(), actor.handle())))
            .toList());
  }

  /** Takes a claim back. */
  @Transactional
  public void withdraw(Actor actor, AssetId game, int number, Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.DEPOSIT_GAMES);
    games.demandWriter(actor, game);
    var before = standing(game, number);
    demandVersion(before, expectedVersion);
    claims.save(before.withdrawn(clock.instant()));
    audit.note(actor.handle(), "claim-withdraw", game.value(), "claim " + number);
  }

  static void demandVersion(Claim claim, Optional<Long> expected) {
    if (expected.isPresent() && expected.get() != claim.version()) {
      throw new Refusal.Stale("The claim has changed since you read it; read it again.");
    }
  }

  /** The claims of a game that came, went or stayed, for whoever compares; withdrawn ones too. */
  public List<Claim> history(Actor actor, AssetId game) {
    games.demandReader(actor, game);
    return claims.of(game);
  }
}
