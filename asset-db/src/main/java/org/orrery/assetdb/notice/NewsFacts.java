package org.orrery.assetdb.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.LocalizedText;

/** News as a word for their kind and plain facts, as they are kept and told to programs. */
public final class NewsFacts {

  private static final String JUDGING = "judging-";

  private NewsFacts() {}

  /** The word of their kind: {@code material-withdrawn}. */
  public static String kind(News news) {
    return switch (news) {
      case News.MaterialWithdrawn any -> "material-withdrawn";
      case News.MaterialReinstated any -> "material-reinstated";
      case News.MaterialReleased any -> "material-released";
      case News.LicenseChanged any -> "license-changed";
      case News.OwnWithdrawn any -> "own-withdrawn";
      case News.OwnReinstated any -> "own-reinstated";
      case News.ProblemReported any -> "problem-reported";
      case News.Promoted any -> "promoted";
      case News.PromotionEnded any -> "promotion-ended";
      case News.Judging judging -> JUDGING + judging.matter().word();
      case News.TransferOffered any -> "transfer-offered";
      case News.TransferAccepted any -> "transfer-accepted";
      case News.TransferDeclined any -> "transfer-declined";
      case News.DepositorInvited any -> "depositor-invited";
      case News.DepositorJoined any -> "depositor-joined";
      case News.DepositorRemoved any -> "depositor-removed";
      case News.ClaimJudged any -> "claim-judged";
      case News.ClaimReworded any -> "claim-reworded";
      case News.QuestionAsked any -> "question-asked";
      case News.QuestionAnswered any -> "question-answered";
      case News.QuestionReopened any -> "question-reopened";
      case News.QuestionSettled any -> "question-settled";
      case News.InquiryAsked any -> "inquiry-asked";
      case News.InquiryMessage any -> "inquiry-message";
      case News.InquiryEnded any -> "inquiry-ended";
      case News.InquiryConsented any -> "inquiry-consented";
      case News.InquiryPublished any -> "inquiry-published";
      case News.PartnerInvited any -> "partner-invited";
      case News.PartnerJoined any -> "partner-joined";
      case News.PartnerDeclined any -> "partner-declined";
      case News.PartnerPart any -> "partner-part";
      case News.PartnerRemoved any -> "partner-removed";
      case News.PartnerRetired any -> "partner-retired";
      case News.ContributionEnded any -> "contribution-ended";
    };
  }

