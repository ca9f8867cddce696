package org.orrery.assetdb.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.account.Scope;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;

class DepositingTest implements OnH2 {

  private static final Optional<Long> ANY = Optional.empty();
  private static final AssetPath SCAN = new AssetPath("scans/crab.glb");

  private final Depositing depositing = database().get(Depositing.class);
  private final BlobStore blobs = database().get(BlobStore.class);

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Depositing.Put put(Actor actor, Draft draft, String path, String text)
      throws IOException {
    return depositing.put(
        actor, draft.type(), draft.id(), AssetPath.parse(path), stream(text), Checks.none(), ANY);
  }

  private Draft reread(Draft draft) {
    return depositing.draft(database().ada(), draft.type(), draft.id());
  }

  @Test
  void a_draft_begins_unfinished_and_says_what_is_missing() {
    var draft = depositing.begin(database().ada(), AssetType.MATERIAL, Map.of());

    assertThat(draft.problems())
        .extracting(problem -> problem.pointer())
        .containsExactly("/title", "/license", "/kind", "/files");
    assertThat(reread(draft)).isEqualTo(draft);
  }

  @Test
  void developers_deposit_games_and_researchers_materials_too() {
    assertThat(aGame().by(database().grace()).draftedIn(database())).isNotNull();
    assertThat(aGame().by(database().ada()).draftedIn(database())).isNotNull();
    assertThatThrownBy(() -> aMaterial().by(database().grace()).draftedIn(database()))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> aGame().by(Actor.visitor()).draftedIn(database()))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  /** Every act on a draft, in the name of the actor. */
  static Stream<Arguments> acts() {
    return Stream.of(
        act("draft", (test, actor) -> test.depositing.draft(actor, test.type(), test.id())),
        act(
            "describe",
            (test, actor) ->
                test.depositing.describe(actor, test.type(), test.id(), Map.of(), ANY)),
        act(
            "amend",
            (test, actor) -> test.depositing.amend(actor, test.type(), test.id(), Map.of(), ANY)),
        act(
            "discard",
            (test, actor) -> test.depositing.discard(actor, test.type(), test.id(), ANY)),
        act("put", (test, actor) -> test.putting(actor)),
        act("unpack", (test, actor) -> test.unpacking(actor)),
        act(
            "amend a file",
            (test, actor) ->
                test.depositing.amendFile(actor, test.type(), test.id(), SCAN, Map.of(), ANY)),
        act(
            "remove a file",
            (test, actor) -> test.depositing.removeFile(actor, test.type(), test.id(), SCAN, ANY)));
  }

  private static Arguments act(String name, BiConsumer<DepositingTest, Actor> act) {
    return Arguments.of(name, act);
  }

  private Optional<Draft> theDraft = Optional.empty();

  private AssetType type() {
    return theDraft.orElseThrow().type();
  }

  private org.orrery.assetdb.asset.AssetId id() {
    return theDraft.orElseThrow().id();
  }

