package org.orrery.platform.problem;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;

/** What each refusal is in HTTP. */
public final class Refusals {

  private Refusals() {}

  /** The problem that tells of the refusal. */
  public static Problem problem(Refusal refusal) {
    var detail = String.valueOf(refusal.getMessage());
    return switch (refusal) {
      case Refusal.NotFound no -> Problem.of("not-found", 404, "Not found", detail);
      case Refusal.Withdrawn no -> Problem.of("withdrawn", 410, "Withdrawn", detail);
      case Refusal.Unauthenticated no ->
          Problem.of("unauthenticated", 401, "Sign in first", detail);
      case Refusal.Forbidden no -> Problem.of("forbidden", 403, "Not allowed", detail);
      case Refusal.Conflict no ->
          new Problem(
              "conflict",
              409,
              "Not possible as things stand",
              detail,
              no.violations(),
              Optional.empty());
      case Refusal.Stale no -> Problem.of("stale", 412, "It has changed since you read it", detail);
      case Refusal.Invalid no ->
          new Problem(
              "invalid",
              422,
              "What was sent breaks a rule",
              detail,
              no.violations(),
              Optional.empty());
      case Refusal.TooLarge no -> Problem.of("too-large", 413, "Too large", detail);
      // tus 1.0.0 gives the status; HTTP has none for it.
      case Refusal.Damaged no ->
          Problem.of("damaged", 460, "The bytes were damaged on the way", detail);
      case Refusal.Unsupported no ->
          Problem.of("unsupported-media-type", 415, "Not understood in this form", detail);
      case Refusal.StorageFull no -> Problem.of("storage-full", 507, "No room left", detail);
      case Refusal.Busy no ->
          new Problem(
              "busy", 429, "Too much at once", detail, List.of(), Optional.of(no.retryAfter()));
    };
  }
}
