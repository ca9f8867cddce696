package org.orrery.assetdb.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.draft.Upload.Announcement;
import org.orrery.assetdb.release.AssetFile;

/** What holds of uploads, whatever the database. */
interface UploadingContract extends OnADatabase {

  String TEXT = "glTF a scan of the nebula";
  AssetPath PATH = new AssetPath("scans/crab.glb");

  private Uploading uploading() {
    return database().get(Uploading.class);
  }

  private Actor ada() {
    return database().ada();
  }

  private Draft aDraft() {
    return aMaterial().draftedIn(database());
  }

  private static Announcement of(Draft draft, AssetPath path, long length) {
    return new Announcement(draft.id(), Optional.of(path), length, false, Optional.empty(), "");
  }

  private static Announcement announcing(Draft draft, Digest digest) {
    return new Announcement(
        draft.id(), Optional.of(PATH), TEXT.length(), false, Optional.of(digest), "");
  }

  private String begun(Draft draft) throws IOException {
    return uploading().begin(ada(), of(draft, PATH, TEXT.length())).id();
  }

  private static Chunk chunk(String text) {
    return Chunk.of(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static Chunk checked(String text, String algorithm, String summed) {
    try {
      var digest = MessageDigest.getInstance(algorithm).digest(summed.getBytes(UTF_8));
      return new Chunk(
          new ByteArrayInputStream(text.getBytes(UTF_8)),
          OptionalLong.empty(),
          Optional.of(new Chunk.Checksum(algorithm, digest)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text, and then the line goes dead. */
  private static InputStream cutAfter(String text) {
    return new SequenceInputStream(
        new ByteArrayInputStream(text.getBytes(UTF_8)),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line went dead");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        });
  }

  private long append(String id, long offset, String text) throws IOException {
    return uploading().append(ada(), id, offset, chunk(text)).offset();
  }

  private long offset(String id) throws IOException {
    return uploading().progress(ada(), id).offset();
  }

  private Optional<AssetFile> file(Draft draft, AssetPath path) {
    return database().get(Drafts.class).find(draft.id()).orElseThrow().file(path);
  }

  private byte[] bytes(Digest digest, long size) throws IOException {
    try (var stream = database().get(BlobStore.class).open(digest, ByteRange.all(size))) {
      return stream.readAllBytes();
    }
  }

  private boolean hasBytes(String id) {
    return Files.exists(database().home().resolve("uploads").resolve(id));
  }

  @Test
  default void a_file_that_comes_in_parts_is_the_drafts() throws IOException {
    var draft = aDraft();
    var id = begun(draft);

    assertThat(append(id, 0, TEXT.substring(0, 7))).isEqualTo(7);
    assertThat(offset(id)).isEqualTo(7);
    assertThat(file(draft, PATH)).isEmpty();
    var last = uploading().append(ada(), id, 7, chunk(TEXT.substring(7)));

    assertThat(last.offset()).isEqualTo(TEXT.length());
    assertThat(last.upload().isFinished()).isTrue();
    var file = file(draft, PATH).orElseThrow();
    assertThat(file.digest()).isEqualTo(Digest.of(TEXT.getBytes(UTF_8)));
    assertThat(file.mediaType()).isEqualTo("model/gltf-binary");
    assertThat(bytes(file.digest(), file.size())).asString().isEqualTo(TEXT);
    assertThat(hasBytes(id)).isFalse();
  }

  @Test
  default void a_file_without_bytes_is_finished_when_it_is_looked_at() throws IOException {
    var draft = aDraft();
    var id = uploading().begin(ada(), of(draft, PATH, 0)).id();

    assertThat(uploading().progress(ada(), id).upload().isFinished()).isTrue();

    assertThat(file(draft, PATH).orElseThrow().size()).isZero();
  }

  @Test
  default void it_takes_the_place_of_a_file_and_keeps_what_was_said_of_that() throws IOException {
    var draft = aDraft();
    append(begun(draft), 0, TEXT);
    database()
        .get(Depositing.class)
        .amendFile(
            ada(),
            AssetType.MATERIAL,
            draft.id(),
            PATH,
            java.util.Map.of("role", "preview"),
            Optional.empty());

    var other = uploading().begin(ada(), of(draft, PATH, 5)).id();
    append(other, 0, "other");

    assertThat(file(draft, PATH).orElseThrow().size()).isEqualTo(5);
    assertThat(file(draft, PATH).orElseThrow().role()).contains("preview");
  }

  @Test
  default void what_came_before_the_line_went_dead_counts() throws IOException {
    var draft = aDraft();
    var id = begun(draft);

    assertThatThrownBy(
            () -> uploading().append(ada(), id, 0, Chunk.of(cutAfter(TEXT.substring(0, 9)))))
        .hasMessage("the line went dead");

    assertThat(offset(id)).isEqualTo(9);
    assertThat(append(id, 9, TEXT.substring(9))).isEqualTo(TEXT.length());
    assertThat(file(draft, PATH).orElseThrow().digest()).isEqualTo(Digest.of(TEXT.getBytes(UTF_8)));
  }

  @Test
  default void another_offset_is_a_conflict_and_changes_nothing() throws IOException {
    var id = begun(aDraft());
    append(id, 0, "glTF");

    for (var wrong : new long[] {0, 3, 5, TEXT.length(), 1L << 50}) {
      assertThatThrownBy(() -> append(id, wrong, "x")).isInstanceOf(Refusal.Conflict.class);
    }

    assertThat(offset(id)).isEqualTo(4);
  }

  @Test
  default void more_than_was_announced_is_too_large_and_none_of_it_counts() throws IOException {
    var id = begun(aDraft());
    append(id, 0, "glTF");

    assertThatThrownBy(() -> append(id, 4, TEXT)).isInstanceOf(Refusal.TooLarge.class);
    assertThatThrownBy(
            () ->
                uploading()
                    .append(
                        ada(),
                        id,
                        4,
                        new Chunk(
                            InputStream.nullInputStream(), OptionalLong.of(22), Optional.empty())))
        .isInstanceOf(Refusal.TooLarge.class);

    assertThat(offset(id)).isEqualTo(4);
  }

  @Test
  default void a_chunk_counts_only_where_its_checksum_fits() throws IOException {
    var draft = aDraft();
    var id = begun(draft);

    for (var algorithm : new String[] {"SHA-1", "SHA-256", "SHA-512", "MD5"}) {
      assertThatThrownBy(
              () -> uploading().append(ada(), id, 0, checked("glTF", algorithm, "other")))
          .isInstanceOf(Refusal.Damaged.class);
    }
    assertThat(offset(id)).isZero();
    uploading().append(ada(), id, 0, checked("glTF", "SHA-1", "glTF"));
    assertThat(offset(id)).isEqualTo(4);
    var rest = TEXT.substring(4);
    assertThat(uploading().append(ada(), id, 4, checked(rest, "SHA-256", rest)).offset())
        .isEqualTo(TEXT.length());

    assertThat(file(draft, PATH).orElseThrow().digest()).isEqualTo(Digest.of(TEXT.getBytes(UTF_8)));
  }

  @Test
  default void a_chunk_with_a_checksum_that_was_cut_off_does_not_count() throws IOException {
    var id = begun(aDraft());
    append(id, 0, "gl");
    var chunk = checked("", "SHA-1", "TF a");

    assertThatThrownBy(
            () ->
                uploading()
                    .append(
                        ada(), id, 2, new Chunk(cutAfter("TF"), chunk.length(), chunk.checksum())))
        .hasMessage("the line went dead");

    assertThat(offset(id)).isEqualTo(2);
  }

  @Test
  default void bytes_that_are_not_what_was_announced_are_dropped() throws IOException {
    var draft = aDraft();
    var other = Digest.of("other".getBytes(UTF_8));
    var id = uploading().begin(ada(), announcing(draft, other)).id();

    assertThatThrownBy(() -> append(id, 0, TEXT)).isInstanceOf(Refusal.Invalid.class);

    assertThat(file(draft, PATH)).isEmpty();
    assertThat(hasBytes(id)).isFalse();
    assertThatThrownBy(() -> offset(id)).isInstanceOf(Refusal.NotFound.class);

    var right = announcing(draft, Digest.of(TEXT.getBytes(UTF_8)));
    append(uploading().begin(ada(), right).id(), 0, TEXT);
    assertThat(file(draft, PATH)).isPresent();
  }

  @Test
  default void a_zip_can_be_unpacked_at_its_end() throws IOException {
    var draft = aDraft();
    var zip = Zips.of("a.txt", "a", "b/c.txt", "c");
    var said =
        new Announcement(
            draft.id(),
            Optional.of(new AssetPath("build")),
            zip.length,
            true,
            Optional.empty(),
            "");
    var id = uploading().begin(ada(), said).id();

    uploading().append(ada(), id, 0, Chunk.of(new ByteArrayInputStream(zip)));

    assertThat(file(draft, new AssetPath("build/b/c.txt"))).isPresent();
    assertThat(file(draft, new AssetPath("build"))).isEmpty();
    assertThat(hasBytes(id)).isFalse();
  }

  @Test
  default void a_build_takes_the_place_of_the_one_before_as_a_whole() throws IOException {
    var draft = aDraft();
    unpacked(draft, Zips.of("index.html", "old", "old.js", "old"), true);
    append(begun(draft), 0, TEXT);

    unpacked(draft, Zips.of("index.html", "new", "new.js", "new"), true);

    assertThat(file(draft, new AssetPath("build/new.js"))).isPresent();
    assertThat(file(draft, new AssetPath("build/index.html")).orElseThrow().digest())
        .isEqualTo(Digest.of("new".getBytes(UTF_8)));
    assertThat(file(draft, new AssetPath("build/old.js"))).isEmpty();
    assertThat(file(draft, PATH)).isPresent();
  }

  @Test
  default void a_build_that_is_refused_leaves_the_one_before_as_it_was() throws IOException {
    var draft = aDraft();
    unpacked(draft, Zips.of("index.html", "old"), true);

    assertThatThrownBy(() -> unpacked(draft, TEXT.getBytes(UTF_8), true))
        .isInstanceOf(Refusal.Invalid.class);

    assertThat(file(draft, new AssetPath("build/index.html"))).isPresent();
  }

  private void unpacked(Draft draft, byte[] zip, boolean replaces) throws IOException {
    var said =
        new Announcement(
            draft.id(),
            Optional.of(new AssetPath("build")),
            zip.length,
            true,
            replaces,
            Optional.empty(),
            "");
    uploading()
        .append(
            ada(), uploading().begin(ada(), said).id(), 0, Chunk.of(new ByteArrayInputStream(zip)));
  }

  @Test
  default void what_was_announced_as_a_zip_and_is_none_is_dropped() throws IOException {
    var draft = aDraft();
    var said = new Announcement(draft.id(), Optional.empty(), 4, true, Optional.empty(), "");
    var id = uploading().begin(ada(), said).id();

    assertThatThrownBy(() -> append(id, 0, "none")).isInstanceOf(Refusal.Invalid.class);

    assertThat(hasBytes(id)).isFalse();
    assertThatThrownBy(() -> offset(id)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void to_anybody_else_an_upload_does_not_exist() throws IOException {
    var draft = aDraft();
    var id = begun(draft);
    var emmy = database().emmy();

    assertThatThrownBy(() -> uploading().progress(emmy, id)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> uploading().append(emmy, id, 0, chunk(TEXT)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> uploading().terminate(emmy, id)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> uploading().begin(emmy, of(draft, PATH, 1)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> uploading().begin(Actor.visitor(), of(draft, PATH, 1)))
        .isInstanceOf(Refusal.Unauthenticated.class);
    assertThat(uploading().open(emmy)).isEmpty();
    assertThat(offset(id)).isZero();
  }

  @Test
  default void developers_upload_to_games_alone() throws IOException {
    var grace = database().grace();
    var game = aGame().by(grace).draftedIn(database());

    var upload = uploading().begin(grace, of(game, new AssetPath("index.html"), 4));

    assertThat(uploading().append(grace, upload.id(), 0, chunk("page")).upload().isFinished())
        .isTrue();
  }

  @Test
  default void what_could_never_be_the_drafts_is_refused_before_it_comes() throws IOException {
    var draft = aDraft();
    append(begun(draft), 0, TEXT);

    assertThatThrownBy(
            () -> uploading().begin(ada(), of(draft, new AssetPath("scans/crab.glb/inner"), 1)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> uploading().begin(ada(), of(draft, PATH, Long.MAX_VALUE)))
        .isInstanceOf(Refusal.TooLarge.class);
    assertThat(uploading().open(ada())).isEmpty();
  }

  @Test
  default void an_account_has_a_limited_number_of_open_ones() throws IOException {
    var draft = aDraft();
    for (var i = 0; i < Uploading.MOST_OPEN; i++) {
      begun(draft);
    }

    assertThatThrownBy(() -> begun(draft)).isInstanceOf(Refusal.Busy.class);

    uploading().terminate(ada(), uploading().open(ada()).getFirst().upload().id());
    assertThat(begun(draft)).isNotEmpty();
  }

  @Test
  default void what_is_terminated_is_gone_and_a_finished_file_stays() throws IOException {
    var draft = aDraft();
    var half = begun(draft);
    append(half, 0, "glTF");

    uploading().terminate(ada(), half);

    assertThat(hasBytes(half)).isFalse();
    assertThatThrownBy(() -> offset(half)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> append(half, 4, "x")).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> uploading().terminate(ada(), half))
        .isInstanceOf(Refusal.NotFound.class);

    var whole = begun(draft);
    append(whole, 0, TEXT);
    uploading().terminate(ada(), whole);
    assertThat(file(draft, PATH)).isPresent();
  }

  @Test
  default void the_open_ones_are_listed_with_their_offsets() throws IOException {
    var draft = aDraft();
    var id = begun(draft);
    append(id, 0, "glTF");
    append(begun(draft), 0, TEXT);

    var open = uploading().open(ada());

    assertThat(open).singleElement().extracting(one -> one.upload().id()).isEqualTo(id);
    assertThat(open.getFirst().offset()).isEqualTo(4);
  }

  @Test
  default void an_abandoned_one_is_forgotten_and_one_that_goes_on_is_not() throws IOException {
    var draft = aDraft();
    var abandoned = begun(draft);
    append(abandoned, 0, "glTF");
    var going = begun(draft);

    database().clock().pass(Duration.ofDays(6));
    append(going, 0, "glTF");
    database().clock().pass(Duration.ofDays(2));
    uploading().sweep();

    assertThat(hasBytes(abandoned)).isFalse();
    assertThatThrownBy(() -> offset(abandoned)).isInstanceOf(Refusal.NotFound.class);
    assertThat(offset(going)).isEqualTo(4);
  }

  @Test
  default void a_finished_one_still_says_so_for_a_day() throws IOException {
    var draft = aDraft();
    var id = begun(draft);
    append(id, 0, TEXT);

    assertThat(uploading().progress(ada(), id).offset()).isEqualTo(TEXT.length());
    assertThat(append(id, TEXT.length(), "")).isEqualTo(TEXT.length());
    database().clock().pass(Duration.ofDays(2));
    uploading().sweep();

    assertThatThrownBy(() -> offset(id)).isInstanceOf(Refusal.NotFound.class);
    assertThat(file(draft, PATH)).isPresent();
  }

  @Test
  default void bytes_of_which_no_upload_is_known_are_swept() throws IOException {
    var draft = aDraft();
    var id = begun(draft);
    append(id, 0, "glTF");
    database().get(Depositing.class).discard(ada(), draft.type(), draft.id(), Optional.empty());

    uploading().sweep();

    assertThat(hasBytes(id)).isFalse();
  }

  @Test
  default void an_end_that_was_interrupted_is_made_up_for() throws IOException {
    var draft = aDraft();
    var uploads = database().get(Uploads.class);
    var files = database().get(PartialFiles.class);
    var whole = database().get(BlobStore.class).put(chunk(TEXT).content());

    var summed = begun(draft);
    written(files, summed);
    uploads.whole(summed, whole);
    assertThat(uploading().progress(ada(), summed).upload().isFinished()).isTrue();
    assertThat(file(draft, PATH)).isPresent();

    var adopted = begun(draft);
    uploads.whole(adopted, whole);
    assertThat(append(adopted, TEXT.length(), "")).isEqualTo(TEXT.length());
    assertThat(uploading().progress(ada(), adopted).upload().isFinished()).isTrue();
  }

  private static void written(PartialFiles files, String id) throws IOException {
    try (var turn = files.of(id).begin(0, false)) {
      turn.append(TEXT.getBytes(UTF_8), TEXT.length());
      turn.keep();
    }
  }

  @Test
  default void of_those_who_send_at_once_one_wins_and_nothing_is_mixed() throws Exception {
    var bytes = new byte[2_000_000];
    new Random(11).nextBytes(bytes);
    var draft = aDraft();
    var id = uploading().begin(ada(), of(draft, PATH, bytes.length)).id();
    var refused = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var sending = new ArrayList<Future<?>>();
      for (var i = 0; i < 6; i++) {
        sending.add(
            pool.submit(
                () -> uploading().append(ada(), id, 0, Chunk.of(new ByteArrayInputStream(bytes)))));
      }
      for (var one : sending) {
        try {
          one.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(Refusal.Conflict.class);
          refused++;
        }
      }
    }

    assertThat(refused).isEqualTo(5);
    assertThat(file(draft, PATH).orElseThrow().digest()).isEqualTo(Digest.of(bytes));
  }
}
