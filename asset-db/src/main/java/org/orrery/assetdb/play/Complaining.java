package org.orrery.assetdb.play;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.depositor.Depositor;
import org.orrery.assetdb.depositor.Depositors;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.play.Complaint.Reason;
import org.orrery.assetdb.play.Complaint.Resolution;
import org.orrery.assetdb.play.Complaint.State;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;

/**
 * Players say what is wrong with a game, visitors among them; its depositors and curators read it
 * and say when it is done with. To everybody else there are no reports.
 */
@Singleton
public class Complaining {

  /** Most characters of a report's text. */
  public static final int TEXT_CHARACTERS = 2_000;

  /** Most open reports of a game: what more could they say? */
  public static final int MOST_OPEN = 200;

  private final Complaints complaints;
  private final Reading reading;
  private final Ownership ownership;
  private final Depositors depositors;
  private final Drafts drafts;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Complaining(
      Complaints complaints,
      Reading reading,
      Ownership ownership,
      Depositors depositors,
      Drafts drafts,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.complaints = complaints;
    this.reading = reading;
    this.ownership = ownership;
    this.depositors = depositors;
    this.drafts = drafts;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a report {@code {reason, text?, release?}}; without a number the newest release is meant.
   * The game's depositors are told where no other report of it is open.
   *
   * @throws Refusal.NotFound where the game has no such release
   * @throws Refusal.Withdrawn where it is withdrawn
   * @throws Refusal.Conflict while {@value #MOST_OPEN} reports of it are open
   */
  @Transactional
  public Complaint complain(Actor actor, AssetId game, Map<String, Object> json) {
    Policy.demand(actor, Act.REPORT_PROBLEMS);
    var fields = Fields.of(json);
    var reason = fields.parsed("reason", 40, Reason::of);
    var text = fields.text("text", TEXT_CHARACTERS);
    var number = fields.number("release", 1, Integer.MAX_VALUE);
    if (!fields.has("reason")) {
      fields.fault("reason", "Say what is wrong.");
    }
    fields.refuse("The problem cannot be reported so.");
    var release = reading.release(AssetType.GAME, game, number);
    reading.demandBytes(actor, release);
    drafts.find(game); // One after another: the number and the limit hang on it.
    var open = complaints.count(game, State.OPEN);
    if (open >= MOST_OPEN) {
      throw new Refusal.Conflict(
          "So many problems of this game are reported already that its makers have enough to do.");
    }
    var complaint =
        new Complaint(
            game,
            complaints.last(game) + 1,
            release.number(),
            reason.orElseThrow(),
            text,
            actor.account().map(Account::handle),
            clock.instant(),
            Optional.empty());
    complaints.add(complaint);
    if (open == 0) {
      tell(release);
    }
    return complaint;
  }

  private void tell(Release release) {
    var about = new News.About(AssetType.GAME, release.asset(), release.description().title());
    var owner = drafts.asset(release.asset()).orElseThrow().owner();
    Stream.concat(Stream.of(owner), depositors.of(release.asset()).stream().map(Depositor::handle))
        .forEach(
            handle -> noticing.tell(handle, new News.ProblemReported(about, release.number())));
  }

  /** Whether the actor reads the reports of the game. */
  public boolean mayRead(Actor actor, AssetId game) {
    return Policy.allows(actor, Act.READ_OWN)
        && (Policy.isCurator(actor) || ownership.isDepositor(actor, game));
  }

  /** Those in the state whose number is less than {@code before}, newest first. */
  public List<Complaint> reports(Actor actor, AssetId game, State state, int before, int limit) {
    demandReader(actor, game, Act.READ_OWN);
    return complaints.of(game, state, before, limit);
  }

  /** How many are in the state. */
  public long count(Actor actor, AssetId game, State state) {
    demandReader(actor, game, Act.READ_OWN);
    return complaints.count(game, state);
  }

  /** Says whether a report is done with, by {@code {state}}; saying it again changes nothing. */
  @Transactional
  public Complaint settle(Actor actor, AssetId game, int number, Map<String, Object> json) {
    demandReader(actor, game, Act.SETTLE_PROBLEMS);
    var fields = Fields.of(json);
    var state = fields.parsed("state", 20, State::of);
    if (!fields.has("state")) {
      fields.fault("state", "It is open or resolved.");
    }
    fields.refuse("The report cannot be settled so.");
    drafts.find(game);
    var before = complaints.find(game, number).orElseThrow(Complaining::absent);
    if (before.state() == state.orElseThrow()) {
      return before;
    }
    var resolution =
        switch (state.orElseThrow()) {
          case OPEN -> Optional.<Resolution>empty();
          case RESOLVED -> Optional.of(new Resolution(actor.handle(), clock.instant()));
        };
    complaints.resolve(game, number, resolution);
    audit.note(
        actor.handle(), "problem-" + state.orElseThrow().word(), game.value(), "report " + number);
    return complaints.find(game, number).orElseThrow(Complaining::absent);
  }

  private void demandReader(Actor actor, AssetId game, Act act) {
    Policy.demand(actor, act);
    reading.release(AssetType.GAME, game, Optional.empty());
    if (!mayRead(actor, game)) {
      throw absent();
    }
  }

  private static Refusal.NotFound absent() {
    return new Refusal.NotFound("There are no such reports for you.");
  }
}
