package org.orrery.assetdb.partner;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.place.Place;

/**
 * An organisation that contributes. Everybody can read of it, in either state.
 *
 * <pre>
 * Active ──retire──► Retired
 *   ▲                   │
 *   └─────reinstate─────┘
 * </pre>
 */
public sealed interface Partner {

  /** What is told of it. */
  Sheet sheet();

  /** The word of its state. */
  default State state() {
    return switch (this) {
      case Active active -> State.ACTIVE;
      case Retired retired -> State.RETIRED;
    };
  }

  /** When it was retired; empty while it is active. */
  default Optional<Instant> retiredAt() {
    return switch (this) {
      case Active active -> Optional.empty();
      case Retired retired -> Optional.of(retired.at());
    };
  }

  /** The same in the same state, with another sheet. */
  default Partner with(Sheet other) {
    return switch (this) {
      case Active active -> new Active(other);
      case Retired retired -> new Retired(other, retired.at());
    };
  }

  /**
   * What is told of it.
   *
   * @param description Markdown
   * @param by handle of the curator who made it, who is not told to everybody
   * @param version raised by each change
   */
  record Sheet(
      PartnerHandle handle,
      LocalizedText name,
      LocalizedText description,
      OrganizationKind kind,
      Optional<String> website,
      Place place,
      Optional<Ror> ror,
      String by,
      Instant madeAt,
      Instant changedAt,
      long version) {}

  /** It contributes, and what it contributed names it. */
  record Active(Sheet sheet) implements Partner {

    /** Ends the partnership; its page stays and says so. */
    public Retired retire(Instant at) {
      return new Retired(sheet, at);
    }
  }

  /**
   * It contributes no longer, and nothing names it but its own page.
   *
   * @param at since when
   */
  record Retired(Sheet sheet, Instant at) implements Partner {

    /** Takes the partnership up again, with its members and what it contributed. */
    public Active reinstate() {
      return new Active(sheet);
    }
  }
}
