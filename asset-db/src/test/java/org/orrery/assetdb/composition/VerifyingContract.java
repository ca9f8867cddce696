package org.orrery.assetdb.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.released;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.Deposit;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.credit.Acknowledging;
import org.orrery.assetdb.credit.CreditRoll;
import org.orrery.assetdb.credit.CreditSheet;
import org.orrery.assetdb.credit.Markup;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.inside.InnerFile;
import org.orrery.assetdb.inside.InnerFiles;
import org.orrery.assetdb.inside.Looked;
import org.orrery.assetdb.inside.LookingInside;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.usage.GameUse;
import org.orrery.assetdb.usage.Reporting;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface VerifyingContract extends OnADatabase {

  TestFile ROCK = new TestFile("rock.glb", "a rock of many corners ".repeat(30));
  TestFile SNOW = new TestFile("snow.png", "snow in the mountains ".repeat(30));
  TestFile DOT = new TestFile("dot.png", "a dot");
  TestFile PACKAGE = new TestFile("game.pck", "GDPC and what is in it");

  private Composition verified(Release game) {
    return database().get(Verifying.class).of(Actor.visitor(), game);
  }

  private Release material(TestFile... files) {
    var deposit = aMaterial();
    for (var file : files) {
      deposit = deposit.with(file);
    }
    return deposit.releasedIn(database());
  }

  private Deposit game(TestFile... files) {
    var deposit = aGame().by(database().grace()).with(aPage());
    for (var file : files) {
      deposit = deposit.with(file);
    }
    return deposit;
  }

  private static List<Map<String, Object>> using(Release... materials) {
    var used = new ArrayList<Map<String, Object>>();
    for (var material : materials) {
      used.add(Map.of("asset", material.asset().value()));
    }
    return used;
  }

  private static Digest digest(TestFile file) {
    return Digest.of(file.bytes());
  }

  private void looked(TestFile container, String list, Optional<String> lock) throws IOException {
    var deriving = database().get(Deriving.class);
    var products = new ArrayList<Deriving.Stored>();
    products.add(deriving.store(product("files", "text/plain", Map.of(), list)));
    if (lock.isPresent()) {
      products.add(
          deriving.store(
              product("lock", "application/json", Map.of("path", "inner.lock"), lock.get())));
    }
    database()
        .get(LookingInside.class)
        .looked(
            digest(container),
            "inside/1",
            products,
            Map.of("files", 2, "bytes", 10L, "gaps", List.of()));
  }

  private static Deriving.Product product(
      String role, String type, Map<String, Object> details, String text) {
    return new Deriving.Product(
        role, type, details, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(TestFile file, String path) {
    return digest(file).hex() + " " + file.bytes().length + " " + path + "\n";
  }

  private static String lock(Release material, TestFile... files) {
    var named = new ArrayList<Map<String, Object>>();
    for (var file : files) {
      named.add(
          Map.of(
              "path", file.path(),
              "digest", digest(file).toString(),
              "size", file.bytes().length));
    }
    return Json.text(
        Map.of(
            "format",
            MaterialsLock.FORMAT,
            "materials",
            List.of(Map.of("asset", material.asset().value(), "release", 1, "files", named))));
  }

  @Test
  default void a_declared_material_is_verified_by_its_bytes() {
    var same = material(ROCK);
    var absent = material(SNOW);
    var changed = material(new TestFile("dune.png", "sand ".repeat(100)));
    var game =
        game(ROCK, new TestFile("art/dune.png", "other sand ".repeat(100)))
            .saying("materials", using(same, absent, changed))
            .releasedIn(database());

    var composition = verified(game);

    assertThat(composition.materials())
        .extracting(one -> one.evidence().presence())
        .containsExactly(Presence.SAME, Presence.ABSENT, Presence.CHANGED);
    assertThat(composition.materials().getFirst().evidence().files().getFirst().at())
        .contains("rock.glb");
    assertThat(composition.undeclared()).isEmpty();
    assertThat(composition.isWaiting()).isFalse();
  }

  @Test
  default void an_undeclared_material_is_found_by_its_bytes_and_tiny_files_accuse_nobody() {
    var found = material(ROCK, SNOW);
    material(DOT);
    var game = game(ROCK, DOT).releasedIn(database());

    var stray = verified(game).undeclared();

    assertThat(stray).hasSize(1);
    assertThat(stray.getFirst().release()).isEqualTo(found);
    assertThat(stray.getFirst().traces())
        .extracting(Evidence.Trace::path)
        .containsExactly("rock.glb");
    assertThat(database().get(Reporting.class).games(found.asset()))
        .singleElement()
        .satisfies(use -> assertThat(use.known()).containsExactly(GameUse.Known.FOUND));
  }

  @Test
  default void
      of_equal_files_the_material_released_first_is_meant_and_a_declared_one_explains_all() {
    var first = material(ROCK);
    database().clock().pass(Duration.ofDays(1));
    var copy = material(ROCK);

    assertThat(verified(game(ROCK).releasedIn(database())).undeclared())
        .extracting(stray -> stray.release().asset())
        .containsExactly(first.asset());
    var declared = game(ROCK).saying("materials", using(copy)).releasedIn(database());
    assertThat(verified(declared).undeclared()).isEmpty();
  }

  @Test
  default void what_is_inside_a_package_counts_as_soon_as_it_was_looked_into() throws IOException {
    var declared = material(ROCK);
    var stray = material(SNOW);
    var game = game(PACKAGE).saying("materials", using(declared)).releasedIn(database());

    assertThat(verified(game).isWaiting()).isTrue();
    assertThat(verified(game).materials().getFirst().evidence().presence())
        .isEqualTo(Presence.ABSENT);

    looked(
        PACKAGE,
        line(ROCK, "art/rock.glb") + "nonsense\n" + line(SNOW, "art/雪.png"),
        Optional.empty());
    var composition = verified(game);

    assertThat(composition.isWaiting()).isFalse();
    assertThat(composition.opened().getFirst().looked().map(Looked::extent))
        .contains(Looked.Extent.WHOLE);
    assertThat(composition.materials().getFirst().evidence().files().getFirst().at())
        .contains("game.pck/art/rock.glb");
    assertThat(composition.undeclared())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.release()).isEqualTo(stray);
              assertThat(one.traces().getFirst().at()).contains("game.pck/art/雪.png");
            });
    assertThat(database().get(Reporting.class).games(stray.asset())).hasSize(1);
  }

  @Test
  default void looking_again_replaces_what_was_known() throws IOException {
    var files = database().get(InnerFiles.class);
    game(PACKAGE).releasedIn(database());
    looked(PACKAGE, line(ROCK, "a") + line(SNOW, "b"), Optional.empty());
    looked(PACKAGE, line(SNOW, "b"), Optional.empty());

    assertThat(files.count(digest(PACKAGE))).isEqualTo(1);
    assertThat(files.byDigest(List.of(digest(PACKAGE)), List.of(digest(ROCK), digest(SNOW))))
        .extracting(held -> held.file())
        .containsExactly(new InnerFile("b", digest(SNOW), SNOW.bytes().length));
    assertThat(files.byName(List.of(digest(PACKAGE)), List.of("b"))).hasSize(1);
    assertThat(files.byDigest(List.of(), List.of(digest(SNOW)))).isEmpty();

    database()
        .get(LookingInside.class)
        .failed(digest(PACKAGE), "inside/2", "out-of-memory", Map.of());
    assertThat(files.count(digest(PACKAGE))).isZero();
    assertThat(database().get(LookingInside.class).of(List.of(digest(PACKAGE))))
        .hasValueSatisfying(
            new Condition<>(looked -> looked.extent() == Looked.Extent.UNOPENED, "unopened"));
  }

  @Test
  default void a_lock_file_names_what_is_in_it_even_from_inside_a_package() throws IOException {
    var rock = material(ROCK, SNOW);
    var game = game(PACKAGE).releasedIn(database());
    looked(PACKAGE, line(ROCK, "rock.glb"), Optional.of(lock(rock, ROCK)));

    var ingredient = verified(game).materials().getFirst();

    assertThat(ingredient.claim().sources()).containsExactly(Claim.Source.LOCKED);
    assertThat(ingredient.evidence().isComplete()).isTrue();
    assertThat(ingredient.selected().orElseThrow().files()).hasSize(1);
    assertThat(verified(game).undeclared()).isEmpty();
  }

  @Test
  default void news_of_a_material_is_told_with_it() {
    var ada = database().ada();
    var rock = material(ROCK);
    var game =
        game(ROCK)
            .saying("materials", List.of(Map.of("asset", rock.asset().value(), "release", 1)))
            .releasedIn(database());
    assertThat(verified(game).materials().getFirst().news().orElseThrow().isNone()).isTrue();

    database()
        .get(Depositing.class)
        .amend(ada, AssetType.MATERIAL, rock.asset(), Map.of("license", "MIT"), Optional.empty());
    released(
        database(),
        ada,
        database().get(Depositing.class).draft(ada, AssetType.MATERIAL, rock.asset()));
    database()
        .get(Withdrawing.class)
        .withdraw(ada, AssetType.MATERIAL, rock.asset(), Map.of("reason", "Wrong."));

    var news = verified(game).materials().getFirst().news().orElseThrow();
    assertThat(news.newer()).contains(2);
    assertThat(news.license()).contains("MIT");
    assertThat(news.withdrawal()).isPresent();
  }

  @Test
  default void an_undeclared_material_under_embargo_is_named_to_those_alone_who_may_know() {
    var day = LocalDate.ofInstant(database().clock().instant(), ZoneOffset.UTC).plusDays(9);
    aMaterial().with(ROCK).saying("embargoUntil", day.toString()).releasedIn(database());
    var game = game(ROCK).releasedIn(database());
    var verifying = database().get(Verifying.class);

    assertThat(verifying.of(Actor.visitor(), game).undeclared()).isEmpty();
    assertThat(verifying.of(database().ada(), game).undeclared()).hasSize(1);
    assertThat(verifying.of(database().grace(), game).undeclared()).hasSize(1);
    assertThat(verifying.of(database().vera(), game).undeclared()).hasSize(1);
  }

  @Test
  default void a_draft_is_verified_as_it_stands() {
    var rock = material(ROCK);
    var draft = game(ROCK).saying("materials", using(rock)).draftedIn(database());

    var composition = database().get(Verifying.class).of(database().grace(), draft);

    assertThat(composition.materials().getFirst().evidence().presence()).isEqualTo(Presence.SAME);
  }

  @Test
  default void the_roll_names_what_was_found_as_found() {
    material(ROCK);
    var declared = material(SNOW);
    var game = game(ROCK, SNOW).saying("materials", using(declared)).releasedIn(database());

    var roll = database().get(Acknowledging.class).roll(game);

    assertThat(roll.works())
        .extracting(CreditRoll.Work::basis)
        .containsExactly(CreditRoll.Basis.SAID, CreditRoll.Basis.FOUND);
    assertThat(new CreditSheet(roll, CreditSheet.Tongue.BOTH, "x").in(Markup.MARKDOWN))
        .containsOnlyOnce("found in the build, not declared · 在构建文件中发现，未声明");
  }

  @Test
  default void rights_are_judged_over_all_that_is_declared_or_found() {
    var free = material(ROCK);
    aMaterial().with(SNOW).saying("license", "CC-BY-NC-4.0").releasedIn(database());
    var game = game(ROCK, SNOW).saying("materials", using(free)).releasedIn(database());
    var clearing = database().get(ClearingGames.class);

    var asSold = clearing.judge(game.description(), verified(game), ClearingGames.Asked.nothing());
    var unsold =
        clearing.judge(
            game.description(),
            verified(game),
            new ClearingGames.Asked(
                Optional.of(false), Optional.empty(), Optional.of(Use.Result.CLOSED)));

    assertThat(asSold.use()).isEqualTo(new Use(true, false, Use.Result.OPEN));
    assertThat(asSold.verdict()).isEqualTo(Verdict.CONFLICT);
    assertThat(unsold.verdict()).isEqualTo(Verdict.CONDITIONS);
  }

  @Test
  default void what_is_not_known_here_has_to_be_asked_about() throws IOException {
    var game = game(PACKAGE).releasedIn(database());
    looked(
        PACKAGE,
        "",
        Optional.of(
            """
            {"format":"orrery-materials-lock/1","materials":[{"asset":"nowhere","release":3}]}"""));

    var judgement =
        database()
            .get(ClearingGames.class)
            .judge(game.description(), verified(game), ClearingGames.Asked.nothing());

    assertThat(judgement.unknown()).containsExactly("nowhere");
    assertThat(judgement.verdict()).isEqualTo(Verdict.ASK);
  }
}
