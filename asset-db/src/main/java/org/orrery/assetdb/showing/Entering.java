package org.orrery.assetdb.showing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.release.Reading;

/** Saying where a game was shown, and reading it. */
@Singleton
public class Entering {

  /** So many showings a game has. */
  public static final int MOST = 500;

  private static final String NOT_YOURS = "This is for the depositors of the game.";
  private static final String NO_ENTRY = "The game has no such entry.";

  private final Showings showings;
  private final Reading reading;
  private final Ownership ownership;
  private final Drafts drafts;
  private final AuditLog audit;
  private final Clock clock;

  Entering(
      Showings showings,
      Reading reading,
      Ownership ownership,
      Drafts drafts,
      AuditLog audit,
      Clock clock) {
    this.showings = showings;
    this.reading = reading;
    this.ownership = ownership;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Enters a showing, as {@link Occasion} reads it; nobody has confirmed it.
   *
   * @throws Refusal.Forbidden to whoever does not deposit the game
   * @throws Refusal.TooLarge after {@value #MOST} of them
   */
  @Transactional
  public Showing enter(Actor actor, AssetId game, Map<String, Object> json) {
    demandDepositor(actor, game);
    var occasion = Occasion.read(json);
    if (showings.count(game) >= MOST) {
      throw new Refusal.TooLarge("A game has at most " + MOST + " showings.");
    }
    var showing =
        new Showing(
            ShowingId.random(),
            game,
            occasion,
            Optional.empty(),
            actor.handle(),
            clock.instant(),
            Optional.empty(),
            0);
    if (!showings.add(showing)) {
      throw new IllegalStateException("The id " + showing.id() + " is taken");
    }
    audit.note(actor.handle(), "enter showing", game.value(), showing.id().value());
    return showing;
  }

  /**
   * Changes an entry by a JSON merge patch. What the institution confirmed counts as confirmed only
   * while it stays as it was.
   *
   * @throws Refusal.Stale where it is not of the expected version
   */
  @Transactional
  public Showing amend(
      Actor actor,
      AssetId game,
      ShowingId id,
      Map<String, Object> patch,
      Optional<Long> expectedVersion) {
    demandDepositor(actor, game);
    var before = find(game, id);
    var occasion = Descriptions.merge(before.occasion().toJson(), patch);
    return rewrite(actor, before, occasion, expectedVersion);
  }

  /** Writes an entry anew; else as {@link #amend}. */
  @Transactional
  public Showing rewrite(
      Actor actor,
      AssetId game,
      ShowingId id,
      Map<String, Object> json,
      Optional<Long> expectedVersion) {
    demandDepositor(actor, game);
    return rewrite(actor, find(game, id), json, expectedVersion);
  }

  private Showing rewrite(
      Actor actor, Showing before, Map<String, Object> json, Optional<Long> expectedVersion) {
    demandVersion(before, expectedVersion);
    var after = before.amended(Occasion.read(json));
    if (!showings.replace(after)) {
      throw stale();
    }
    audit.note(actor.handle(), "change showing", before.game().value(), before.id().value());
    return find(before.game(), before.id());
  }

  /** Takes an entry away. */
  @Transactional
  public void remove(Actor actor, AssetId game, ShowingId id, Optional<Long> expectedVersion) {
    demandDepositor(actor, game);
    demandVersion(find(game, id), expectedVersion);
    showings.remove(id);
    audit.note(actor.handle(), "remove showing", game.value(), id.value());
  }

  /** The game's draft is locked, so that one writer comes after another. */
  private void demandDepositor(Actor actor, AssetId game) {
    Policy.demand(actor, Act.KEEP_SHOWINGS);
    drafts.find(game);
    reading.release(AssetType.GAME, game, Optional.empty());
    if (!ownership.isDepositor(actor, game)) {
      throw new Refusal.Forbidden(NOT_YOURS);
    }
  }

  private static void demandVersion(Showing showing, Optional<Long> expected) {
    if (expected.filter(version -> version != showing.version()).isPresent()) {
      throw stale();
    }
  }

  private static Refusal.Stale stale() {
    return new Refusal.Stale("The entry has changed since you read it; read it again.");
  }

  private Showing find(AssetId game, ShowingId id) {
    return showings
        .find(id)
        .filter(showing -> showing.game().equals(game))
        .orElseThrow(() -> new Refusal.NotFound(NO_ENTRY));
  }

  /**
   * Where the game was shown, the latest first, after the given entry; for everybody.
   *
   * @throws Refusal.NotFound where there is no such released game
   */
  public List<Showing> of(AssetId game, Optional<ShowingId> after, int limit) {
    reading.release(AssetType.GAME, game, Optional.empty());
    return showings.of(game, after.map(id -> find(game, id)), limit);
  }

  /**
   * One of the game's showings, for whoever may change it.
   *
   * @throws Refusal.Forbidden to whoever does not deposit the game
   */
  public Showing own(Actor actor, AssetId game, ShowingId id) {
    if (!mayEnter(actor, game)) {
      throw new Refusal.Forbidden(NOT_YOURS);
    }
    return find(game, id);
  }

  /** Whether the actor may enter, change and remove showings of the game. */
  public boolean mayEnter(Actor actor, AssetId game) {
    return Policy.allows(actor, Act.KEEP_SHOWINGS) && ownership.isDepositor(actor, game);
  }

  /** How many showings the game has. */
  public long count(AssetId game) {
    return showings.count(game);
  }
}
