package org.orrery.assetdb.play.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.play.Complaint;
import org.orrery.assetdb.play.Complaint.Reason;
import org.orrery.assetdb.play.Complaint.Resolution;
import org.orrery.assetdb.play.Complaint.State;
import org.orrery.assetdb.play.Complaints;

@Singleton
final class JdbcComplaints implements Complaints {

  private final ComplaintRows rows;

  JdbcComplaints(ComplaintRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Complaint complaint) {
    rows.save(
        new ComplaintRow(
            complaint.game().value(),
            complaint.number(),
            complaint.release(),
            complaint.reason().word(),
            complaint.text().orElse(null),
            complaint.by().orElse(null),
            complaint.at(),
            complaint.state().word(),
            complaint.resolved().map(Resolution::by).orElse(null),
            complaint.resolved().map(Resolution::at).orElse(null)));
  }

  @Override
  public int last(AssetId game) {
    return rows.last(game.value());
  }

  @Override
  public List<Complaint> of(AssetId game, State state, int before, int limit) {
    return rows.of(game.value(), state.word(), before, limit).stream()
        .map(JdbcComplaints::complaint)
        .toList();
  }

  @Override
  public long count(AssetId game, State state) {
    return rows.count(game.value(), state.word());
  }

  @Override
  public Optional<Complaint> find(AssetId game, int number) {
    return rows.find(game.value(), number).map(JdbcComplaints::complaint);
  }

  @Override
  public void resolve(AssetId game, int number, Optional<Resolution> resolution) {
    rows.resolve(
        game.value(),
        number,
        resolution.isPresent() ? State.RESOLVED.word() : State.OPEN.word(),
        resolution.map(Resolution::by).orElse(null),
        resolution.map(Resolution::at).orElse(null));
  }

  private static Complaint complaint(ComplaintRow row) {
    return new Complaint(
        new AssetId(row.game()),
        row.number(),
        row.release(),
        Reason.of(row.reason()),
        Optional.ofNullable(row.text()),
        Optional.ofNullable(row.reportedBy()),
        row.reportedAt(),
        Optional.ofNullable(row.resolvedBy())
            .map(by -> new Resolution(by, java.util.Objects.requireNonNull(row.resolvedAt()))));
  }
}
