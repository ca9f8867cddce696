package org.orrery.assetdb.lab;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;

/** What the lab itself does with the trials that were asked for. */
@Singleton
public class Trying {

  private final LabRuns runs;
  private final Releases releases;
  private final BlobStore blobs;
  private final KnownBlobs known;
  private final Clock clock;

  Trying(LabRuns runs, Releases releases, BlobStore blobs, KnownBlobs known, Clock clock) {
    this.runs = runs;
    this.releases = releases;
    this.blobs = blobs;
    this.known = known;
    this.clock = clock;
  }

  /** A trial that is claimed, and what is to be tried. */
  public record Trial(LabRun.Running run, Release release) {}

  /** Takes the trial that waits longest, for the time of the lease. */
  public Optional<Trial> claim(Duration lease) {
    return runs.claim(lease)
        .map(
            run ->
                new Trial(
                    run, releases.find(run.ticket().game(), run.ticket().release()).orElseThrow()));
  }

  /** Makes claimed trials available; for whoever knows that no other lab lives. */
  public void forgetClaims() {
    runs.forgetClaims();
  }

  /** Tells how far a trial is; false where it is somebody else's by now, and is to be left. */
  public boolean advance(Trial trial, Stage stage, int percent, Duration lease) {
    return runs.advance(
        new LabRun.Running(trial.run().ticket(), trial.run().startedAt(), stage, percent), lease);
  }

  /** Keeps bytes of a report. They are durable when this returns, though nothing refers to them. */
  public Blob keep(InputStream bytes) throws IOException {
    return blobs.put(bytes);
  }

  /** Keeps a report itself. */
  public Blob keep(LabReport report) throws IOException {
    return keep(new ByteArrayInputStream(Json.canonical(LabReportJson.json(report))));
  }

  /**
   * The trial ended with a report.
   *
   * @param kept the report
   * @param pictures that it shows
   */
  @Transactional
  public boolean finish(Trial trial, LabReport report, Blob kept, Collection<Blob> pictures) {
    var all = new ArrayList<>(pictures);
    all.add(kept);
    known.add(all);
    return runs.end(
        trial.run(),
        new LabRun.Finished(
            trial.run().ticket(),
            trial.run().startedAt(),
            clock.instant(),
            report.labVersion(),
            report.outcome(),
            kept.digest()),
        pictures.stream().map(Blob::digest).toList());
  }

  /** The lab did not get to a report. */
  public boolean fail(Trial trial, String reason) {
    return runs.end(
        trial.run(), new LabRun.Failed(trial.run().ticket(), clock.instant(), reason), List.of());
  }

  /** There is no lab here. */
  public boolean unavailable(Trial trial, String reason) {
    return runs.end(
        trial.run(),
        new LabRun.Unavailable(trial.run().ticket(), clock.instant(), reason),
        List.of());
  }
}
