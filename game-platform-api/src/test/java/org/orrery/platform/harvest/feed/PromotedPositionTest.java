package org.orrery.platform.harvest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Period;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.assetdb.promotion.PromotionId;
import org.orrery.platform.problem.ProblemException;

class PromotedPositionTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456Z");

  private static Promotion promoted(Instant from, Instant at) {
    return new Promotion(
        PromotionId.random(),
        AssetId.random(),
        1,
        Digest.of(new byte[0]),
        Channel.SCHOOL,
        Period.since(from),
        LocalizedText.none(),
        1,
        "vera",
        at,
        Optional.empty(),
        1);
  }

  @Test
  void a_page_goes_on_with_all_that_began_before_its_last_and_nothing_else() {
    var later = promoted(NOON.plusSeconds(60), NOON);
    var earlier = promoted(NOON.minusSeconds(60), NOON.minusSeconds(60));
    var together =
        Stream.generate(() -> promoted(NOON, NOON))
            .limit(20)
            .sorted(Comparator.<Promotion, String>comparing(one -> one.id().value()).reversed())
            .toList();

    for (var place = 0; place < together.size(); place++) {
      var last = PromotedPosition.parse(PromotedPosition.of(together.get(place)).toString());

      assertThat(together.stream().filter(last::isBefore).toList())
          .isEqualTo(together.subList(place + 1, together.size()));
      assertThat(List.of(later, earlier).stream().filter(last::isBefore)).containsExactly(earlier);
    }
  }

  @Test
  void what_was_made_after_its_first_day_began_when_it_was_made() {
    assertThat(Promoted.began(promoted(NOON.minusSeconds(60), NOON))).isEqualTo(NOON);
    assertThat(Promoted.began(promoted(NOON, NOON.minusSeconds(60)))).isEqualTo(NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mine", "1-2", "-1-aaaaa-aaaaa", "1-AAAAA-AAAAA", "1-aaaaa-aaaaa-1"})
  void other_cursors_are_refused(String cursor) {
    assertThatThrownBy(() -> PromotedPosition.parse(cursor)).isInstanceOf(ProblemException.class);
  }
}
