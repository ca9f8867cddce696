package org.orrery.platform.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.review.Criterion;
import org.orrery.assetdb.review.Decision;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Due;
import org.orrery.assetdb.review.Gate;
import org.orrery.assetdb.review.Message;
import org.orrery.assetdb.review.Message.Attachment;
import org.orrery.assetdb.review.Outcome;
import org.orrery.assetdb.review.Recusal;
import org.orrery.assetdb.review.Review;
import org.orrery.assetdb.review.Round;
import org.orrery.assetdb.review.Rubric;
import org.orrery.assetdb.review.Step;
import org.orrery.assetdb.review.Submission;

/** Submissions and what belongs to them as JSON. */
@Singleton
final class SubmissionJson {

  private final Releases releases;

  SubmissionJson(Releases releases) {
    this.releases = releases;
  }

  /** A submission in the queue. */
  Map<String, Object> listed(Desk.Waiting waiting) {
    var json = listed(waiting.submission());
    waiting.due().ifPresent(due -> json.put("due", due(due)));
    return json;
  }

  private static Map<String, Object> due(Due due) {
    return Map.of("target", due.target().word(), "at", due.at().toString());
  }

  /** A submission in a list. */
  Map<String, Object> listed(Submission submission) {
    var course = submission.course();
    var current = course.current();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", course.id().value());
    json.put("game", course.game().value());
    title(course.game(), current.release()).ifPresent(title -> json.put("title", title));
    json.put("state", submission.state().word());
    json.put("release", current.release());
    json.put("digest", current.digest().toString());
    json.put("round", current.number());
    current.statement().ifPresent(statement -> json.put("statement", statement));
    json.put("submittedBy", current.submittedBy());
    json.put("submittedAt", current.submittedAt().toString());
    current.appeal().ifPresent(appeal -> json.put("appeal", appeal));
    current.decision().ifPresent(decision -> json.put("decision", decision(decision)));
    return json;
  }

  private Optional<Map<String, String>> title(AssetId game, int release) {
    return releases
        .find(game, release)
        .map(found -> found.description().title())
        .map(LocalizedText::byLanguage);
  }

  /** A submission with all that the reader may see. */
  Map<String, Object> whole(Desk.Opened opened) {
    var json = listed(new Desk.Waiting(opened.submission(), opened.due()));
    var course = opened.submission().course();
    course
        .before()
        .ifPresent(
            before ->
                json.put(
                    "before",
                    Map.of("release", before.release(), "digest", before.digest().toString())));
    json.put("rounds", course.rounds().stream().map(SubmissionJson::round).toList());
    json.put("reviews", opened.reviews().stream().map(SubmissionJson::review).toList());
    json.put("recusals", opened.recusals().stream().map(SubmissionJson::recusal).toList());
    json.put("messages", opened.messages().stream().map(SubmissionJson::message).toList());
    json.put("history", history(opened));
    if (opened.seesPanel()) {
      json.put("panel", panel(opened));
    }
    json.put(
        "may",
        Arrays.stream(Step.values())
            .filter(opened::allows)
            .map(step -> step.name().toLowerCase(Locale.ROOT))
            .toList());
    opened.obstacle().ifPresent(obstacle -> json.put("obstacle", obstacle));
    return json;
  }

  private static Map<String, Object> panel(Desk.Opened opened) {
    var json = new LinkedHashMap<String, Object>();
    json.put("reviews", opened.panel().reviews().size());
    json.put("wanted", opened.panel().wanted());
    json.put(
        "disagreements", opened.panel().disagreements().stream().map(Criterion::word).toList());
    json.put(
        "missing",
        opened.panel().missing(Outcome.ACCEPTED).stream().map(SubmissionJson::fault).toList());
    return json;
  }

  private static Map<String, Object> fault(Violation violation) {
    return Map.of("pointer", violation.pointer(), "detail", violation.detail());
  }

