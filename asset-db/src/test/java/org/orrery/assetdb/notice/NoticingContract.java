package org.orrery.assetdb.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.LocalizedText;

interface NoticingContract extends OnADatabase {

  News.About ABOUT =
      new News.About(AssetType.MATERIAL, AssetId.random(), LocalizedText.of("Crab Nebula", "蟹状星云"));
  News.AboutPartner PARTNER =
      new News.AboutPartner("museum-of-tides", LocalizedText.of("Museum of Tides", "潮汐博物馆"));

  private Noticing noticing() {
    return database().get(Noticing.class);
  }

  private List<Notice> noticesOf(Actor actor) {
    return noticing().notices(actor, Long.MAX_VALUE, 100);
  }

  private static News offeredBy(String handle) {
    return new News.TransferOffered(ABOUT, handle);
  }

  @Test
  default void every_kind_of_news_is_read_as_it_was_told() {
    var ada = database().ada();
    var game = AssetId.random();
    var plain =
        new News.About(AssetType.GAME, AssetId.random(), LocalizedText.plain("Star Hopper"));
    var news =
        List.of(
            new News.MaterialWithdrawn(ABOUT, game, "A measurement was “wrong”."),
            new News.MaterialReinstated(ABOUT, game),
            new News.MaterialReleased(ABOUT, game, 2),
            new News.LicenseChanged(ABOUT, game, 3, "MIT", "CC0-1.0"),
            new News.OwnWithdrawn(plain, "vera", "撤回"),
            new News.OwnReinstated(plain, "vera"),
            new News.TransferOffered(plain, "emmy"),
            new News.TransferAccepted(ABOUT, "emmy"),
            new News.TransferDeclined(ABOUT, "emmy"),
            new News.DepositorInvited(ABOUT, "emmy"),
            new News.DepositorJoined(ABOUT, "emmy"),
            new News.DepositorRemoved(ABOUT, "emmy"),
            new News.InquiryAsked(ABOUT, "11111-11111", "emmy"),
            new News.InquiryMessage(ABOUT, "11111-11111", "emmy"),
            new News.InquiryEnded(ABOUT, "11111-11111", "emmy", "agreed"),
            new News.InquiryConsented(ABOUT, "11111-11111", "emmy"),
            new News.InquiryPublished(ABOUT, "11111-11111", "emmy"),
            new News.PartnerInvited(PARTNER, "vera", "manager"),
            new News.PartnerJoined(PARTNER, "emmy"),
            new News.PartnerDeclined(PARTNER, "emmy"),
            new News.PartnerPart(PARTNER, "vera", "member"),
            new News.PartnerRemoved(PARTNER, "vera"),
            new News.PartnerRetired(PARTNER, "vera"),
            new News.ContributionEnded(ABOUT, "museum-of-tides", "vera"),
            new News.ProblemReported(plain, 2),
            new News.Promoted(plain, "vera", "kiosk"),
            new News.PromotionEnded(plain, "vera", "kiosk"),
            new News.Judging(plain, "11111-11111", News.Matter.SAID, Optional.of("vera")),
            new News.ClaimJudged(plain, 3, "emmy", "disputed"),
            new News.ClaimReworded(plain, 3, "emmy"),
            new News.QuestionAsked(plain, "11111-11111", "astronomy", "emmy"),
            new News.QuestionAnswered(plain, "11111-11111", "emmy"),
            new News.QuestionReopened(plain, "11111-11111", "emmy"),
            new News.QuestionSettled(plain, "11111-11111", "emmy"));

    noticing().tell(news.stream().map(one -> new Notices.Told("ada", one)).toList());

    assertThat(news)
        .extracting(one -> (Object) one.getClass())
        .containsExactlyInAnyOrder((Object[]) News.class.getPermittedSubclasses());
    assertThat(noticesOf(ada).reversed()).extracting(Notice::news).isEqualTo(news);
    assertThat(noticesOf(ada)).extracting(Notice::isRead).containsOnly(false);
  }

  @Test
  default void an_account_reads_its_own_and_what_it_read_is_noted() {
    var ada = database().ada();
    var emmy = database().emmy();
    noticing().tell("ada", offeredBy("one"));
    noticing().tell("ada", offeredBy("two"));
    noticing().tell("ada", offeredBy("three"));
    noticing().tell("emmy", offeredBy("four"));
    assertThat(noticing().unread(ada)).isEqualTo(3);

    noticing().read(ada, noticesOf(ada).getLast().id());
    noticing().read(ada, noticesOf(ada).getLast().id());

    assertThat(noticing().unread(ada)).isEqualTo(2);
    assertThatThrownBy(() -> noticing().read(emmy, noticesOf(ada).getFirst().id()))
        .isInstanceOf(Refusal.NotFound.class);
    noticing().readUntil(ada, noticesOf(ada).get(1).id());
    assertThat(noticesOf(ada)).extracting(Notice::isRead).containsExactly(false, true, true);
    assertThat(noticing().unread(emmy)).isEqualTo(1);
    assertThat(noticing().count(ada)).isEqualTo(3);
    assertThat(noticing().unread(Actor.visitor())).isZero();
    assertThatThrownBy(() -> noticesOf(Actor.visitor()))
        .isInstanceOf(Refusal.Unauthenticated.class);
  }

  @Test
  default void the_newest_come_first_and_page_by_page() {
    var ada = database().ada();
    for (var number = 0; number < 5; number++) {
      noticing().tell("ada", offeredBy("n" + number));
    }

    var first = noticing().notices(ada, Long.MAX_VALUE, 2);
    var second = noticing().notices(ada, first.getLast().id(), 9);

    assertThat(first).extracting(Notice::news).containsExactly(offeredBy("n4"), offeredBy("n3"));
    assertThat(second)
        .extracting(Notice::news)
        .containsExactly(offeredBy("n2"), offeredBy("n1"), offeredBy("n0"));
  }

  @Test
  default void the_oldest_go_when_there_are_too_many() {
    var ada = database().ada();
    database().emmy();
    noticing().tell("ada", offeredBy("oldest"));
    noticing().tell("emmy", offeredBy("other"));
    var many = new ArrayList<Notices.Told>();
    for (var number = 0; number < Notices.MOST_KEPT; number++) {
      many.add(new Notices.Told("ada", offeredBy("n" + number)));
    }

    noticing().tell(many);

    assertThat(noticing().count(ada)).isEqualTo(Notices.MOST_KEPT);
    assertThat(noticing().notices(ada, Long.MAX_VALUE, Notices.MOST_KEPT).getLast().news())
        .isEqualTo(offeredBy("n0"));
    assertThat(noticing().count(database().emmy())).isEqualTo(1);
  }
}
