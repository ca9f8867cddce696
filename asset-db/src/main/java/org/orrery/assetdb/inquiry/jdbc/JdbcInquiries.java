package org.orrery.assetdb.inquiry.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.inquiry.Ending;
import org.orrery.assetdb.inquiry.Inquiries;
import org.orrery.assetdb.inquiry.Inquiry;
import org.orrery.assetdb.inquiry.InquiryId;
import org.orrery.assetdb.inquiry.Outcome;
import org.orrery.assetdb.inquiry.Part;
import org.orrery.assetdb.inquiry.Purpose;
import org.orrery.assetdb.inquiry.State;
import org.orrery.assetdb.inquiry.Wish;
import org.orrery.assetdb.place.Country;
import org.orrery.assetdb.place.Place;

@Singleton
final class JdbcInquiries implements Inquiries {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final InquiryRows rows;
  private final TransactionOperations<Connection> transactions;

  JdbcInquiries(InquiryRows rows, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Inquiry.Open inquiry) {
    var question = inquiry.question();
    if (rows.existsById(question.id().value())) {
      return false;
    }
    var wish = question.wish();
    rows.save(
        new InquiryRow(
            question.id().value(),
            question.game().value(),
            question.asker(),
            inquiry.state().word(),
            wish.organization(),
            wish.place().city().orElse(null),
            wish.place().country().map(Country::code).orElse(null),
            wish.purpose().word(),
            wish.from().orElse(null),
            wish.until().orElse(null),
            wish.audience().orElse(null),
            wish.message(),
            question.askedAt(),
            null,
            null,
            null,
            false,
            false));
    return true;
  }

  @Override
  public void save(Inquiry inquiry) {
    var ending = inquiry.end();
    var consents = inquiry instanceof Inquiry.Agreed agreed ? agreed.consents() : Set.<Part>of();
    rows.change(
        inquiry.question().id().value(),
        inquiry.state().word(),
        ending.flatMap(Ending::text).orElse(null),
        ending.map(Ending::by).orElse(null),
        ending.map(Ending::at).orElse(null),
        consents.contains(Part.ASKER),
        consents.contains(Part.DEPOSITOR));
  }

  @Override
  public Optional<Inquiry> find(InquiryId id) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? rows.locked(id.value())
            : rows.findById(id.value());
    return row.map(JdbcInquiries::inquiry);
  }

  @Override
  public List<Inquiry> list(Wanted wanted, Optional<Inquiry> before, int limit) {
    var at = before.map(last -> last.question().askedAt()).orElse(LATEST);
    var id = before.map(last -> last.question().id().value()).orElse("");
    var states = words(wanted.states());
    var found =
        switch (wanted.role()) {
          case ASKER -> rows.by(wanted.handle(), states, at, id, limit);
          case DEPOSITOR -> rows.to(wanted.handle(), states, at, id, limit);
          case STRANGER -> List.<InquiryRow>of();
        };
    return found.stream().map(JdbcInquiries::inquiry).toList();
  }

  @Override
  public long count(Wanted wanted) {
    return switch (wanted.role()) {
      case ASKER -> rows.countBy(wanted.handle(), words(wanted.states()));
      case DEPOSITOR -> rows.countTo(wanted.handle(), words(wanted.states()));
      case STRANGER -> 0;
    };
  }

  @Override
  public long asked(String asker, Instant since) {
    return rows.askedSince(asker, since);
  }

  @Override
  public Optional<InquiryId> lasting(String asker, AssetId game) {
    return rows.lasting(asker, game.value(), words(State.LASTING)).map(InquiryId::new);
  }

  private static List<String> words(Set<State> states) {
    return states.stream().map(State::word).toList();
  }

  private static Inquiry inquiry(InquiryRow row) {
    var question = question(row);
    return switch (State.of(row.state())) {
      case OPEN -> new Inquiry.Open(question);
      case ANSWERED -> new Inquiry.Answered(question);
      case AGREED -> new Inquiry.Agreed(question, ending(row, Outcome.AGREED), consents(row));
      case DECLINED -> new Inquiry.Declined(question, ending(row, Outcome.DECLINED));
      case CLOSED -> new Inquiry.Closed(question, ending(row, Outcome.CLOSED));
      case WITHDRAWN -> new Inquiry.Withdrawn(question, ending(row, Outcome.WITHDRAWN));
    };
  }

  private static Inquiry.Question question(InquiryRow row) {
    return new Inquiry.Question(
        new InquiryId(row.id()),
        new AssetId(row.game()),
        row.asker(),
        new Wish(
            row.organization(),
            new Place(
                Optional.ofNullable(row.city()),
                Optional.ofNullable(row.country()).map(Country::new)),
            Purpose.of(row.purpose()),
            Optional.ofNullable(row.fromDay()),
            Optional.ofNullable(row.untilDay()),
            Optional.ofNullable(row.audience()),
            row.wish()),
        row.askedAt());
  }

  private static Ending ending(InquiryRow row, Outcome outcome) {
    return new Ending(
        outcome,
        Optional.ofNullable(row.ending()),
        Objects.requireNonNull(row.endedBy()),
        Objects.requireNonNull(row.endedAt()));
  }

  private static Set<Part> consents(InquiryRow row) {
    var consents = EnumSet.noneOf(Part.class);
    if (row.askerConsents()) {
      consents.add(Part.ASKER);
    }
    if (row.depositorsConsent()) {
      consents.add(Part.DEPOSITOR);
    }
    return consents;
  }
}
