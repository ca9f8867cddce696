package org.orrery.assetdb.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.release.AssetFile;

/** Deposits and sweeps of the same bytes, whatever order they come in. */
interface SweepingContract extends OnADatabase {

  Duration GRACE = Duration.ofDays(7);
  AssetPath PATH = new AssetPath("notes.txt");

  /** Whom the store tells of what a thread puts. */
  ThreadLocal<Arrivals> TOLD = ThreadLocal.withInitial(Arrivals::untold);

  /** One store for each test, that tells {@link #TOLD}. */
  BlobStore opened();

  private BlobStore store(Arrivals arrivals) {
    TOLD.set(arrivals);
    return opened();
  }

  private KnownBlobs known() {
    return database().get(KnownBlobs.class);
  }

  private BlobStore store() {
    return store(blob -> known().add(List.of(blob)));
  }

  /** As the platform has it: removing one blob is a transaction. */
  private Sweeping sweeping(BlobStore store) {
    return new Sweeping(
        known(), store, List.of(), new SweepingSettings(3, GRACE), database().clock()) {
      @Override
      boolean remove(Digest digest, Instant before) {
        return database().inTransaction(() -> super.remove(digest, before));
      }
    };
  }

  private Sweeping.Swept sweep() throws IOException {
    return sweeping(store()).sweep(Sweeping.Mode.FOR_REAL);
  }

