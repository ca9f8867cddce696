package org.orrery.assetdb.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.SettableClock;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.release.AssetFile;

interface DraftsContract extends OnADatabase {

  private Drafts drafts() {
    return database().get(Drafts.class);
  }

  private Draft added(AssetType type) {
    var owner = database().account("ada").handle();
    var now = database().clock().instant();
    var json = type == AssetType.GAME ? aGame().json() : aMaterial().json();
    var asset = Asset.of(type, AssetId.random(), owner, now, 0);
    var draft =
        new Draft(asset.id(), owner, new Descriptions().read(type, json), List.of(), now, 1);
    assertThat(drafts().add(asset, draft)).isTrue();
    return draft;
  }

  private AssetFile file(String path) {
    var bytes = path.getBytes(StandardCharsets.UTF_8);
    var blob = new Blob(Digest.of(bytes), bytes.length, 7);
    database().get(KnownBlobs.class).add(List.of(blob));
    return new AssetFile(
        new AssetPath(path),
        blob.digest(),
        blob.size(),
        "image/png",
        Optional.of("CC0-1.0"),
        Optional.of("preview"),
        Optional.empty());
  }

  private void put(AssetId id, String... paths) {
    var files = new java.util.HashMap<AssetPath, Optional<AssetFile>>();
    for (var path : paths) {
      files.put(new AssetPath(path), Optional.of(file(path)));
    }
    drafts().setFiles(id, files, database().clock().instant());
  }

  @Test
  default void an_added_draft_is_found_as_it_was() {
    var material = added(AssetType.MATERIAL);
    var game = added(AssetType.GAME);

    assertThat(drafts().find(material.id())).contains(material);
    assertThat(drafts().find(game.id())).contains(game);
    assertThat(drafts().asset(game.id()).orElseThrow().type()).isEqualTo(AssetType.GAME);
    assertThat(drafts().find(AssetId.random())).isEmpty();
  }

  @Test
  default void a_taken_id_adds_nothing() {
    var draft = added(AssetType.GAME);

    assertThat(
            drafts()
                .add(Asset.of(AssetType.GAME, draft.id(), "ada", SettableClock.START, 0), draft))
        .isFalse();

    assertThat(database().rows("drafts")).isEqualTo(1);
  }

  @Test
  default void every_change_raises_the_version_by_one() {
    var draft = added(AssetType.MATERIAL);
    var later = SettableClock.START.plusSeconds(1);

    drafts().describe(draft.id(), draft.description(), later);
    put(draft.id(), "a.png", "b.png");

    var found = drafts().find(draft.id()).orElseThrow();
    assertThat(found.version()).isEqualTo(draft.version() + 2);
  }

  @Test
  default void files_are_put_replaced_and_removed_as_one_change() {
    var draft = added(AssetType.MATERIAL);
    put(draft.id(), "a.png", "b.png");
    var other = file("other");
    var replaced =
        new AssetFile(
            new AssetPath("a.png"),
            other.digest(),
            other.size(),
            "text/plain",
            Optional.empty(),
            Optional.empty(),
            Optional.of("说明"));

    drafts()
        .setFiles(
            draft.id(),
            Map.of(
                new AssetPath("a.png"), Optional.of(replaced),
                new AssetPath("b.png"), Optional.empty(),
                new AssetPath("c.png"), Optional.of(file("c.png"))),
            SettableClock.START);

    assertThat(drafts().find(draft.id()).orElseThrow().files())
        .containsExactly(replaced, file("c.png"));
  }

  @Test
  default void files_are_sorted_alike_on_every_database() {
    var draft = added(AssetType.MATERIAL);

    put(draft.id(), "b", "a_b", "a-b", "B", "a/b", "é", "a b", "中");

    assertThat(drafts().find(draft.id()).orElseThrow().files())
        .extracting(file -> file.path().value())
        .containsExactly("B", "a b", "a-b", "a/b", "a_b", "b", "é", "中");
  }

  @Test
  default void thousands_of_files_are_put_at_once() {
    var draft = added(AssetType.MATERIAL);
    var one = file("one");
    var files = new java.util.HashMap<AssetPath, Optional<AssetFile>>();
    for (var i = 0; i < 1_700; i++) {
      var path = new AssetPath("f" + i);
      files.put(
          path,
          Optional.of(
              new AssetFile(
                  path,
                  one.digest(),
                  one.size(),
                  "a/b",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())));
    }

    drafts().setFiles(draft.id(), files, SettableClock.START);
    drafts().setFiles(draft.id(), files, SettableClock.START);

    assertThat(drafts().find(draft.id()).orElseThrow().files()).hasSize(1_700);
  }

  @Test
  default void the_owners_assets_are_listed_newest_first_and_page_by_page() {
    var first = added(AssetType.GAME);
    database().clock().pass(Duration.ofSeconds(1));
    var second = added(AssetType.MATERIAL);
    database().clock().pass(Duration.ofSeconds(1));
    var third = added(AssetType.GAME);
    put(second.id(), "a.png");

    var page = drafts().of("ada", Optional.empty(), 2);
    var next = drafts().of("ada", Optional.of(second.id()), 2);

    assertThat(page)
        .extracting(listed -> listed.asset().id())
        .containsExactly(third.id(), second.id());
    assertThat(page.getLast().files()).isEqualTo(1);
    assertThat(next).extracting(listed -> listed.asset().id()).containsExactly(first.id());
    assertThat(drafts().of("emmy", Optional.empty(), 2)).isEmpty();
  }

  @Test
  default void assets_of_the_same_moment_are_all_listed() {
    for (var i = 0; i < 5; i++) {
      added(AssetType.GAME);
    }

    var seen = new java.util.HashSet<AssetId>();
    var last = Optional.<AssetId>empty();
    for (var page = drafts().of("ada", last, 2);
        !page.isEmpty();
        page = drafts().of("ada", last, 2)) {
      page.forEach(listed -> seen.add(listed.asset().id()));
      last = Optional.of(page.getLast().asset().id());
    }

    assertThat(seen).hasSize(5);
  }

  @Test
  default void what_is_removed_is_gone_with_its_files() {
    var draft = added(AssetType.MATERIAL);
    put(draft.id(), "a.png");

    drafts().remove(draft.id());

    assertThat(drafts().asset(draft.id())).isEmpty();
    assertThat(drafts().find(draft.id())).isEmpty();
    assertThat(database().rows("draft_files")).isZero();
  }

  @Test
  default void who_finds_a_draft_in_a_transaction_has_it_alone() throws Exception {
    var draft = added(AssetType.MATERIAL);
    var isFound = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first =
          pool.submit(
              () ->
                  database()
                      .inTransaction(
                          () -> {
                            var found = drafts().find(draft.id()).orElseThrow();
                            isFound.countDown();
                            mayEnd.await();
                            drafts().describe(draft.id(), found.description(), found.updatedAt());
                            return found.version();
                          }));
      isFound.await();
      var second =
          pool.submit(
              () ->
                  database()
                      .inTransaction(() -> drafts().find(draft.id()).orElseThrow().version()));

      Assertions.assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mayEnd.countDown();
      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isEqualTo(2);
    }
  }
}
