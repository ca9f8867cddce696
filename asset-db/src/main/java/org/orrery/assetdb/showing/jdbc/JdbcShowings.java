package org.orrery.assetdb.showing.jdbc;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.place.Country;
import org.orrery.assetdb.place.Place;
import org.orrery.assetdb.showing.Occasion;
import org.orrery.assetdb.showing.Showing;
import org.orrery.assetdb.showing.ShowingId;
import org.orrery.assetdb.showing.Showings;
import org.orrery.assetdb.showing.Visitors;

@Singleton
final class JdbcShowings implements Showings {

  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final ShowingRows rows;

  JdbcShowings(ShowingRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean add(Showing showing) {
    var occasion = showing.occasion();
    return rows.add(
            showing.id().value(),
            showing.game().value(),
            occasion.organization(),
            occasion.place().city().orElse(null),
            occasion.place().country().map(Country::code).orElse(null),
            occasion.event().orElse(null),
            occasion.from(),
            occasion.until().orElse(null),
            occasion.link().orElse(null),
            occasion.visitors().map(came -> (long) came.number()).orElse(null),
            occasion.visitors().map(Visitors::source).orElse(null),
            showing.inquiry().orElse(null),
            showing.enteredBy(),
            showing.enteredAt(),
            showing.confirmedAt().orElse(null))
        == 1;
  }

  @Override
  public boolean replace(Showing showing) {
    var occasion = showing.occasion();
    return rows.replace(
            showing.id().value(),
            showing.version(),
            occasion.organization(),
            occasion.place().city().orElse(null),
            occasion.place().country().map(Country::code).orElse(null),
            occasion.event().orElse(null),
            occasion.from(),
            occasion.until().orElse(null),
            occasion.link().orElse(null),
            occasion.visitors().map(came -> (long) came.number()).orElse(null),
            occasion.visitors().map(Visitors::source).orElse(null),
            showing.confirmedAt().orElse(null))
        == 1;
  }

  @Override
  public void remove(ShowingId id) {
    rows.remove(id.value());
  }

  @Override
  public Optional<Showing> find(ShowingId id) {
    return rows.findById(id.value()).map(JdbcShowings::showing);
  }

  @Override
  public List<Showing> of(AssetId game, Optional<Showing> after, int limit) {
    return rows
        .before(
            game.value(),
            after.map(last -> last.occasion().from()).orElse(LATEST),
            after.map(last -> last.id().value()).orElse("~"),
            limit)
        .stream()
        .map(JdbcShowings::showing)
        .toList();
  }

  @Override
  public long count(AssetId game) {
    return rows.countByGame(game.value());
  }

  private static Showing showing(ShowingRow row) {
    return new Showing(
        new ShowingId(row.id()),
        new AssetId(row.game()),
        occasion(row),
        Optional.ofNullable(row.inquiry()),
        row.enteredBy(),
        row.enteredAt(),
        Optional.ofNullable(row.confirmedAt()),
        row.version());
  }

  private static Occasion occasion(ShowingRow row) {
    return new Occasion(
        row.organization(),
        new Place(
            Optional.ofNullable(row.city()), Optional.ofNullable(row.country()).map(Country::new)),
        Optional.ofNullable(row.event()),
        row.fromDay(),
        Optional.ofNullable(row.untilDay()),
        Optional.ofNullable(row.link()),
        Optional.ofNullable(row.visitors())
            .flatMap(
                number ->
                    Optional.ofNullable(row.visitorsSource())
                        .map(source -> new Visitors(number.intValue(), source))));
  }
}
