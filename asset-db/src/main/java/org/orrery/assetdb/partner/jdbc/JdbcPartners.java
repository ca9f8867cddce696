package org.orrery.assetdb.partner.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.json.Localized;
import org.orrery.assetdb.partner.OrganizationKind;
import org.orrery.assetdb.partner.Partner;
import org.orrery.assetdb.partner.PartnerHandle;
import org.orrery.assetdb.partner.Partners;
import org.orrery.assetdb.partner.Ror;
import org.orrery.assetdb.partner.State;
import org.orrery.assetdb.place.Country;
import org.orrery.assetdb.place.Place;

@Singleton
final class JdbcPartners implements Partners {

  private static final int SORTED_CHARACTERS = 300;

  private final PartnerRows rows;
  private final TransactionOperations<Connection> transactions;

  JdbcPartners(PartnerRows rows, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Partner partner) {
    var sheet = partner.sheet();
    return rows.add(
            sheet.handle().value(),
            partner.state().word(),
            Localized.stored(sheet.name()),
            sortName(sheet.name()),
            Localized.stored(sheet.description()),
            sheet.kind().word(),
            sheet.website().orElse(null),
            sheet.place().city().orElse(null),
            sheet.place().country().map(Country::code).orElse(null),
            sheet.ror().map(Ror::id).orElse(null),
            sheet.by(),
            sheet.madeAt(),
            sheet.changedAt(),
            partner.retiredAt().orElse(null),
            sheet.version())
        == 1;
  }

  @Override
  public void replace(Partner partner) {
    var sheet = partner.sheet();
    rows.change(
        sheet.handle().value(),
        partner.state().word(),
        Localized.stored(sheet.name()),
        sortName(sheet.name()),
        Localized.stored(sheet.description()),
        sheet.kind().word(),
        sheet.website().orElse(null),
        sheet.place().city().orElse(null),
        sheet.place().country().map(Country::code).orElse(null),
        sheet.ror().map(Ror::id).orElse(null),
        sheet.changedAt(),
        partner.retiredAt().orElse(null),
        sheet.version());
  }

  private static String sortName(LocalizedText name) {
    var lower = name.preferring("en").toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(SORTED_CHARACTERS, lower.length()));
  }

  @Override
  public Optional<Partner> find(PartnerHandle handle) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? rows.locked(handle.value())
            : rows.findById(handle.value());
    return row.map(JdbcPartners::partner);
  }

  @Override
  public List<Partner> in(State state, Optional<PartnerHandle> after, int limit) {
    var last = after.flatMap(handle -> rows.findById(handle.value()));
    return rows
        .after(
            state.word(),
            last.map(PartnerRow::sortName).orElse(""),
            last.map(PartnerRow::handle).orElse(""),
            limit)
        .stream()
        .map(JdbcPartners::partner)
        .toList();
  }

  @Override
  public long count(State state) {
    return rows.countByState(state.word());
  }

  private static Partner partner(PartnerRow row) {
    var sheet =
        new Partner.Sheet(
            new PartnerHandle(row.handle()),
            Localized.stored(row.name()),
            Localized.stored(row.description()),
            OrganizationKind.of(row.kind()),
            Optional.ofNullable(row.website()),
            new Place(
                Optional.ofNullable(row.city()),
                Optional.ofNullable(row.country()).map(Country::new)),
            Optional.ofNullable(row.ror()).map(Ror::new),
            row.madeBy(),
            row.madeAt(),
            row.changedAt(),
            row.version());
    return switch (State.of(row.state())) {
      case ACTIVE -> new Partner.Active(sheet);
      case RETIRED -> new Partner.Retired(sheet, Objects.requireNonNull(row.retiredAt()));
    };
  }
}
