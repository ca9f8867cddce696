package org.orrery.platform.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.NewsFacts;
import org.orrery.assetdb.notice.Notice;
import org.orrery.platform.web.Frame;

/**
 * One's notices.
 *
 * @param games names of the games that they speak of, as far as these are known
 * @param next where older ones begin
 */
public record NoticePage(
    List<Notice> notices, Map<AssetId, LocalizedText> games, Optional<Long> next) {

  public NoticePage {
    notices = List.copyOf(notices);
    games = Map.copyOf(games);
  }

  /** Whether one of them was not read. */
  public boolean hasUnread() {
    return notices.stream().anyMatch(notice -> !notice.isRead());
  }

  /** What a notice says. */
  public String sentence(Frame frame, Notice notice) {
    var facts = NewsFacts.write(notice.news());
    var title = frame.told(notice.news().about().title()).text();
    return frame.say(
        "notice." + NewsFacts.kind(notice.news()),
        title.isEmpty() ? frame.say("untitled") : title,
        notice
            .news()
            .game()
            .map(game -> frame.told(games.getOrDefault(game, LocalizedText.none())).text())
            .orElse(""),
        text(facts, "by"),
        text(facts, "release"),
        text(facts, "before"),
        text(facts, "after"),
        matter(frame, facts),
        frame.sayOr("claim.status." + text(facts, "verdict"), ""));
  }

  /** What some kinds of news name beside what they are about: the first of these. */
  private static String matter(Frame frame, Map<String, Object> facts) {
    return Stream.of(
            text(facts, "claim"),
            frame.subject(text(facts, "subject")),
            frame.sayOr("channel." + text(facts, "channel"), ""),
            frame.sayOr("inquiry.state." + text(facts, "outcome"), ""),
            frame.sayOr("partner.part." + text(facts, "part"), ""),
            text(facts, "partner"))
        .filter(word -> !word.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Why, where somebody said so; empty otherwise. */
  public String reason(Notice notice) {
    return text(NewsFacts.write(notice.news()), "reason");
  }

  private static String text(Map<String, Object> facts, String field) {
    return String.valueOf(facts.getOrDefault(field, ""));
  }

  /** A page that has to do with a notice, and the word for it. */
  public record Link(String word, String address) {}

  /** The pages that have to do with it. */
  public List<Link> links(Notice notice) {
    var shelf = page(notice.news().about());
    return switch (notice.news()) {
      case News.MaterialWithdrawn withdrawn -> ofGame(shelf, withdrawn.of());
      case News.MaterialReinstated reinstated -> ofGame(shelf, reinstated.of());
      case News.MaterialReleased released ->
          ofGame(shelf + "/changes?to=" + released.release(), released.of());
      case News.LicenseChanged changed ->
          ofGame(shelf + "/changes?to=" + changed.release(), changed.of());
      case News.OwnWithdrawn withdrawn -> List.of(new Link("see", shelf));
      case News.OwnReinstated reinstated -> List.of(new Link("see", shelf));
      case News.ProblemReported reported -> List.of(new Link("see", shelf + "/problems"));
      case News.Promoted promoted -> List.of(new Link("game", shelf));
      case News.PromotionEnded ended -> List.of(new Link("game", shelf));
      case News.Judging judging -> List.of(new Link("see", "/review/" + judging.submission()));
      case News.TransferOffered offered ->
          List.of(new Link("answer", "/deposit" + shelf + "/transfer"));
      case News.TransferAccepted accepted -> List.of();
      case News.TransferDeclined declined ->
          List.of(new Link("see", "/deposit" + shelf + "/depositors"));
      case News.DepositorInvited invited ->
          List.of(new Link("answer", "/deposit" + shelf + "/invitation"));
      case News.DepositorJoined joined ->
          List.of(new Link("see", "/deposit" + shelf + "/depositors"));
      case News.DepositorRemoved removed -> List.of();
      case News.ClaimJudged judged -> ofClaim(shelf, judged.claim());
      case News.ClaimReworded reworded -> ofClaim(shelf, reworded.claim());
      case News.QuestionAsked asked -> ofQuestion(asked.question());
      case News.QuestionAnswered answered -> ofQuestion(answered.question());
      case News.QuestionReopened reopened -> ofQuestion(reopened.question());
      case News.QuestionSettled settled -> ofQuestion(settled.question());
      case News.InquiryAsked asked -> ofInquiry("answer", asked.inquiry());
      case News.InquiryMessage message -> ofInquiry("answer", message.inquiry());
      case News.InquiryEnded ended -> ofInquiry("see", ended.inquiry());
      case News.InquiryConsented consented -> ofInquiry("answer", consented.inquiry());
      case News.InquiryPublished published -> List.of(new Link("see", shelf));
      case News.PartnerInvited invited -> List.of(new Link("answer", shelf + "/invitation"));
      case News.PartnerJoined joined -> List.of(new Link("see", shelf + "/members"));
      case News.PartnerDeclined declined -> List.of(new Link("see", shelf + "/members"));
      case News.PartnerPart changed -> List.of(new Link("see", shelf));
      case News.PartnerRemoved removed -> List.of(new Link("see", shelf));
      case News.PartnerRetired retired -> List.of(new Link("see", shelf));
      case News.ContributionEnded ended -> List.of(new Link("see", shelf));
    };
  }

  private static String page(News.Subject subject) {
    return switch (subject) {
      case News.About asset -> "/" + asset.type().plural() + "/" + asset.id();
      case News.AboutPartner partner -> "/partners/" + partner.partner();
    };
  }

  private static List<Link> ofClaim(String game, int claim) {
    return List.of(new Link("see", game + "/claims/" + claim));
  }

  private static List<Link> ofQuestion(String question) {
    return List.of(new Link("see", "/questions/" + question));
  }

  private static List<Link> ofInquiry(String word, String inquiry) {
    return List.of(new Link(word, "/inquiries/" + inquiry));
  }

  private static List<Link> ofGame(String material, AssetId game) {
    return List.of(
        new Link("material", material),
        new Link("game", "/" + AssetType.GAME.plural() + "/" + game));
  }
}
