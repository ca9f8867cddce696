package org.orrery.assetdb.lab;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;

/**
 * Asking for trials in the kiosk lab, and reading what they found: for a game's depositors and for
 * curators. To everybody else there are none.
 */
@Singleton
public class Testing {

  /** A depositor asks for so many trials in {@link #WINDOW} at most; curators for any number. */
  static final int MOST_WANTED = 20;

  static final Duration WINDOW = Duration.ofHours(24);

  private static final Duration WORTH_WAITING = Duration.ofHours(1);

  private final LabRuns runs;
  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Drafts drafts;
  private final Ownership ownership;
  private final BlobStore blobs;
  private final AuditLog audit;
  private final Clock clock;

  Testing(
      LabRuns runs,
      Releases releases,
      Withdrawals withdrawals,
      Drafts drafts,
      Ownership ownership,
      BlobStore blobs,
      AuditLog audit,
      Clock clock) {
    this.runs = runs;
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.drafts = drafts;
    this.ownership = ownership;
    this.blobs = blobs;
    this.audit = audit;
    this.clock = clock;
  }

  /** The trial that serves a wish, and whether it was made for it. */
  public record Served(LabRun run, boolean isNew) {}

  /**
   * Wants a release to be tried, from {@code {release, again?}}. A trial of the same bytes by the
   * same checks that is under way, or that is finished and not wanted again, serves the wish.
   *
   * @throws Refusal.Conflict where the release has no page to open, or the game is withdrawn
   * @throws Refusal.Busy to a depositor who has asked too often
   * @throws Refusal.NotFound to who neither deposits the game nor judges games
   */
  @Transactional
  public Served want(Actor actor, AssetId game, Map<String, Object> json) {
    Policy.demand(actor, Act.TEST_GAMES);
    demandInsider(actor, game);
    var fields = Fields.of(json);
    var number = fields.number("release", 1, Integer.MAX_VALUE);
    var again = fields.truth("again");
    if (!fields.has("release")) {
      fields.fault("release", "The number of the release to try is wanted.");
    }
    fields.refuse("It cannot be tried so.");
    // So that of two who ask at once the second finds what the first asked for.
    drafts.find(game);
    var release = testable(game, number.orElseThrow());
    var serving = serving(release, again);
    if (serving.isPresent()) {
      return new Served(serving.get(), false);
    }
    demandPatience(actor);
    var run = add(release, actor.handle());
    audit.note(actor.handle(), "try in the lab", game.value(), "release " + release.number());
    return new Served(run, true);
  }

  /**
   * Has a release tried that is being handed in, in the caller's transaction, which holds the
   * game's draft. One without a page to open is left alone.
   */
  public void handedIn(Release release, String by) {
    if (release.playFolder().isPresent() && serving(release, false).isEmpty()) {
      add(release, by);
    }
  }

  private Release testable(AssetId game, int number) {
    if (withdrawals.find(game).isPresent()) {
      throw new Refusal.Conflict("The game is withdrawn.");
    }
    var release =
        releases
            .find(game, number)
            .orElseThrow(
                () ->
                    new Refusal.NotFound(
                        "There is no release " + number + " of the game " + game + "."));
    if (release.playFolder().isEmpty()) {
      throw new Refusal.Conflict("The release has no index.html that a browser could open.");
    }
    return release;
  }

  private Optional<LabRun> serving(Release release, boolean again) {
    return runs.of(release.asset()).stream()
        .filter(run -> run.ticket().digest().equals(release.digest()))
        .filter(
            run ->
                run.isUnderWay()
                    || !again
                        && run instanceof LabRun.Finished finished
                        && finished.labVersion() == LabReport.VERSION)
        .findFirst();
  }

  private void demandPatience(Actor actor) {
    if (!Policy.isCurator(actor)
        && runs.wantedBy(actor.handle(), clock.instant().minus(WINDOW)) >= MOST_WANTED) {
      throw new Refusal.Busy(
          "You have asked for " + MOST_WANTED + " trials in a day; that is the most.",
          WORTH_WAITING);
    }
  }

  private LabRun.Waiting add(Release release, String by) {
    var number =
        runs.of(release.asset()).stream().mapToInt(run -> run.ticket().number()).max().orElse(0);
    var run =
        new LabRun.Waiting(
            new LabRun.Ticket(
                release.asset(),
                number + 1,
                release.number(),
                release.digest(),
                by,
                clock.instant(),
                0));
    runs.add(run);
    return run;
  }

  /** All trials of the game, newest first. */
  public List<LabRun> of(Actor actor, AssetId game) {
    Policy.demand(actor, Act.READ_OWN);
    demandInsider(actor, game);
    return runs.of(game);
  }

  /** The trial of the number. */
  public LabRun one(Actor actor, AssetId game, int number) {
    return of(actor, game).stream()
        .filter(run -> run.ticket().number() == number)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("There is no such trial of the game."));
  }

  /** Whether the actor may see the game's trials. */
  public boolean isInsider(Actor actor, AssetId game) {
    return Policy.allows(actor, Act.JUDGE_GAMES) || ownership.isDepositor(actor, game);
  }

  private void demandInsider(Actor actor, AssetId game) {
    if (releases.newest(game).filter(newest -> newest.type() == AssetType.GAME).isEmpty()
        || !isInsider(actor, game)) {
      throw new Refusal.NotFound("There is no such game of yours.");
    }
  }

  /** What a finished trial found. */
  public LabReport report(LabRun.Finished run) throws IOException {
    var size = blobs.size(run.report()).orElseThrow(() -> new IOException("The report is gone"));
    try (var bytes = blobs.open(run.report(), ByteRange.all(size))) {
      return LabReportJson.kept(
          Json.object(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  /**
   * A picture of a finished trial.
   *
   * @throws Refusal.NotFound where it shows no such picture
   */
  public LabReport.Picture picture(Actor actor, AssetId game, int number, Digest digest)
      throws IOException {
    return switch (one(actor, game, number)) {
      case LabRun.Finished finished ->
          report(finished).pictures().stream()
              .filter(picture -> picture.digest().equals(digest))
              .findFirst()
              .orElseThrow(Testing::noPicture);
      case LabRun.Waiting waiting -> throw noPicture();
      case LabRun.Running running -> throw noPicture();
      case LabRun.Failed failed -> throw noPicture();
      case LabRun.Unavailable unavailable -> throw noPicture();
    };
  }

  private static Refusal.NotFound noPicture() {
    return new Refusal.NotFound("The trial shows no such picture.");
  }

  /** Part of a picture's bytes. Close the stream. */
  public InputStream open(LabReport.Picture picture, ByteRange range) throws IOException {
    return blobs.open(picture.digest(), range);
  }
}
