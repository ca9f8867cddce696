package org.orrery.assetdb.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.credit.Credits;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.usage.Locking;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** Makes releases out of drafts. */
@Singleton
public class Releasing {

  /** An embargo ends so many years after the release at the latest. */
  public static final int LONGEST_EMBARGO_YEARS = 10;

  private static final int VERSION_CHARACTERS = 100;
  private static final int NOTES_CHARACTERS = 20_000;
  private static final String NO_DRAFT = "There is no such draft of yours.";

  private final Ownership ownership;
  private final Drafts drafts;
  private final Releases releases;
  private final Withdrawals withdrawals;
  private final BlobStore blobs;
  private final KnownBlobs known;
  private final Descriptions descriptions;
  private final Announcing announcing;
  private final Credits credits;
  private final Identifying identifying;
  private final Locking locking;
  private final AuditLog audit;
  private final Clock clock;

  Releasing(
      Ownership ownership,
      Drafts drafts,
      Releases releases,
      Withdrawals withdrawals,
      BlobStore blobs,
      KnownBlobs known,
      Descriptions descriptions,
      Announcing announcing,
      Credits credits,
      Identifying identifying,
      Locking locking,
      AuditLog audit,
      Clock clock) {
    this.ownership = ownership;
    this.drafts = drafts;
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.blobs = blobs;
    this.known = known;
    this.descriptions = descriptions;
    this.announcing = announcing;
    this.credits = credits;
    this.identifying = identifying;
    this.locking = locking;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes the draft, as it is, the asset's next release, from {@code {version?, notes?}}. Where
   * nobody is credited, who releases it is.
   *
   * @throws Refusal.Conflict with everything that stops it
   */
  @Transactional
  public Release release(
      Actor actor,
      AssetType type,
      AssetId id,
      Map<String, Object> json,
      Optional<Long> expectedVersion)
      throws IOException {
    Policy.demand(actor, Policy.depositing(type));
    var fields = Fields.of(json);
    var version = fields.text("version", VERSION_CHARACTERS);
    var notes = fields.text("notes", NOTES_CHARACTERS);
    fields.refuse("The release cannot be made so.");
    ownership.demandDepositor(actor, type, id);
    var draft = drafts.find(id).orElseThrow(() -> new Refusal.NotFound(NO_DRAFT));
    if (expectedVersion.isPresent() && expectedVersion.get() != draft.version()) {
      throw new Refusal.Stale("The draft has changed since you read it; read it again.");
    }
    var problems = new ArrayList<>(draft.problems());
    tooLongEmbargo(draft.description()).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new Refusal.Conflict("The draft cannot be released yet.", problems);
    }
    if (withdrawals.find(id).isPresent()) {
      throw new Refusal.Conflict("It is withdrawn; it has to be reinstated before a new release.");
    }
    var number = drafts.asset(id).map(Asset::newestRelease).orElseThrow() + 1;
    var release = sealed(actor, draft, number, version, notes);
    var before = Optional.ofNullable(releases.descriptions(List.of(id)).get(id));
    releases.add(release);
    credits.add(release);
    identifying.released(id, number);
    locking.released(release);
    announcing.released(actor, release, before);
    audit.note(actor.handle(), "release", id.value(), "release " + number + " " + release.digest());
    return release;
  }

  private Optional<Violation> tooLongEmbargo(Description description) {
    var longest =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(LONGEST_EMBARGO_YEARS);
    return description instanceof MaterialDescription material
            && material.embargoUntil().filter(day -> day.isAfter(longest)).isPresent()
        ? Optional.of(
            new Violation(
                "/embargoUntil",
                "An embargo ends within "
                    + LONGEST_EMBARGO_YEARS
                    + " years; "
                    + longest
                    + " is the latest day."))
        : Optional.empty();
  }

  private Release sealed(
      Actor actor, Draft draft, int number, Optional<String> version, Optional<String> notes)
      throws IOException {
    var release =
        new Release(
            draft.id(),
            number,
            version,
            notes,
            Digest.of(new byte[0]),
            actor.handle(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            credited(actor.account().orElseThrow(), draft.description()),
            draft.files());
    var manifest = blobs.put(new ByteArrayInputStream(new Manifest(descriptions).bytes(release)));
    known.add(List.of(manifest));
    return new Release(
        release.asset(),
        number,
        version,
        notes,
        manifest.digest(),
        release.releasedBy(),
        release.releasedAt(),
        release.description(),
        release.files());
  }

  static Description credited(Account account, Description description) {
    return description.contributors().isEmpty()
        ? description.withContributors(
            List.of(
                new Contributor(
                    account.displayName(),
                    account.orcid(),
                    account.affiliation(),
                    List.of(CreditRole.CREATOR))))
        : description;
  }
}
