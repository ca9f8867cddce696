package org.orrery.assetdb.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.SettableClock;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;

interface UploadsContract extends OnADatabase {

  Digest DIGEST = Digest.of(new byte[] {1, 2, 3});

  private Uploads uploads() {
    return database().get(Uploads.class);
  }

  private Upload anUpload(String id, Draft draft) {
    return new Upload(
        id,
        draft.owner(),
        new Upload.Announcement(
            draft.id(),
            Optional.of(new AssetPath("scans/蟹.glb")),
            1L << 40,
            false,
            Optional.of(DIGEST),
            "filename Y3JhYg=="),
        SettableClock.START,
        SettableClock.START.plus(Duration.ofDays(7)),
        Optional.empty(),
        Optional.empty());
  }

  private Upload added(String id) {
    var upload = anUpload(id, aMaterial().draftedIn(database()));
    uploads().add(upload);
    return upload;
  }

  @Test
  default void an_upload_is_found_as_it_was_added() {
    var upload = added("a");

    assertThat(uploads().find("a")).contains(upload);
    assertThat(uploads().find("b")).isEmpty();
  }

  @Test
  default void one_without_a_path_or_digest_is_found_so() {
    var draft = aMaterial().draftedIn(database());
    var upload =
        new Upload(
            "a",
            draft.owner(),
            new Upload.Announcement(draft.id(), Optional.empty(), 0, true, Optional.empty(), ""),
            SettableClock.START,
            SettableClock.START,
            Optional.empty(),
            Optional.empty());
    uploads().add(upload);

    assertThat(uploads().find("a")).contains(upload);
  }

  @Test
  default void what_it_came_to_is_noted_and_it_is_finished_once() {
    var upload = added("a");
    var blob = new Blob(DIGEST, upload.length(), 0xFFFFFFFFL);

    uploads().whole("a", blob);
    assertThat(uploads().find("a").orElseThrow().whole()).contains(blob);
    assertThat(uploads().find("a").orElseThrow().isFinished()).isFalse();

    var at = SettableClock.START.plusSeconds(3);
    assertThat(uploads().finish("a", at, at.plusSeconds(9))).isTrue();
    assertThat(uploads().finish("a", at.plusSeconds(1), at)).isFalse();
    assertThat(uploads().finish("b", at, at)).isFalse();
    assertThat(uploads().find("a").orElseThrow().finishedAt()).contains(at);
    assertThat(uploads().find("a").orElseThrow().expiresAt()).isEqualTo(at.plusSeconds(9));
  }

  @Test
  default void the_open_ones_of_an_owner_are_listed() {
    var first = added("a");
    var second = added("b");
    added("c");
    uploads().finish("c", SettableClock.START, SettableClock.START);
    uploads().add(anUpload("d", aMaterial().by(database().emmy()).draftedIn(database())));

    assertThat(uploads().openOf("ada")).containsExactlyInAnyOrder(first, second);
    assertThat(uploads().openOf("grace")).isEmpty();
  }

  @Test
  default void the_expired_are_told_and_removal_may_be_repeated() {
    added("a");
    added("b");
    uploads().extend("b", SettableClock.START.plus(Duration.ofDays(8)));

    assertThat(uploads().expiredAt(SettableClock.START.plus(Duration.ofDays(6)))).isEmpty();
    assertThat(uploads().expiredAt(SettableClock.START.plus(Duration.ofDays(7))))
        .containsExactly("a");

    uploads().remove("a");
    uploads().remove("a");
    assertThat(uploads().find("a")).isEmpty();
    assertThat(uploads().find("b")).isPresent();
  }

  @Test
  default void with_its_asset_an_upload_vanishes() {
    var upload = added("a");

    database().get(Drafts.class).remove(upload.announcement().asset());

    assertThat(uploads().find("a")).isEmpty();
  }
}