  private void putting(Actor actor) {
    try {
      put(actor, theDraft.orElseThrow(), "new.txt", "new");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void unpacking(Actor actor) {
    try {
      depositing.unpack(
          actor,
          type(),
          id(),
          Optional.empty(),
          Depositing.Others.STAY,
          new ByteArrayInputStream(Zips.of("a", "b")),
          Checks.none(),
          ANY);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  void to_everybody_else_a_draft_does_not_exist(
      String name, BiConsumer<DepositingTest, Actor> act) {
    var draft = aMaterial().with(aScan()).draftedIn(database());
    theDraft = Optional.of(draft);

    for (var other : List.of(database().emmy(), database().vera(), database().root())) {
      assertThatThrownBy(() -> act.accept(this, other)).isInstanceOf(Refusal.NotFound.class);
    }
    assertThatThrownBy(() -> act.accept(this, database().somebody("weak", Role.DEVELOPER)))
        .isInstanceOfAny(Refusal.Forbidden.class, Refusal.NotFound.class);
    assertThatThrownBy(() -> act.accept(this, Actor.visitor()))
        .isInstanceOf(Refusal.Unauthenticated.class);

    assertThat(reread(draft)).isEqualTo(draft);
    act.accept(this, database().ada());
  }

  @Test
  void a_token_for_reading_changes_nothing() {
    var ada = database().ada();
    theDraft = Optional.of(aMaterial().by(ada).with(aScan()).draftedIn(database()));
    var reading = new Actor.SignedIn(ada.account().orElseThrow(), java.util.Set.of(Scope.READ));

    assertThat(depositing.draft(reading, type(), id())).isNotNull();
    assertThatThrownBy(() -> putting(reading)).isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  void a_material_is_no_game() {
    var draft = aMaterial().draftedIn(database());

    assertThatThrownBy(() -> depositing.draft(database().ada(), AssetType.GAME, draft.id()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void a_stale_change_is_refused_and_a_fresh_one_is_not() throws IOException {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    var stale = Optional.of(draft.version() - 1);
    List<ThrowingCallable> changes =
        List.of(
            () -> depositing.describe(ada, draft.type(), draft.id(), Map.of(), stale),
            () -> depositing.amend(ada, draft.type(), draft.id(), Map.of(), stale),
            () -> depositing.discard(ada, draft.type(), draft.id(), stale),
            () -> depositing.amendFile(ada, draft.type(), draft.id(), SCAN, Map.of(), stale),
            () -> depositing.removeFile(ada, draft.type(), draft.id(), SCAN, stale),
            () ->
                depositing.put(
                    ada, draft.type(), draft.id(), SCAN, stream("x"), Checks.none(), stale));

    for (var change : changes) {
      assertThatThrownBy(change).isInstanceOf(Refusal.Stale.class);
    }
    assertThat(reread(draft)).isEqualTo(draft);

    var after =
        depositing.amend(
            ada,
            draft.type(),
            draft.id(),
            Map.of("title", Map.of("en", "Other")),
            Optional.of(draft.version()));
    assertThat(after.version()).isEqualTo(draft.version() + 1);
    assertThat(after.description().title().in("zh")).contains("蟹状星云");
  }

  @Test
  void a_file_is_put_with_what_its_bytes_are() throws IOException {
    var draft = aMaterial().draftedIn(database());

    var put = put(database().ada(), draft, "scans/crab.glb", aScan().text());

    assertThat(put.isNew()).isTrue();
    assertThat(put.file().digest()).isEqualTo(Digest.of(aScan().bytes()));
    assertThat(put.file().size()).isEqualTo(aScan().bytes().length);
    assertThat(reread(draft).files()).containsExactly(put.file());
    try (var content = blobs.open(put.file().digest(), ByteRange.all(put.file().size()))) {
      assertThat(content).hasBinaryContent(aScan().bytes());
    }
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of("page.html", "<!doctype html><html><body>x</body></html>", "text/html"),
        Arguments.of("picture.png", "\u0089PNG\r\n\u001a\nxx", "image/png"),
        Arguments.of("picture.txt", "%PDF-1.7 not a text", "application/pdf"),
        Arguments.of("model.glb", "glTF", "model/gltf-binary"),
        Arguments.of("scene.gltf", "{}", "model/gltf+json"),
        Arguments.of("data.csv", "a,b", "text/csv"),
        Arguments.of("map.geojson", "{}", "application/geo+json"),
        Arguments.of("game.js", "alert(1)", "text/javascript"),
        Arguments.of("game.wasm", "\0asm", "application/wasm"),
        Arguments.of("读我.md", "# Title", "text/markdown"),
        Arguments.of("unknown", "\u0001\u0002", "application/octet-stream"),
        Arguments.of("empty.txt", "", "text/plain"));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void the_media_type_is_found_by_looking(String path, String text, String mediaType)
      throws IOException {
    var draft = aMaterial().draftedIn(database());
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);

    var put =
        depositing.put(
            database().ada(),
            draft.type(),
            draft.id(),
            new AssetPath(path),
            new ByteArrayInputStream(bytes),
            Checks.none(),
            ANY);

    assertThat(put.file().mediaType()).isEqualTo(mediaType);
    assertThat(put.file().digest()).isEqualTo(Digest.of(bytes));
  }

  @Test
  void a_replaced_file_keeps_what_was_said_of_it() throws IOException {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    depositing.amendFile(
        ada,
        draft.type(),
        draft.id(),
        SCAN,
        Map.of("license", "cc0-1.0", "role", "preview", "description", "A scan"),
        ANY);

    var put = put(ada, draft, SCAN.value(), "glTF better");

    assertThat(put.isNew()).isFalse();
    assertThat(put.file().license()).contains("CC0-1.0");
    assertThat(put.file().role()).contains("preview");
    assertThat(reread(draft).files()).containsExactly(put.file());
  }

  @Test
  void faults_in_what_is_said_of_a_file_are_told() {
    var draft = aMaterial().with(aScan()).draftedIn(database());

    assertThatThrownBy(
            () ->
                depositing.amendFile(
                    database().ada(),
                    draft.type(),
                    draft.id(),
                    SCAN,
                    Map.of("license", "Free", "role", 5, "size", 1),
                    ANY))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(violation -> violation.pointer())
                    .containsExactlyInAnyOrder("/license", "/role", "/size"));
  }

  @Test
  void bytes_that_are_not_the_announced_ones_leave_nothing() throws Exception {
    var draft = aMaterial().draftedIn(database());
    var text = "bytes of " + System.nanoTime();
    var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    var sha512 = MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));

    for (var wrong :
        List.of(
            new Checks(OptionalLong.empty(), Map.of("SHA-256", new byte[32])),
            new Checks(OptionalLong.empty(), Map.of("SHA-256", sha256, "SHA-512", new byte[64])),
            new Checks(OptionalLong.of(text.length() + 1L), Map.of()),
            new Checks(OptionalLong.of(text.length() - 1L), Map.of()))) {
      assertThatThrownBy(
              () ->
                  depositing.put(
                      database().ada(), draft.type(), draft.id(), SCAN, stream(text), wrong, ANY))
          .isInstanceOf(Refusal.Invalid.class);
    }
    assertThat(blobs.holds(Digest.of(text.getBytes(StandardCharsets.UTF_8)))).isFalse();
    assertThat(reread(draft)).isEqualTo(draft);

    depositing.put(
        database().ada(),
        draft.type(),
        draft.id(),
        SCAN,
        stream(text),
        new Checks(OptionalLong.of(text.length()), Map.of("SHA-256", sha256, "SHA-512", sha512)),
        ANY);
    assertThat(reread(draft).files()).hasSize(1);
  }

  @Test
  void a_digest_field_is_read_as_rfc_9530_writes_it() {
    var known = Checks.digestField(Optional.of("sha-256=:AAAA:, unixsum=30637, sha-512=:BBBB:"));

    assertThat(known).containsOnlyKeys("SHA-256", "SHA-512");
    assertThat(Checks.digestField(Optional.empty())).isEmpty();
    assertThatThrownBy(() -> Checks.digestField(Optional.of("sha-256=AAAA")))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_line_that_breaks_leaves_the_draft_as_it_was() {
    var draft = aMaterial().with(aScan()).draftedIn(database());
    var broken =
        new java.io.FilterInputStream(stream("begin")) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            if (read < 0) {
              throw new IOException("The line is dead");
            }
            return read;
          }
        };

    assertThatThrownBy(
            () ->
                depositing.put(
                    database().ada(), draft.type(), draft.id(), SCAN, broken, Checks.none(), ANY))
        .isInstanceOf(IOException.class);

    assertThat(reread(draft)).isEqualTo(draft);
    assertThat(database().home().resolve("staging")).isEmptyDirectory();
  }

  @Test
  void a_path_is_a_file_or_a_folder_and_never_both() throws IOException {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());

    assertThatThrownBy(() -> put(ada, draft, "scans", "x")).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> put(ada, draft, "scans/crab.glb/inside", "x"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("cannot be used");
    put(ada, draft, "scans-2", "x");
  }

  @Test
  void files_put_at_the_same_time_are_all_there() throws Exception {
    var ada = database().ada();
    var draft = aMaterial().by(ada).draftedIn(database());
    try (var pool = Executors.newFixedThreadPool(8)) {
      var puts = new ArrayList<Future<Depositing.Put>>();
      for (var i = 0; i < 40; i++) {
        var name = "file-" + i + ".txt";
        puts.add(pool.submit(() -> put(ada, draft, name, "content " + name.length())));
      }
      for (var put : puts) {
        assertThat(put.get().isNew()).isTrue();
      }
    }

    var after = reread(draft);
    assertThat(after.files()).hasSize(40);
    assertThat(after.version()).isEqualTo(draft.version() + 40);
  }

  @Test
  void an_unreleased_asset_is_discarded_whole_and_a_released_one_stays() {
    var ada = database().ada();
    var draft = aMaterial().by(ada).with(aScan()).draftedIn(database());
    var other = aGame().by(ada).with(aPage()).draftedIn(database());
    released(database(), ada, other);

    depositing.discard(ada, draft.type(), draft.id(), ANY);

    assertThatThrownBy(() -> reread(draft)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> depositing.discard(ada, other.type(), other.id(), ANY))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(depositing.own(ada, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void a_file_is_taken_out_again() {
    var draft = aMaterial().with(aScan()).with(aPicture("a.png")).draftedIn(database());

    depositing.removeFile(database().ada(), draft.type(), draft.id(), SCAN, ANY);

    assertThat(reread(draft).files())
        .extracting(file -> file.path().value())
        .containsExactly("a.png");
    assertThatThrownBy(
            () -> depositing.removeFile(database().ada(), draft.type(), draft.id(), SCAN, ANY))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void a_patch_may_take_a_field_away() {
    var draft = aMaterial().draftedIn(database());
    var patch = new HashMap<String, Object>();
    patch.put("license", null);

    var after = depositing.amend(database().ada(), draft.type(), draft.id(), patch, ANY);

    assertThat(after.description().license()).isEmpty();
  }
}
