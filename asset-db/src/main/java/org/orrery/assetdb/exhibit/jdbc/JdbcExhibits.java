package org.orrery.assetdb.exhibit.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.json.Localized;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.exhibit.Exhibits;
import org.orrery.assetdb.exhibit.Slug;
import org.orrery.assetdb.exhibit.State;
import org.orrery.assetdb.json.Json;

@Singleton
final class JdbcExhibits implements Exhibits {

  private final ExhibitRows exhibits;
  private final EntryRows entries;
  private final TransactionOperations<Connection> transactions;

  JdbcExhibits(
      ExhibitRows exhibits, EntryRows entries, TransactionOperations<Connection> transactions) {
    this.exhibits = exhibits;
    this.entries = entries;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Exhibit exhibit) {
    var sheet = exhibit.sheet();
    var added =
        exhibits.add(
            sheet.slug().value(),
            exhibit.state().word(),
            Localized.stored(sheet.title()),
            Localized.stored(sheet.intro()),
            Localized.stored(sheet.place()),
            sheet.from().orElse(null),
            sheet.until().orElse(null),
            sheet.by(),
            sheet.changedAt(),
            exhibit.publishedAt().orElse(null),
            sheet.version());
    if (added == 1) {
      addEntries(sheet);
    }
    return added == 1;
  }

  @Override
  public void replace(Exhibit exhibit) {
    var sheet = exhibit.sheet();
    exhibits.change(
        sheet.slug().value(),
        exhibit.state().word(),
        Localized.stored(sheet.title()),
        Localized.stored(sheet.intro()),
        Localized.stored(sheet.place()),
        sheet.from().orElse(null),
        sheet.until().orElse(null),
        sheet.changedAt(),
        exhibit.publishedAt().orElse(null),
        sheet.version());
    entries.removeAll(sheet.slug().value());
    addEntries(sheet);
  }

  private void addEntries(Exhibit.Sheet sheet) {
    var rows = new ArrayList<EntryRow>();
    for (var entry : sheet.entries()) {
      rows.add(
          new EntryRow(
              sheet.slug().value(),
              rows.size(),
              entry.game().value(),
              entry.release(),
              entry.digest().toString(),
              Localized.stored(entry.text()),
              Json.text(entry.materials().stream().map(AssetId::value).toList())));
    }
    if (!rows.isEmpty()) {
      entries.saveAll(rows);
    }
  }

  @Override
  public Optional<Exhibit> find(Slug slug) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? exhibits.locked(slug.value())
            : exhibits.findById(slug.value());
    return row.map(this::exhibit);
  }

  @Override
  public void remove(Slug slug) {
    entries.removeAll(slug.value());
    exhibits.remove(slug.value());
  }

  @Override
  public List<Exhibit> in(Set<State> states) {
    return exhibits.in(words(states)).stream().map(this::exhibit).toList();
  }

  @Override
  public List<Exhibit> with(AssetId game, Set<State> states) {
    return exhibits.with(game.value(), words(states)).stream().map(this::exhibit).toList();
  }

  @Override
  public long count() {
    return exhibits.countAll();
  }

  private static List<String> words(Set<State> states) {
    return states.stream().map(State::word).toList();
  }

  private Exhibit exhibit(ExhibitRow row) {
    var sheet =
        new Exhibit.Sheet(
            new Slug(row.slug()),
            Localized.stored(row.title()),
            Localized.stored(row.intro()),
            Localized.stored(row.place()),
            Optional.ofNullable(row.startsOn()),
            Optional.ofNullable(row.stopsOn()),
            entries.of(row.slug()).stream().map(JdbcExhibits::entry).toList(),
            row.madeBy(),
            row.changedAt(),
            row.version());
    return switch (State.of(row.state())) {
      case DRAFT -> new Exhibit.Draft(sheet);
      case PUBLISHED -> new Exhibit.Published(sheet, Objects.requireNonNull(row.publishedAt()));
      case ARCHIVED -> new Exhibit.Archived(sheet, Objects.requireNonNull(row.publishedAt()));
    };
  }

  private static Exhibit.Entry entry(EntryRow row) {
    return new Exhibit.Entry(
        new AssetId(row.game()),
        row.release(),
        Digest.parse(row.digest()),
        Localized.stored(row.words()),
        Json.list(row.materials()).stream().map(id -> new AssetId(String.valueOf(id))).toList());
  }
}
