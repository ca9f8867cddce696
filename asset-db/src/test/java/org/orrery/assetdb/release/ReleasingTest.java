package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.Deposit;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.credit.Credits;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.usage.Locking;
import org.orrery.assetdb.withdrawal.Withdrawals;

class ReleasingTest implements OnH2 {

  private final Releasing releasing = database().get(Releasing.class);
  private final Reading reading = database().get(Reading.class);
  private final BlobStore blobs = database().get(BlobStore.class);

  @Test
  void what_stops_a_release_is_told_and_nothing_is_made() {
    var deposits =
        Map.of(
            aMaterial().with(aScan()).without("title"), "/title",
            aMaterial().with(aScan()).without("license"), "/license",
            aMaterial().with(aScan()).without("kind"), "/kind",
            aMaterial(), "/files",
            aGame(), "/files",
            aGame().with(aScan()).saying("screenshots", List.of(Map.of("path", "a.png"))),
                "/screenshots/0/path",
            aGame().saying("playUrl", "https://play.example/").saying("trailer", "trailer.webm"),
                "/trailer");
    for (Map.Entry<Deposit, String> stopped : deposits.entrySet()) {
      assertThatThrownBy(() -> stopped.getKey().releasedIn(database()))
          .isInstanceOfSatisfying(
              Refusal.Conflict.class,
              conflict ->
                  assertThat(conflict.violations())
                      .extracting(violation -> violation.pointer())
                      .containsExactly(stopped.getValue()));
    }
    assertThat(database().rows("releases")).isZero();
    assertThat(database().rows("outbox")).isZero();
  }

  @Test
  void a_game_that_is_played_elsewhere_needs_no_file() {
    var release = aGame().saying("playUrl", "https://play.example/").releasedIn(database());

    assertThat(release.files()).isEmpty();
  }

  @Test
  void releases_are_numbered_from_one() {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());