  /**
   * {@code {type, asset, title, game?, by?, reason?, submission?, release?, before?, after?, …}};
   * {@code partner} stands in place of {@code type} and {@code asset} where it is about one.
   */
  public static Map<String, Object> write(News news) {
    var facts = new LinkedHashMap<String, Object>();
    switch (news.about()) {
      case News.About asset -> {
        facts.put("type", asset.type().word());
        facts.put("asset", asset.id().value());
      }
      case News.AboutPartner partner -> facts.put("partner", partner.partner());
    }
    facts.put("title", news.about().title().toJson());
    news.game().ifPresent(game -> facts.put("game", game.value()));
    switch (news) {
      case News.MaterialWithdrawn withdrawn -> facts.put("reason", withdrawn.reason());
      case News.MaterialReinstated reinstated -> {}
      case News.MaterialReleased released -> facts.put("release", released.release());
      case News.LicenseChanged changed -> {
        facts.put("release", changed.release());
        facts.put("before", changed.before());
        facts.put("after", changed.after());
      }
      case News.OwnWithdrawn withdrawn -> {
        facts.put("by", withdrawn.by());
        facts.put("reason", withdrawn.reason());
      }
      case News.OwnReinstated reinstated -> facts.put("by", reinstated.by());
      case News.ProblemReported reported -> facts.put("release", reported.release());
      case News.Promoted promoted -> {
        facts.put("by", promoted.by());
        facts.put("channel", promoted.channel());
      }
      case News.PromotionEnded ended -> {
        facts.put("by", ended.by());
        facts.put("channel", ended.channel());
      }
      case News.Judging judging -> {
        facts.put("submission", judging.submission());
        judging.by().ifPresent(by -> facts.put("by", by));
      }
      case News.TransferOffered offered -> facts.put("by", offered.by());
      case News.TransferAccepted accepted -> facts.put("by", accepted.by());
      case News.TransferDeclined declined -> facts.put("by", declined.by());
      case News.DepositorInvited invited -> facts.put("by", invited.by());
      case News.DepositorJoined joined -> facts.put("by", joined.by());
      case News.DepositorRemoved removed -> facts.put("by", removed.by());
      case News.ClaimJudged judged -> {
        claim(facts, judged.claim(), judged.by());
        facts.put("verdict", judged.verdict());
      }
      case News.ClaimReworded reworded -> claim(facts, reworded.claim(), reworded.by());
      case News.QuestionAsked asked -> {
        question(facts, asked.question(), asked.by());
        facts.put("subject", asked.subject());
      }
      case News.QuestionAnswered answered -> question(facts, answered.question(), answered.by());
      case News.QuestionReopened reopened -> question(facts, reopened.question(), reopened.by());
      case News.QuestionSettled settled -> question(facts, settled.question(), settled.by());
      case News.InquiryAsked asked -> inquiry(facts, asked.inquiry(), asked.by());
      case News.InquiryMessage message -> inquiry(facts, message.inquiry(), message.by());
      case News.InquiryEnded ended -> {
        inquiry(facts, ended.inquiry(), ended.by());
        facts.put("outcome", ended.outcome());
      }
      case News.InquiryConsented consented -> inquiry(facts, consented.inquiry(), consented.by());
      case News.InquiryPublished published -> inquiry(facts, published.inquiry(), published.by());
      case News.PartnerInvited invited -> {
        facts.put("by", invited.by());
        facts.put("part", invited.part());
      }
      case News.PartnerJoined joined -> facts.put("by", joined.by());
      case News.PartnerDeclined declined -> facts.put("by", declined.by());
      case News.PartnerPart changed -> {
        facts.put("by", changed.by());
        facts.put("part", changed.part());
      }
      case News.PartnerRemoved removed -> facts.put("by", removed.by());
      case News.PartnerRetired retired -> facts.put("by", retired.by());
      case News.ContributionEnded ended -> {
        facts.put("partner", ended.partner());
        facts.put("by", ended.by());
      }
    }
    return facts;
  }

  private static void claim(Map<String, Object> facts, int claim, String by) {
    facts.put("claim", claim);
    facts.put("by", by);
  }

  private static void question(Map<String, Object> facts, String question, String by) {
    facts.put("question", question);
    facts.put("by", by);
  }

  private static void inquiry(Map<String, Object> facts, String inquiry, String by) {
    facts.put("inquiry", inquiry);
    facts.put("by", by);
  }

  /** The news that were {@linkplain #write written} so. */
  public static News read(String kind, Map<String, Object> facts) {
    return facts.containsKey("asset")
        ? ofAsset(
            kind,
            new News.About(
                AssetType.of(text(facts, "type")), new AssetId(text(facts, "asset")), title(facts)),
            facts)
        : ofPartner(kind, new News.AboutPartner(text(facts, "partner"), title(facts)), facts);
  }

  private static News ofPartner(String kind, News.AboutPartner about, Map<String, Object> facts) {
    var by = text(facts, "by");
    return switch (kind) {
      case "partner-invited" -> new News.PartnerInvited(about, by, text(facts, "part"));
      case "partner-joined" -> new News.PartnerJoined(about, by);
      case "partner-declined" -> new News.PartnerDeclined(about, by);
      case "partner-part" -> new News.PartnerPart(about, by, text(facts, "part"));
      case "partner-removed" -> new News.PartnerRemoved(about, by);
      case "partner-retired" -> new News.PartnerRetired(about, by);
      default -> throw new IllegalArgumentException("No kind of news: " + kind);
    };
  }