  /** What nothing refers to now was found so a grace ago, and was not touched since. */
  private void age() {
    database().clock().pass(Duration.ofHours(2));
    known().markUnreferenced();
    database().clock().pass(GRACE.plusSeconds(1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Blob blob(byte[] bytes) {
    var crc32 = new CRC32();
    crc32.update(bytes);
    return new Blob(Digest.of(bytes), bytes.length, crc32.getValue());
  }

  private void refer(AssetId asset, AssetPath path, Blob blob) {
    var none = Optional.<String>empty();
    var file = new AssetFile(path, blob.digest(), blob.size(), "text/plain", none, none, none);
    known().add(List.of(blob));
    database()
        .get(Drafts.class)
        .setFiles(asset, Map.of(path, Optional.of(file)), database().clock().instant());
  }

  private void forget(AssetId asset, AssetPath path) {
    database()
        .get(Drafts.class)
        .setFiles(asset, Map.of(path, Optional.empty()), database().clock().instant());
  }

  private void demandHeld(byte[] bytes) throws IOException {
    var digest = Digest.of(bytes);
    assertThat(known().find(List.of(digest))).containsKey(digest);
    try (var content = store().open(digest, ByteRange.all(bytes.length))) {
      assertThat(content.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  default void bytes_that_nothing_refers_to_go_after_the_grace_and_not_before() throws IOException {
    var lonely = store().put(new ByteArrayInputStream(bytes("lonely")));
    var draft = aMaterial().draftedIn(database());
    var referred = store().put(new ByteArrayInputStream(bytes("referred to")));
    refer(draft.id(), PATH, referred);

    database().clock().pass(Duration.ofDays(30));
    assertThat(sweep()).isEqualTo(new Sweeping.Swept(0, 0, 0, 0));
    database().clock().pass(GRACE);
    assertThat(sweep()).isEqualTo(new Sweeping.Swept(0, 0, 0, 0));
    database().clock().pass(Duration.ofSeconds(1));
    assertThat(sweeping(store()).sweep(Sweeping.Mode.ONLY_COUNTING))
        .isEqualTo(new Sweeping.Swept(1, 6, 0, 0));
    assertThat(store().holds(lonely.digest())).isTrue();
    assertThat(sweep()).isEqualTo(new Sweeping.Swept(1, 6, 0, 0));

    assertThat(store().holds(lonely.digest())).isFalse();
    assertThat(known().find(List.of(lonely.digest()))).isEmpty();
    demandHeld(bytes("referred to"));
    forget(draft.id(), PATH);
    assertThat(sweep().blobs()).isZero();
    database().clock().pass(GRACE.plusSeconds(1));
    assertThat(sweep().blobs()).isEqualTo(1);
  }

  @Test
  default void bytes_that_nobody_knows_become_known_and_go_after_a_grace_of_their_own()
      throws IOException {
    var stray = store(Arrivals.untold()).put(new ByteArrayInputStream(bytes("stray")));

    assertThat(sweep()).isEqualTo(new Sweeping.Swept(0, 0, 1, 0));
    assertThat(known().find(List.of(stray.digest()))).containsValue(stray);
    age();
    assertThat(sweep()).isEqualTo(new Sweeping.Swept(1, 5, 0, 0));

    assertThat(store().holds(stray.digest())).isFalse();
  }

  @Test
  default void what_was_referred_to_again_begins_another_grace() throws IOException {
    var draft = aMaterial().draftedIn(database());
    var blob = store().put(new ByteArrayInputStream(bytes("again")));
    age();
    refer(draft.id(), PATH, blob);
    forget(draft.id(), PATH);

    assertThat(sweep().blobs()).isZero();
    age();
    assertThat(sweep().blobs()).isEqualTo(1);
  }

  /** How a deposit's step of being told of is committed. */
  enum Telling {
    AT_ONCE,
    WITH_THE_REFERENCE
  }

  /** What is there before. */
  enum Before {
    NOTHING,
    OLD_ROW_AND_BYTES,
    OLD_ROW_WITHOUT_BYTES,
    BYTES_WITHOUT_ROW
  }

  /** Three steps each, in every order. */
  @Test
  default void in_every_order_of_their_steps_a_deposit_keeps_its_bytes() throws Exception {
    var draft = aMaterial().draftedIn(database());
    var number = 0;
    for (var telling : Telling.values()) {
      for (var before : Before.values()) {
        for (var order = 0; order < 64; order++) {
          if (Integer.bitCount(order) == 3) {
            var bytes = bytes("bytes " + number++);
            prepare(before, bytes);
            play(draft.id(), bytes, telling, order);
            demandHeld(bytes);
            assertThat(known().isReferenced(Digest.of(bytes)))
                .as("%s %s %d", telling, before, order)
                .isTrue();
            forget(draft.id(), PATH);
          }
        }
      }
    }
  }

  private void prepare(Before before, byte[] bytes) throws IOException {
    switch (before) {
      case NOTHING -> {}
      case OLD_ROW_AND_BYTES -> store().put(new ByteArrayInputStream(bytes));
      case OLD_ROW_WITHOUT_BYTES -> known().add(List.of(blob(bytes)));
      case BYTES_WITHOUT_ROW -> store(Arrivals.untold()).put(new ByteArrayInputStream(bytes));
    }
    age();
  }

  /** A set bit of the order is a step of the sweep. */
  private void play(AssetId asset, byte[] bytes, Telling telling, int order) throws Exception {
    var before = database().clock().instant().minus(GRACE);
    var deposit = new Actor(self -> deposit(self, asset, bytes, telling));
    var sweep =
        new Actor(
            self -> sweeping(pausingAtDelete(store(), self)).remove(Digest.of(bytes), before));
    var turns = new ArrayList<Actor>();
    for (var turn = 0; turn < 6; turn++) {
      turns.add((order >> turn & 1) == 1 ? sweep : deposit);
    }
    for (var rest = 0; rest < 3; rest++) {
      turns.addAll(List.of(deposit, sweep));
    }
    var waiting = Optional.<Actor>empty();
    for (var actor : turns) {
      var other = actor == deposit ? sweep : deposit;
      if (actor.isDone() || waiting.filter(actor::equals).isPresent()) {
        continue;
      }
      actor.begin();
      if (actor.wantedTheRow() && other.holdsTheRow()) {
        waiting = Optional.of(actor);
        continue;
      }
      actor.awaitStep();
      if (waiting.isPresent() && !actor.holdsTheRow()) {
        waiting.get().awaitStep();
        waiting = Optional.empty();
      }
    }
    deposit.demandSuccess();
    sweep.demandSuccess();
  }

  private void deposit(Actor self, AssetId asset, byte[] bytes, Telling telling)
      throws IOException {
    switch (telling) {
      case AT_ONCE -> {
        var blob = put(self, bytes);
        database()
            .inTransaction(
                () -> {
                  refer(asset, PATH, blob);
                  return blob;
                });
      }
      case WITH_THE_REFERENCE ->
          database()
              .inTransaction(
                  () -> {
                    self.willHoldTheRow();
                    var blob = put(self, bytes);
                    refer(asset, PATH, blob);
                    return blob;
                  });
    }
  }

  private Blob put(Actor self, byte[] bytes) throws IOException {
    var store =
        store(
            blob -> {
              known().add(List.of(blob));
              self.told();
              self.pause();
            });
    var blob = store.put(new ByteArrayInputStream(bytes));
    self.pause();
    return blob;
  }

  /** The same store, where the actor pauses before and after bytes are deleted. */
  private static BlobStore pausingAtDelete(BlobStore store, Actor self) {
    return (BlobStore)
        Proxy.newProxyInstance(
            SweepingContract.class.getClassLoader(),
            new Class<?>[] {BlobStore.class},
            (proxy, method, arguments) -> {
              var deletes = method.getName().equals("delete");
              if (deletes) {
                self.holdTheRow();
                self.pause();
              }
              try {
                var answer = method.invoke(store, arguments);
                if (deletes) {
                  self.pause();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Many at once, in rounds that begin when all that was left before is old. */
  @Test
  default void many_deposits_and_sweeps_at_once_lose_nothing() throws Exception {
    var seed = System.nanoTime();
    System.out.println("deposits and sweeps from the seed " + seed);
    var random = new Random(seed);
    var draft = aMaterial().draftedIn(database());
    for (var round = 0; round < 12; round++) {
      age();
      var deposited = List.of(random.nextInt(5), random.nextInt(5), random.nextInt(5));
      try (var pool = Executors.newFixedThreadPool(5)) {
        var work = new ArrayList<Future<?>>();
        for (var sweeper = 0; sweeper < 2; sweeper++) {
          work.add(pool.submit(this::sweep));
        }
        for (var number : deposited) {
          work.add(pool.submit(() -> deposit(draft.id(), number)));
        }
        for (var one : work) {
          one.get();
        }
      }
      for (var number : deposited) {
        demandHeld(bytes("content " + number));
      }
      for (var number : deposited) {
        forget(draft.id(), new AssetPath("content-" + number));
      }
    }
  }

  private Blob deposit(AssetId asset, int number) throws IOException {
    var blob = store().put(new ByteArrayInputStream(bytes("content " + number)));
    return database()
        .inTransaction(
            () -> {
              database().get(Drafts.class).find(asset);
              refer(asset, new AssetPath("content-" + number), blob);
              return blob;
            });
  }
}