  /** One round. */
  static Map<String, Object> round(Round round) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", round.number());
    json.put("release", round.release());
    json.put("digest", round.digest().toString());
    round.statement().ifPresent(statement -> json.put("statement", statement));
    json.put("submittedBy", round.submittedBy());
    json.put("submittedAt", round.submittedAt().toString());
    round.appeal().ifPresent(appeal -> json.put("appeal", appeal));
    round.decision().ifPresent(decision -> json.put("decision", decision(decision)));
    return json;
  }

  /** How a round ended, for everybody: what its depositor told the curators is not in it. */
  static Map<String, Object> decided(Round round) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", round.number());
    json.put("release", round.release());
    json.put("digest", round.digest().toString());
    json.put("decision", decision(round.decision().orElseThrow()));
    return json;
  }

  /** The end of a round. */
  static Map<String, Object> decision(Decision decision) {
    var json = new LinkedHashMap<String, Object>();
    json.put("outcome", decision.outcome().word());
    json.put("rationale", decision.rationale());
    json.put("by", decision.by());
    json.put("at", decision.at().toString());
    return json;
  }

  /** A review. */
  static Map<String, Object> review(Review review) {
    var gates = new LinkedHashMap<String, Object>();
    for (var gate : Gate.values()) {
      gates.put(gate.word(), review.mark(gate).word());
    }
    var scores = new LinkedHashMap<String, Object>();
    for (var criterion : Criterion.values()) {
      scores.put(criterion.word(), review.score(criterion));
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("curator", review.curator());
    json.put("round", review.round());
    json.put("digest", review.digest().toString());
    json.put("gates", gates);
    json.put("scores", scores);
    json.put("recommendation", review.recommendation().word());
    json.put("comment", review.comment());
    json.put("writtenAt", review.writtenAt().toString());
    return json;
  }

  /** Somebody who will not judge. */
  static Map<String, Object> recusal(Recusal recusal) {
    var json = new LinkedHashMap<String, Object>();
    json.put("curator", recusal.curator());
    if (!recusal.reason().isEmpty()) {
      json.put("reason", recusal.reason());
    }
    json.put("at", recusal.at().toString());
    return json;
  }

  /** A message. */
  static Map<String, Object> message(Message message) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", message.number());
    json.put("by", message.by());
    json.put("text", message.text());
    json.put(
        "attachments",
        message.attachments().stream()
            .map(attachment -> attachment(message.submission().value(), attachment))
            .toList());
    json.put("at", message.at().toString());
    return json;
  }

  /** A file of the conversation. */
  static Map<String, Object> attachment(String submission, Attachment attachment) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", attachment.name());
    json.put("size", attachment.size());
    json.put("mediaType", attachment.mediaType());
    json.put("digest", attachment.digest().toString());
    json.put("url", AttachmentUrls.of(submission, attachment.name()));
    return json;
  }

  private record Deed(Instant at, String by, String act, int round) {
    Map<String, Object> json() {
      return Map.of("at", at.toString(), "by", by, "act", act, "round", round);
    }
  }

  /** What happened, oldest first. */
  private static List<Map<String, Object>> history(Desk.Opened opened) {
    var deeds = new ArrayList<Deed>();
    for (var round : opened.submission().course().rounds()) {
      deeds.add(
          new Deed(
              round.submittedAt(),
              round.submittedBy(),
              round.appeal().isPresent() ? "appealed" : "submitted",
              round.number()));
      round
          .decision()
          .ifPresent(
              decision ->
                  deeds.add(
                      new Deed(
                          decision.at(),
                          decision.by(),
                          decision.outcome().word(),
                          round.number())));
    }
    for (var review : opened.reviews()) {
      deeds.add(new Deed(review.writtenAt(), review.curator(), "reviewed", review.round()));
    }
    var current = opened.submission().course().current().number();
    for (var recusal : opened.recusals()) {
      deeds.add(new Deed(recusal.at(), recusal.curator(), "recused", current));
    }
    return deeds.stream().sorted(Comparator.comparing(Deed::at)).map(Deed::json).toList();
  }

  /** The rubric. */
  static Map<String, Object> rubric(Rubric rubric) {
    var gates = new LinkedHashMap<String, Object>();
    for (var gate : Gate.values()) {
      gates.put(gate.word(), rubric.gate(gate).byLanguage());
    }
    var criteria = new LinkedHashMap<String, Object>();
    for (var criterion : Criterion.values()) {
      criteria.put(
          criterion.word(),
          Map.of(
              "asks",
              rubric.criterion(criterion).byLanguage(),
              "anchors",
              rubric.anchors(criterion).stream().map(LocalizedText::byLanguage).toList()));
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("gates", gates);
    json.put("criteria", criteria);
    return json;
  }
}
