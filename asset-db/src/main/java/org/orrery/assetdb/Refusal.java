package org.orrery.assetdb;

import java.time.Duration;
import java.util.List;

/**
 * Every expected "no". A refusal is thrown, is no fault of ours, is not logged as one, and leaves
 * everything as it was. Its message is for the person who asked. It knows no protocol: whoever
 * speaks one translates with a switch over these variants.
 */
public abstract sealed class Refusal extends RuntimeException {

  private Refusal(String message) {
    super(message, null, false, false);
  }

  /** It does not exist, or its existence is none of the asker's business. */
  public static final class NotFound extends Refusal {
    public NotFound(String message) {
      super(message);
    }
  }

  /** It existed and was withdrawn; the citation stays. */
  public static final class Withdrawn extends Refusal {
    public Withdrawn(String message) {
      super(message);
    }
  }

  /** Nobody has signed in, or what they signed in with is wrong, expired or revoked. */
  public static final class Unauthenticated extends Refusal {
    public Unauthenticated(String message) {
      super(message);
    }
  }

  /** Who asks is known, and may not. */
  public static final class Forbidden extends Refusal {
    public Forbidden(String message) {
      super(message);
    }
  }

  /** The state of the thing does not allow the act; the violations say what stands in the way. */
  public static final class Conflict extends Refusal {
    private final transient List<Violation> violations;

    public Conflict(String message, List<Violation> violations) {
      super(message);
      this.violations = List.copyOf(violations);
    }

    public Conflict(String message) {
      this(message, List.of());
    }

    public List<Violation> violations() {
      return violations;
    }
  }

  /** The thing has changed since the asker read it. */
  public static final class Stale extends Refusal {
    public Stale(String message) {
      super(message);
    }
  }

  /** What was sent breaks rules; all the faults at once. */
  public static final class Invalid extends Refusal {
    private final transient List<Violation> violations;

    public Invalid(String message, List<Violation> violations) {
      super(message);
      this.violations = List.copyOf(violations);
    }

    public Invalid(Violation violation) {
      this(violation.detail(), List.of(violation));
    }

    public List<Violation> violations() {
      return violations;
    }
  }

  /** More bytes or more things than the named limit. */
  public static final class TooLarge extends Refusal {
    public TooLarge(String message) {
      super(message);
    }
  }

  /**
   * Bytes came otherwise than they were sent; none of them were kept, and they may be sent again.
   */
  public static final class Damaged extends Refusal {
    public Damaged(String message) {
      super(message);
    }
  }

  /** A form that is not understood: a media type, an algorithm. */
  public static final class Unsupported extends Refusal {
    public Unsupported(String message) {
      super(message);
    }
  }

  /** The disk has no room that may be used for this. */
  public static final class StorageFull extends Refusal {
    public StorageFull(String message) {
      super(message);
    }
  }

  /** Too much at once; worth trying again after the given time. */
  public static final class Busy extends Refusal {
    private final Duration retryAfter;

    public Busy(String message, Duration retryAfter) {
      super(message);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