    assertThat(released(database(), ada, draft).number()).isEqualTo(1);
    assertThat(released(database(), ada, draft).number()).isEqualTo(2);
    assertThat(reading.release(draft.type(), draft.id(), Optional.empty()).number()).isEqualTo(2);
    assertThat(reading.release(draft.type(), draft.id(), Optional.of(1)).number()).isEqualTo(1);
    assertThatThrownBy(() -> reading.release(draft.type(), draft.id(), Optional.of(3)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> reading.release(AssetType.GAME, draft.id(), Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void a_version_and_notes_may_be_said_and_no_more() throws IOException {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());

    var release =
        releasing.release(
            ada,
            draft.type(),
            draft.id(),
            Map.of("version", "1.0", "notes", "First."),
            Optional.empty());

    assertThat(release.version()).contains("1.0");
    assertThat(release.notes()).contains("First.");
    assertThatThrownBy(
            () ->
                releasing.release(
                    ada, draft.type(), draft.id(), Map.of("digest", "x"), Optional.empty()))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void the_release_is_its_manifest_and_its_digest_the_manifests() throws IOException {
    var release = aMaterial().with(aScan()).with(aPicture("p.png")).releasedIn(database());
    var blob =
        database().get(KnownBlobs.class).find(List.of(release.digest())).values().iterator().next();

    byte[] bytes;
    try (var stream = blobs.open(release.digest(), ByteRange.all(blob.size()))) {
      bytes = stream.readAllBytes();
    }

    assertThat(Digest.of(bytes)).isEqualTo(release.digest());
    assertThat(new Manifest(new Descriptions()).read(bytes)).isEqualTo(release);
    assertThat(reading.release(release.type(), release.asset(), Optional.empty()))
        .isEqualTo(release);
  }

  @Test
  void a_later_change_of_the_draft_does_not_touch_the_release() {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    var release = released(database(), ada, draft);

    var depositing = database().get(Depositing.class);
    depositing.amend(
        ada, draft.type(), draft.id(), Map.of("title", Map.of("en", "Other")), Optional.empty());
    depositing.removeFile(
        ada, draft.type(), draft.id(), draft.files().getFirst().path(), Optional.empty());

    assertThat(reading.release(draft.type(), draft.id(), Optional.of(1))).isEqualTo(release);
  }

  @Test
  void who_releases_is_credited_where_nobody_is() {
    var uncredited = aMaterial().with(aScan()).releasedIn(database());
    var credited =
        aMaterial()
            .with(aScan())
            .saying("contributors", List.of(Map.of("name", "Hubble", "roles", List.of("producer"))))
            .releasedIn(database());

    assertThat(uncredited.description().contributors())
        .singleElement()
        .satisfies(
            contributor -> {
              assertThat(contributor.name()).isEqualTo("Ada");
              assertThat(contributor.roles()).containsExactly(CreditRole.CREATOR);
            });
    assertThat(credited.description().contributors())
        .extracting(contributor -> contributor.name())
        .containsExactly("Hubble");
  }

  @Test
  void the_indexer_and_the_audit_log_hear_of_it() {
    var release = aMaterial().with(aScan()).releasedIn(database());

    assertThat(database().get(Outbox.class).claim(10, java.time.Duration.ofMinutes(1)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.asset()).isEqualTo(release.asset()));
    assertThat(
            database()
                .get(AuditLog.class)
                .read(
                    new AuditLog.Wanted(
                        Optional.of("ada"),
                        Optional.of(release.asset().value()),
                        Optional.empty(),
                        Optional.empty()),
                    Long.MAX_VALUE,
                    10))
        .extracting(AuditEntry::act)
        .containsExactly("release", "file-put", "draft-begin");
  }

  @Test
  void a_release_that_fails_leaves_no_row_behind() {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    var rowsBefore = rows();
    var failing =
        new Releasing(
            database().get(Ownership.class),
            database().get(Drafts.class),
            database().get(Releases.class),
            database().get(Withdrawals.class),
            new DeadStore(blobs),
            database().get(KnownBlobs.class),
            database().get(Descriptions.class),
            database().get(Announcing.class),
            database().get(Credits.class),
            database().get(Identifying.class),
            database().get(Locking.class),
            database().get(AuditLog.class),
            database().clock());

    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () ->
                            failing.release(
                                ada, draft.type(), draft.id(), Map.of(), Optional.empty())))
        .hasMessage("The disk is dead");

    assertThat(rows()).isEqualTo(rowsBefore);
  }

  @Test
  void a_fault_after_the_rows_takes_them_back() {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    var rowsBefore = rows();

    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          releasing.release(
                              ada, draft.type(), draft.id(), Map.of(), Optional.empty());
                          throw new IOException("Too late");
                        }))
        .hasMessage("Too late");

    assertThat(rows()).isEqualTo(rowsBefore);
    assertThatThrownBy(() -> reading.release(draft.type(), draft.id(), Optional.empty()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private List<Long> rows() {
    return Stream.of("releases", "release_files", "outbox", "audit", "blobs")
        .map(database()::rows)
        .toList();
  }

  /** A disk that reads and does not write any more. */
  private record DeadStore(BlobStore store) implements BlobStore {
    @Override
    public Blob put(InputStream content) throws IOException {
      throw new IOException("The disk is dead");
    }

    @Override
    public InputStream open(Digest digest, ByteRange range) throws IOException {
      return store.open(digest, range);
    }

    @Override
    public Optional<String> fault() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> file(Digest digest) {
      return store.file(digest);
    }

    @Override
    public OptionalLong size(Digest digest) {
      return store.size(digest);
    }

    @Override
    public int dropUnfinished(Instant before) {
      return 0;
    }

    @Override
    public void delete(Digest digest) throws IOException {
      store.delete(digest);
    }

    @Override
    public Stream<Digest> digests() throws IOException {
      return store.digests();
    }

    @Override
    public void close() {}
  }

  @Test
  void a_draft_is_released_by_its_owner_alone_and_not_when_it_has_changed() {
    var draft = aMaterial().with(aScan()).draftedIn(database());

    for (var other : List.of(database().emmy(), database().vera())) {
      assertThatThrownBy(() -> released(database(), other, draft))
          .isInstanceOf(Refusal.NotFound.class);
    }
    assertThatThrownBy(() -> released(database(), database().grace(), draft))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> released(database(), Actor.visitor(), draft))
        .isInstanceOf(Refusal.Unauthenticated.class);
    assertThatThrownBy(
            () ->
                releasing.release(
                    database().ada(),
                    draft.type(),
                    draft.id(),
                    Map.of(),
                    Optional.of(draft.version() + 1)))
        .isInstanceOf(Refusal.Stale.class);
  }

  @Test
  void releases_made_at_the_same_time_have_numbers_of_their_own() throws Exception {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    try (var pool = Executors.newFixedThreadPool(6)) {
      var made = new ArrayList<Future<Release>>();
      for (var i = 0; i < 12; i++) {
        made.add(pool.submit(() -> released(database(), ada, draft)));
      }
      var numbers = new HashSet<Integer>();
      for (var one : made) {
        numbers.add(one.get().number());
      }
      assertThat(numbers).hasSize(12).contains(1, 12);
    }
  }

  @Test
  void an_embargo_keeps_the_bytes_until_its_day() {
    var ada = database().ada();
    var release =
        aMaterial()
            .by(ada)
            .with(aScan())
            .saying("embargoUntil", "2026-11-23")
            .releasedIn(database());

    assertThat(reading.embargo(release)).isPresent();
    assertThatThrownBy(() -> reading.demandBytes(Actor.visitor(), release))
        .isInstanceOf(Refusal.Forbidden.class);
    reading.demandBytes(ada, release);
    reading.demandBytes(database().vera(), release);

    database().clock().pass(java.time.Duration.ofHours(18));
    reading.demandBytes(Actor.visitor(), release);
  }

  @Test
  void all_releases_can_be_had_back_from_the_blobs_alone() throws IOException {
    var made = new ArrayList<Release>();
    for (var i = 0; i < 3; i++) {
      made.add(aMaterial().with(aScan()).with(aPicture("p" + i)).releasedIn(database()));
      made.add(aGame().by(database().grace()).with(aPage()).releasedIn(database()));
    }
    var manifest = new Manifest(new Descriptions());
    var found = new ArrayList<Release>();
    var root = database().home().resolve("blobs");

    try (var digests = blobs.digests()) {
      for (var digest : digests.toList()) {
        var hex = digest.hex();
        var path = root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
        try {
          found.add(manifest.read(java.nio.file.Files.readAllBytes(path)));
        } catch (IllegalArgumentException e) {
          // A file of some release: not a manifest.
        }
      }
    }

    assertThat(found).containsAll(made);
    made.forEach(
        release ->
            release.files().forEach(file -> assertThat(blobs.holds(file.digest())).isTrue()));
  }
}
