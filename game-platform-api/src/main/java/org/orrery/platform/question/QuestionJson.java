package org.orrery.platform.question;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.claim.Evidence;
import org.orrery.assetdb.claim.Signature;
import org.orrery.assetdb.question.Audience;
import org.orrery.assetdb.question.Expertise;
import org.orrery.assetdb.question.Post;
import org.orrery.assetdb.question.Question;
import org.orrery.assetdb.question.QuestionDesk;

/** Questions as JSON. */
@Singleton
final class QuestionJson {

  private final ClaimedGames games;
  private final Clock clock;

  QuestionJson(ClaimedGames games, Clock clock) {
    this.games = games;
    this.clock = clock;
  }

  /** A question in a list: what was said to it is only counted. */
  Map<String, Object> listed(Question question) {
    var course = question.course();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", course.id().value());
    json.put("game", course.game().value());
    json.put("title", games.about(course.game()).title().toJson());
    course.claim().ifPresent(claim -> json.put("claim", claim));
    json.put("subject", course.subject());
    json.put("public", course.audience() == Audience.PUBLIC);
    json.put("state", question.state().word());
    json.put("text", course.text());
    json.put("askedBy", course.askedBy());
    json.put("askedAt", course.askedAt().toString());
    json.put("answers", course.answers().size());
    course
        .hold(clock.instant())
        .ifPresent(
            hold -> json.put("taken", Map.of("by", hold.by(), "until", hold.until().toString())));
    return json;
  }

  /** A question with all that was said to it. */
  Map<String, Object> whole(QuestionDesk.Opened opened) {
    var course = opened.question().course();
    var json = new LinkedHashMap<>(listed(opened.question()));
    json.put("posts", course.posts().stream().map(QuestionJson::post).toList());
    json.put("thanked", course.thanked().stream().map(Signature::facts).toList());
    return json;
  }

  static Map<String, Object> post(Post post) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", post.number());
    json.put("by", post.by().facts());
    json.put("text", post.text());
    json.put("at", post.at().toString());
    switch (post) {
      case Post.Answer answer -> {
        json.put("kind", "answer");
        json.put("sources", answer.sources().stream().map(Evidence::facts).toList());
      }
      case Post.Reply reply -> json.put("kind", "reply");
    }
    return json;
  }

  static Map<String, Object> expertise(Expertise expertise) {
    return Map.of("subjects", expertise.subjects());
  }
}
