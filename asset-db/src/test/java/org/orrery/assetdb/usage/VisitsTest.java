package org.orrery.assetdb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.asset.AssetId;

class VisitsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final AssetId ASSET = AssetId.random();

  private final Visits visits = new Visits(1000);

  private static UsageEvent event(String user, String item, boolean isPart, Duration after) {
    return new UsageEvent(
        ASSET, 1, UsageKind.DOWNLOAD, Agent.PERSON, user, item, isPart, NOON.plus(after));
  }

  private boolean isNew(String user, String item, long seconds) {
    return visits.isNew(event(user, item, false, Duration.ofSeconds(seconds)));
  }

  /** Each request a user, and the seconds since the one before. */
  @Property
  void requests_count_once_until_the_same_user_was_quiet_for_half_a_minute(
      @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> users,
      @ForAll @Size(value = 60) List<@IntRange(max = 60) Integer> gaps) {
    var counting = new Visits(1000);
    var last = new HashMap<Integer, Long>();
    var now = 0L;
    for (var place = 0; place < users.size(); place++) {
      now += gaps.get(place);
      var before = last.put(users.get(place), now);

      var isNew =
          counting.isNew(event("user " + users.get(place), "a", false, Duration.ofSeconds(now)));

      assertThat(isNew).isEqualTo(before == null || now - before > 30);
    }
  }

  @Test
  void another_user_or_another_thing_is_another_use() {
    assertThat(isNew("ada", "a", 0)).isTrue();
    assertThat(isNew("ada", "a", 1)).isFalse();
    assertThat(isNew("emmy", "a", 1)).isTrue();
    assertThat(isNew("ada", "b", 1)).isTrue();
  }

  @Test
  void all_parts_of_a_thing_are_one_download() {
    assertThat(visits.isNew(event("ada", "a", false, Duration.ZERO))).isTrue();
    for (var hour = 1; hour < 12; hour += 3) {
      assertThat(visits.isNew(event("ada", "a", true, Duration.ofHours(hour)))).isFalse();
    }
  }

  @Test
  void a_game_that_is_started_anew_within_half_an_hour_is_played_on() {
    var started = new UsageEvent(ASSET, 1, UsageKind.PLAY, Agent.PERSON, "ada", "", false, NOON);

    assertThat(visits.isNew(started)).isTrue();
    assertThat(visits.isNew(at(started, Duration.ofMinutes(20)))).isFalse();
    assertThat(visits.isNew(at(started, Duration.ofMinutes(50)))).isFalse();
    assertThat(visits.isNew(at(started, Duration.ofMinutes(81)))).isTrue();
  }

  private static UsageEvent at(UsageEvent event, Duration later) {
    return new UsageEvent(
        event.asset(),
        event.release(),
        event.kind(),
        event.agent(),
        event.user(),
        event.item(),
        event.isPart(),
        event.at().plus(later));
  }

  @Test
  void parts_after_a_long_silence_are_another_download() {
    assertThat(visits.isNew(event("ada", "a", true, Duration.ZERO))).isTrue();
    assertThat(visits.isNew(event("ada", "a", true, Duration.ofHours(5)))).isTrue();
    assertThat(visits.isNew(event("ada", "a", true, Duration.ofHours(9)))).isFalse();
  }

  @Test
  void the_oldest_are_forgotten_where_there_are_too_many() {
    var few = new Visits(2);

    few.isNew(event("ada", "a", true, Duration.ZERO));
    few.isNew(event("emmy", "a", true, Duration.ZERO));
    few.isNew(event("grace", "a", true, Duration.ZERO));

    assertThat(few.isNew(event("grace", "a", true, Duration.ZERO))).isFalse();
    assertThat(few.isNew(event("ada", "a", true, Duration.ZERO))).isTrue();
  }

  @Test
  void nobody_is_known_again_after_midnight() {
    assertThat(visits.isNew(event("ada", "a", true, Duration.ofHours(11)))).isTrue();
    assertThat(visits.isNew(event("ada", "a", true, Duration.ofHours(13)))).isTrue();
  }
}
