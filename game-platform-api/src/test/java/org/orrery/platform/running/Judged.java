package org.orrery.platform.running;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A game that curators accepted.
 *
 * @param address such as {@code /api/games/…}
 * @param release number of the accepted release
 */
public record Judged(String address, int release, String digest) {

  private static final Map<URI, List<Caller>> JUDGES = new ConcurrentHashMap<>();

  /** A review with this score everywhere and no failed gate. */
  public static Map<String, Object> review(int score) {
    var scores = new LinkedHashMap<String, Object>();
    for (var criterion :
        List.of("accuracy", "learning", "engagement", "accessibility", "robustness", "exhibit")) {
      scores.put(criterion, score);
    }
    return Map.of(
        "gates",
        Map.of("license", "pass", "age", "pass", "safety", "pass", "runs", "pass"),
        "scores",
        scores,
        "recommendation",
        "accept",
        "comment",
        "One plays well by understanding.");
  }

  /** A game of one page, released, handed in, judged by two curators and accepted. */
  public static Judged accepted(
      RunningPlatform platform, Caller depositor, String title, String page) {
    var game = depositor.begins("games", Samples.game(title, "展品：" + title));
    depositor.puts(game, "index.html", Samples.utf8(page)).expect(201);
    depositor.releases(game);
    return accepted(platform, depositor, game, 1);
  }

  /** The release of the game handed in, judged by two curators and accepted. */
  public static Judged accepted(
      RunningPlatform platform, Caller depositor, String game, int release) {
    var judges =
        JUDGES.computeIfAbsent(
            platform.origin(),
            any ->
                List.of(
                    platform.somebody("judge-one", "developer", "curator"),
                    platform.somebody("judge-two", "developer", "curator")));
    var submission =
        depositor
            .post(game + "/submissions", Map.of("release", release))
            .expect(201)
            .header("Location");
    judges.forEach(judge -> judge.put(submission + "/reviews/me", review(3)).expect(200));
    judges
        .getFirst()
        .post(submission + "/decision", Map.of("outcome", "accepted", "rationale", "It teaches."))
        .expect(200);
    return new Judged(
        game, release, depositor.get(game + "?release=" + release).expect(200).text("digest"));
  }

  /** Its id. */
  public String id() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The body that promotes it on the channel, with other fields besides. */
  public Map<String, Object> on(String channel, Map<String, ?> more) {
    var json = new LinkedHashMap<String, Object>(more);
    json.put("game", id());
    json.put("release", release);
    json.put("channel", channel);
    return json;
  }
}
