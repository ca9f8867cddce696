package org.orrery.assetdb.exhibit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.blob.Digest;

/**
 * A curated page. Each state has only the steps that may be taken from it: what is not allowed does
 * not compile.
 *
 * <pre>
 * Draft ──publish──► Published ──archive──► Archived
 *   ▲                 │     ▲                 │
 *   └────retract──────┘     └─────reopen──────┘
 * </pre>
 */
public sealed interface Exhibit {

  /** What stands on it. */
  Sheet sheet();

  /** The word of its state. */
  default State state() {
    return switch (this) {
      case Draft draft -> State.DRAFT;
      case Published published -> State.PUBLISHED;
      case Archived archived -> State.ARCHIVED;
    };
  }

  /** When it was last published; empty for a draft. */
  default Optional<Instant> publishedAt() {
    return switch (this) {
      case Draft draft -> Optional.empty();
      case Published published -> Optional.of(published.at());
      case Archived archived -> Optional.of(archived.published());
    };
  }

  /** The same in the same state, with another sheet. */
  default Exhibit with(Sheet other) {
    return switch (this) {
      case Draft draft -> new Draft(other);
      case Published published -> new Published(other, published.at());
      case Archived archived -> new Archived(other, archived.published());
    };
  }

  /** When it is to be seen, looked at from the day. */
  default Season season(LocalDate today) {
    if (this instanceof Archived || sheet().until().filter(today::isAfter).isPresent()) {
      return Season.PAST;
    }
    return sheet().from().filter(today::isBefore).isPresent() ? Season.UPCOMING : Season.CURRENT;
  }

  /**
   * What stands on it.
   *
   * @param intro Markdown
   * @param place where it is to be seen, where it is anywhere but here
   * @param from its first day
   * @param until its last day
   * @param by handle of who made it
   * @param version raised by each change
   */
  record Sheet(
      Slug slug,
      LocalizedText title,
      LocalizedText intro,
      LocalizedText place,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      List<Entry> entries,
      String by,
      Instant changedAt,
      long version) {

    public Sheet {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An accepted release of a game.
   *
   * @param text what the curator says of it, Markdown
   * @param materials to look at beside it
   */
  record Entry(
      AssetId game, int release, Digest digest, LocalizedText text, List<AssetId> materials) {

    public Entry {
      materials = List.copyOf(materials);
    }

    boolean isOf(AssetId other, int number) {
      return game.equals(other) && release == number;
    }
  }

  /** Curators prepare it. */
  record Draft(Sheet sheet) implements Exhibit {

    /** Shows it to everybody. */
    public Published publish(Instant at) {
      return new Published(sheet, at);
    }
  }

  /** Everybody sees it. */
  record Published(Sheet sheet, Instant at) implements Exhibit {

    /** Ends it; it stays where it was. */
    public Archived archive() {
      return new Archived(sheet, at);
    }

    /** Takes it back. */
    public Draft retract() {
      return new Draft(sheet);
    }
  }

  /**
   * It is over.
   *
   * @param published when it was
   */
  record Archived(Sheet sheet, Instant published) implements Exhibit {

    /** Shows it as before. */
    public Published reopen() {
      return new Published(sheet, published);
    }
  }
}