  private static News ofAsset(String kind, News.About about, Map<String, Object> facts) {
    return switch (kind) {
      case "material-withdrawn" ->
          new News.MaterialWithdrawn(about, game(facts), text(facts, "reason"));
      case "material-reinstated" -> new News.MaterialReinstated(about, game(facts));
      case "material-released" -> new News.MaterialReleased(about, game(facts), release(facts));
      case "license-changed" ->
          new News.LicenseChanged(
              about, game(facts), release(facts), text(facts, "before"), text(facts, "after"));
      case "own-withdrawn" ->
          new News.OwnWithdrawn(about, text(facts, "by"), text(facts, "reason"));
      case "own-reinstated" -> new News.OwnReinstated(about, text(facts, "by"));
      case "problem-reported" -> new News.ProblemReported(about, release(facts));
      case "promoted" -> new News.Promoted(about, text(facts, "by"), text(facts, "channel"));
      case "promotion-ended" ->
          new News.PromotionEnded(about, text(facts, "by"), text(facts, "channel"));
      case "transfer-offered" -> new News.TransferOffered(about, text(facts, "by"));
      case "transfer-accepted" -> new News.TransferAccepted(about, text(facts, "by"));
      case "transfer-declined" -> new News.TransferDeclined(about, text(facts, "by"));
      case "depositor-invited" -> new News.DepositorInvited(about, text(facts, "by"));
      case "depositor-joined" -> new News.DepositorJoined(about, text(facts, "by"));
      case "depositor-removed" -> new News.DepositorRemoved(about, text(facts, "by"));
      case "claim-judged" ->
          new News.ClaimJudged(about, claim(facts), text(facts, "by"), text(facts, "verdict"));
      case "claim-reworded" -> new News.ClaimReworded(about, claim(facts), text(facts, "by"));
      case "question-asked" ->
          new News.QuestionAsked(
              about, text(facts, "question"), text(facts, "subject"), text(facts, "by"));
      case "question-answered" ->
          new News.QuestionAnswered(about, text(facts, "question"), text(facts, "by"));
      case "question-reopened" ->
          new News.QuestionReopened(about, text(facts, "question"), text(facts, "by"));
      case "question-settled" ->
          new News.QuestionSettled(about, text(facts, "question"), text(facts, "by"));
      case "inquiry-asked" ->
          new News.InquiryAsked(about, text(facts, "inquiry"), text(facts, "by"));
      case "inquiry-message" ->
          new News.InquiryMessage(about, text(facts, "inquiry"), text(facts, "by"));
      case "inquiry-ended" ->
          new News.InquiryEnded(
              about, text(facts, "inquiry"), text(facts, "by"), text(facts, "outcome"));
      case "inquiry-consented" ->
          new News.InquiryConsented(about, text(facts, "inquiry"), text(facts, "by"));
      case "inquiry-published" ->
          new News.InquiryPublished(about, text(facts, "inquiry"), text(facts, "by"));
      case "contribution-ended" ->
          new News.ContributionEnded(about, text(facts, "partner"), text(facts, "by"));
      case String judging when judging.startsWith(JUDGING) ->
          new News.Judging(
              about,
              text(facts, "submission"),
              News.Matter.of(judging.substring(JUDGING.length())),
              Optional.ofNullable(facts.get("by")).map(String::valueOf));
      default -> throw new IllegalArgumentException("No kind of news: " + kind);
    };
  }

  private static String text(Map<String, Object> facts, String field) {
    return String.valueOf(facts.get(field));
  }

  private static AssetId game(Map<String, Object> facts) {
    return new AssetId(text(facts, "game"));
  }

  private static int claim(Map<String, Object> facts) {
    return Integer.parseInt(text(facts, "claim"));
  }

  private static int release(Map<String, Object> facts) {
    return Integer.parseInt(text(facts, "release"));
  }

  private static LocalizedText title(Map<String, Object> facts) {
    if (facts.get("title") instanceof Map<?, ?> byLanguage) {
      var texts = new LinkedHashMap<String, String>();
      byLanguage.forEach((tag, text) -> texts.put(String.valueOf(tag), String.valueOf(text)));
      return new LocalizedText(texts);
    }
    return LocalizedText.plain(text(facts, "title"));
  }
}
