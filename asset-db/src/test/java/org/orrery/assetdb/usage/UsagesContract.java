package org.orrery.assetdb.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.aScan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.usage.GameUse.Known;

interface UsagesContract extends OnADatabase {

  Instant NOVEMBER = Instant.parse("2026-11-22T12:00:00Z");
  Instant DECEMBER = Instant.parse("2026-12-01T12:00:00Z");

  private Counting counting() {
    return database().get(Counting.class);
  }

  private Reporting reporting() {
    return database().get(Reporting.class);
  }

  private void use(AssetId asset, UsageKind kind, Agent agent, String user, Instant at) {
    counting().count(new UsageEvent(asset, 1, kind, agent, user, "", false, at));
  }

  private AssetId material() {
    return aMaterial().with(aScan()).releasedIn(database()).asset();
  }

  @Test
  default void use_is_told_by_month_and_people_apart_from_machines() {
    var asset = material();
    use(asset, UsageKind.VIEW, Agent.PERSON, "ada", NOVEMBER);
    use(asset, UsageKind.VIEW, Agent.PERSON, "emmy", NOVEMBER);
    use(asset, UsageKind.DOWNLOAD, Agent.MACHINE, "curl", NOVEMBER);
    counting().book();
    use(asset, UsageKind.VIEW, Agent.PERSON, "grace", NOVEMBER);
    use(asset, UsageKind.DOWNLOAD, Agent.PERSON, "ada", DECEMBER);
    use(asset, UsageKind.PLAY, Agent.PERSON, "ada", DECEMBER);
    use(asset, UsageKind.PLAY, Agent.MACHINE, "curl", DECEMBER);
    counting().book();
    counting().book();

    var report = reporting().of(asset);

    assertThat(report.months())
        .containsExactly(
            new UsageReport.Month(YearMonth.of(2026, 11), new UsageReport.Count(3, 0, 0, 1, 0, 0)),
            new UsageReport.Month(YearMonth.of(2026, 12), new UsageReport.Count(0, 0, 1, 0, 1, 1)));
    assertThat(report.total()).isEqualTo(new UsageReport.Count(3, 0, 1, 1, 1, 1));
    assertThat(reporting().of(AssetId.random()).months()).isEmpty();
  }

  @Test
  default void a_double_click_is_one_use() {
    var asset = material();
    use(asset, UsageKind.VIEW, Agent.PERSON, "ada", NOVEMBER);
    use(asset, UsageKind.VIEW, Agent.PERSON, "ada", NOVEMBER.plusSeconds(20));
    use(asset, UsageKind.VIEW, Agent.PERSON, "ada", NOVEMBER.plusSeconds(45));
    use(asset, UsageKind.VIEW, Agent.PERSON, "ada", NOVEMBER.plusSeconds(80));
    counting().book();

    assertThat(reporting().of(asset).total().views()).isEqualTo(2);
  }

  @Test
  default void one_s_own_assets_are_reported_within_the_months_asked_for() {
    var ada = database().ada();
    var emmy = database().emmy();
    var own = aMaterial().by(ada).with(aScan()).releasedIn(database()).asset();
    var others = aMaterial().by(emmy).with(aScan()).releasedIn(database()).asset();
    for (var asset : List.of(own, others)) {
      use(asset, UsageKind.DOWNLOAD, Agent.PERSON, "x", NOVEMBER);
      use(asset, UsageKind.DOWNLOAD, Agent.PERSON, "x", DECEMBER);
    }
    counting().book();

    var report = reporting().own(ada, YearMonth.of(2026, 12), Reporting.LATEST);

    assertThat(report).extracting(Reporting.Own::asset).containsExactly(own);
    assertThat(report.getFirst().report().total().downloads()).isEqualTo(1);
    assertThat(report.getFirst().title().preferring("zh")).isEqualTo("蟹状星云");
  }

  @Test
  default void the_index_hears_of_downloads_at_first_and_when_they_grow_by_a_tenth() {
    var asset = material();
    var outbox = database().get(Outbox.class);
    var heard = 0L;
    var last = outbox.waiting();
    for (var download = 0; download < 40; download++) {
      use(asset, UsageKind.DOWNLOAD, Agent.PERSON, "user " + download, NOVEMBER);
      counting().book();
      heard += outbox.waiting() - last;
      last = outbox.waiting();
    }

    assertThat(database().get(Usages.class).downloads(asset)).isEqualTo(40);
    assertThat(heard).isBetween(20L, 25L);
  }

  @Test
  default void views_alone_concern_the_index_not() {
    var asset = material();
    var before = database().get(Outbox.class).waiting();

    use(asset, UsageKind.VIEW, Agent.PERSON, "ada", NOVEMBER);
    counting().book();

    assertThat(database().get(Outbox.class).waiting()).isEqualTo(before);
  }

  @Test
  default void games_are_found_by_what_they_declare_lock_and_hold() {
    var scan = new TestFile("scan.glb", "glTF".repeat(100));
    var tiny = new TestFile("tiny.png", "one pixel");
    var material = aMaterial().with(scan).with(tiny).releasedIn(database()).asset();
    var lock =
        """
        {"format": "orrery-materials-lock/1", "materials": [{"asset": "%s", "release": 1}]}"""
            .formatted(material);
    var declaring =
        aGame()
            .with(aPage())
            .saying("materials", List.of(Map.of("asset", material.value())))
            .releasedIn(database());
    var locking =
        aGame()
            .with(aPage())
            .with(new TestFile("materials.lock.json", lock))
            .releasedIn(database());
    var holding =
        aGame().with(aPage()).with(new TestFile("data/a.bin", scan.text())).releasedIn(database());
    aGame().with(aPage()).with(new TestFile("dot.png", tiny.text())).releasedIn(database());
    aGame()
        .with(aPage())
        .with(new TestFile("materials.lock.json", "{\"materials\": 7, \"format\": []}"))
        .releasedIn(database());
    aGame().with(aPage()).with(new TestFile("materials.lock.json", "{")).releasedIn(database());

    var games = reporting().games(material);

    assertThat(games).allMatch(game -> game.release() == 1 && !game.isWithdrawn());
    assertThat(games.stream().map(GameUse::known).toList())
        .containsExactlyInAnyOrder(
            Set.of(Known.DECLARED), Set.of(Known.LOCKED), Set.of(Known.FOUND));
    assertThat(games.stream().map(GameUse::game).toList())
        .containsExactlyInAnyOrder(declaring.asset(), locking.asset(), holding.asset());
    assertThat(games.getFirst().title().preferring("en")).isEqualTo("Star Hopper");
  }
}
