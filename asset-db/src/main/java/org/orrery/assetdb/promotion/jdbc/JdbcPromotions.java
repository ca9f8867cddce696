package org.orrery.assetdb.promotion.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.json.Localized;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Period;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.assetdb.promotion.PromotionId;
import org.orrery.assetdb.promotion.Promotions;

@Singleton
final class JdbcPromotions implements Promotions {

  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private final PromotionRows promotions;
  private final TransactionOperations<Connection> transactions;

  JdbcPromotions(PromotionRows promotions, TransactionOperations<Connection> transactions) {
    this.promotions = promotions;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Promotion promotion) {
    if (promotions.existsById(promotion.id().value())) {
      return false;
    }
    promotions.save(
        new PromotionRow(
            promotion.id().value(),
            promotion.game().value(),
            promotion.release(),
            promotion.digest().toString(),
            promotion.channel().word(),
            promotion.period().from(),
            promotion.period().until().orElse(null),
            Localized.stored(promotion.blurb()),
            promotion.position(),
            promotion.by(),
            promotion.at(),
            promotion.ending().map(Promotion.Ending::by).orElse(null),
            promotion.ending().map(Promotion.Ending::at).orElse(null),
            promotion.version()));
    return true;
  }

  @Override
  public void save(Promotion promotion) {
    promotions.change(
        promotion.id().value(),
        promotion.release(),
        promotion.digest().toString(),
        promotion.period().from(),
        promotion.period().until().orElse(null),
        Localized.stored(promotion.blurb()),
        promotion.position(),
        promotion.ending().map(Promotion.Ending::by).orElse(null),
        promotion.ending().map(Promotion.Ending::at).orElse(null),
        promotion.version());
  }

  @Override
  public Optional<Promotion> find(PromotionId id) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? promotions.locked(id.value())
            : promotions.findById(id.value());
    return row.map(JdbcPromotions::promotion);
  }

  @Override
  public List<Promotion> of(AssetId game) {
    return promotions.of(game.value()).stream().map(JdbcPromotions::promotion).toList();
  }

  @Override
  public List<Promotion> during(Set<Channel> channels, Period period) {
    return promotions.during(words(channels), period.from(), period.until().orElse(LATEST)).stream()
        .map(JdbcPromotions::promotion)
        .toList();
  }

  @Override
  public List<Promotion> past(
      Set<Channel> channels, Instant now, Optional<Promotion> after, int limit) {
    return promotions
        .past(
            words(channels),
            now,
            after.map(last -> last.period().from()).orElse(LATEST),
            after.map(last -> last.id().value()).orElse(""),
            limit)
        .stream()
        .map(JdbcPromotions::promotion)
        .toList();
  }

  @Override
  public long countPast(Set<Channel> channels, Instant now) {
    return promotions.countPast(words(channels), now);
  }

  private static List<String> words(Set<Channel> channels) {
    return channels.stream().map(Channel::word).toList();
  }

  private static Promotion promotion(PromotionRow row) {
    return new Promotion(
        new PromotionId(row.id()),
        new AssetId(row.game()),
        row.release(),
        Digest.parse(row.digest()),
        Channel.of(row.channel()),
        new Period(row.startsAt(), Optional.ofNullable(row.stopsAt())),
        Localized.stored(row.blurb()),
        row.place(),
        row.promotedBy(),
        row.promotedAt(),
        Optional.ofNullable(row.endedAt())
            .map(at -> new Promotion.Ending(Objects.requireNonNull(row.endedBy()), at)),
        row.version());
  }
}
