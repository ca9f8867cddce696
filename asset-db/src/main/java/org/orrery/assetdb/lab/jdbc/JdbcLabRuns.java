package org.orrery.assetdb.lab.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.lab.LabRun;
import org.orrery.assetdb.lab.LabRuns;
import org.orrery.assetdb.lab.Outcome;
import org.orrery.assetdb.lab.Stage;

@Singleton
class JdbcLabRuns implements LabRuns {

  private static final int REASON_CHARACTERS = 1000;
  private static final String NEVER_ENDED =
      "The lab began " + MOST_ATTEMPTS + " times and was interrupted each time.";

  private final LabRunRows rows;
  private final Clock clock;

  JdbcLabRuns(LabRunRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void add(LabRun.Waiting run) {
    var ticket = run.ticket();
    rows.save(
        new LabRunRow(
            ticket.game().value(),
            ticket.number(),
            ticket.release(),
            ticket.digest().toString(),
            ticket.wantedBy(),
            ticket.wantedAt(),
            run.state(),
            0,
            ticket.wantedAt(),
            null,
            Stage.PREPARING.word(),
            0,
            null,
            null,
            null,
            null,
            null));
  }

  @Override
  public List<LabRun> of(AssetId game) {
    return rows.of(game.value()).stream().map(JdbcLabRuns::run).toList();
  }

  @Override
  public long wantedBy(String handle, Instant since) {
    return rows.wantedBy(handle, since);
  }

  @Override
  @Transactional
  public Optional<LabRun.Running> claim(Duration lease) {
    var now = clock.instant();
    for (var some = rows.claimable(now); !some.isEmpty(); some = rows.claimable(now)) {
      var row = some.getFirst();
      if (row.attempts() < MOST_ATTEMPTS) {
        rows.claimed(row.game(), row.number(), now, Stage.PREPARING.word(), now.plus(lease));
        return Optional.of(
            new LabRun.Running(ticket(row, row.attempts() + 1), now, Stage.PREPARING, 0));
      }
      write(row.attempts(), new LabRun.Failed(ticket(row, row.attempts()), now, NEVER_ENDED));
    }
    return Optional.empty();
  }

  @Override
  public void forgetClaims() {
    rows.forgetClaims(clock.instant());
  }

  @Override
  public boolean advance(LabRun.Running run, Duration lease) {
    var ticket = run.ticket();
    return rows.advance(
            ticket.game().value(),
            ticket.number(),
            ticket.attempts(),
            run.stage().word(),
            run.percent(),
            clock.instant().plus(lease))
        == 1;
  }

  @Override
  @Transactional
  public boolean end(LabRun.Running run, LabRun.Ended end, Collection<Digest> pictures) {
    var ticket = run.ticket();
    if (!write(ticket.attempts(), end)) {
      return false;
    }
    for (var picture : Set.copyOf(pictures)) {
      rows.show(ticket.game().value(), ticket.number(), picture.toString());
    }
    return true;
  }

  private boolean write(int attempts, LabRun.Ended end) {
    var game = end.ticket().game().value();
    var number = end.ticket().number();
    var state = end.state();
    var at = end.endedAt();
    return switch (end) {
          case LabRun.Finished finished ->
              rows.end(
                  game,
                  number,
                  attempts,
                  state,
                  at,
                  finished.labVersion(),
                  finished.outcome().word(),
                  finished.report().toString(),
                  null);
          case LabRun.Failed(var _, var _, var reason) ->
              rows.end(game, number, attempts, state, at, null, null, null, shortened(reason));
          case LabRun.Unavailable(var _, var _, var reason) ->
              rows.end(game, number, attempts, state, at, null, null, null, shortened(reason));
        }
        == 1;
  }

  private static String shortened(String reason) {
    return reason.length() > REASON_CHARACTERS ? reason.substring(0, REASON_CHARACTERS) : reason;
  }

  private static LabRun.Ticket ticket(LabRunRow row, int attempts) {
    return new LabRun.Ticket(
        new AssetId(row.game()),
        row.number(),
        row.release(),
        Digest.parse(row.digest()),
        row.wantedBy(),
        row.wantedAt(),
        attempts);
  }

  private static LabRun run(LabRunRow row) {
    var ticket = ticket(row, row.attempts());
    return switch (row.state()) {
      case "waiting" -> new LabRun.Waiting(ticket);
      case "running" ->
          new LabRun.Running(
              ticket,
              Objects.requireNonNull(row.startedAt()),
              Stage.of(row.stage()),
              row.percent());
      case "finished" ->
          new LabRun.Finished(
              ticket,
              Objects.requireNonNull(row.startedAt()),
              Objects.requireNonNull(row.endedAt()),
              Objects.requireNonNull(row.labVersion()),
              Outcome.of(Objects.requireNonNull(row.outcome())),
              Digest.parse(Objects.requireNonNull(row.report())));
      case "failed" ->
          new LabRun.Failed(
              ticket, Objects.requireNonNull(row.endedAt()), Objects.requireNonNull(row.reason()));
      case "unavailable" ->
          new LabRun.Unavailable(
              ticket, Objects.requireNonNull(row.endedAt()), Objects.requireNonNull(row.reason()));
      default -> throw new IllegalStateException("A trial is " + row.state());
    };
  }
}
