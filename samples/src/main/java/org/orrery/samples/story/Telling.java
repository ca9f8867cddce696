package org.orrery.samples.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.PlatformProblem;
import org.orrery.samples.tree.Tree;

/**
 * Tells a story to a server: makes its people, sends its requests in order, and takes from the
 * people afterwards what they could do. Their passwords follow from that of {@code admin}, so that
 * a telling that broke off can go on, and nobody else can sign in as them.
 */
public final class Telling {

  private static final String ADMIN = "admin";
  private static final Duration LONGEST = Duration.ofHours(6);

  private final PlatformClient anonymous;
  private final String password;
  private final Clock clock;
  private final Path progressFile;
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  private record Session(PlatformClient platform, String tokenId) {}

  /**
   * @param password of the account {@code admin}
   * @param progressFile where it is kept how far the story was told
   */
  public Telling(PlatformClient anonymous, String password, Clock clock, Path progressFile) {
    this.anonymous = anonymous;
    this.password = password;
    this.clock = clock;
    this.progressFile = progressFile;
  }

  /**
   * Tells what was not told yet.
   *
   * @param assets ids of the samples by their slugs
   * @return how many steps were sent
   * @throws IOException that names the step which failed; those before it are done
   */
  public int tell(Story story, Map<String, String> assets)
      throws IOException, InterruptedException {
    Progress progress = Progress.read(progressFile);
    if (progress.steps() >= story.steps().size()) {
      return 0;
    }
    try {
      signIn(ADMIN, password, List.of("read", "deposit", "curate", "admin"));
      for (Person person : story.people()) {
        admit(person);
      }
      return send(story, assets, progress);
    } finally {
      takeLeave(story);
    }
  }

  private int send(Story story, Map<String, String> assets, Progress before)
      throws IOException, InterruptedException {
    Map<String, String> known = new LinkedHashMap<>(assets);
    Map<String, String> kept = new LinkedHashMap<>(before.kept());
    known.putAll(kept);
    Places places = new Places(known, clock.instant());
    List<Step> left = story.steps().subList(before.steps(), story.steps().size());
    int done = before.steps();
    for (Step step : left) {
      Tree answer;
      try {
        answer = send(step, places);
      } catch (IOException | IllegalArgumentException e) {
        throw new IOException(
            "step "
                + (done + 1)
                + " ("
                + step.method()
                + " "
                + step.path()
                + "): "
                + e.getMessage(),
            e);
      }
      done++;
      step.keep()
          .ifPresent(
              name -> {
                String id = answer.at("id").isThere() ? answer.at("id").text() : number(answer);
                kept.put(name, id);
                known.put(name, id);
              });
      new Progress(done, kept).write(progressFile);
    }
    return left.size();
  }

  private static String number(Tree answer) {
    return answer.at("number").isThere() ? answer.at("number").text() : answer.at("slug").text();
  }

  private Tree send(Step step, Places places) throws IOException, InterruptedException {
    PlatformClient platform = session(step.by());
    String path = places.fill(step.path());
    return switch (step.body()) {
      case Step.Bytes bytes -> platform.upload(path, bytes.file());
      case Step.Json json -> {
        Map<String, Object> body = places.fill(json.fields());
        yield switch (step.method()) {
          case POST -> platform.post(path, body);
          case PUT -> platform.put(path, body);
          case PATCH -> platform.patch(path, body);
        };
      }
    };
  }

  private void admit(Person person) throws IOException, InterruptedException {
    String own = passwordOf(person.handle());
    Map<String, Object> account = new LinkedHashMap<>(person.account());
    account.put("handle", person.handle());
    account.put("password", own);
    try {
      anonymous.post("/api/accounts", account);
    } catch (PlatformProblem problem) {
      // An earlier telling made it.
      if (problem.status() != 409) {
        throw problem;
      }
    }
    session(ADMIN)
        .put(
            "/api/accounts/" + person.handle() + "/roles",
            roles(person.roles().toArray(String[]::new)));
    signIn(person.handle(), own, List.of("read", "deposit", "curate"));
    if (!person.profile().isEmpty()) {
      session(person.handle()).patch("/api/me", person.profile());
    }
  }

  private static Map<String, Object> roles(String... roles) {
    return Map.of("roles", List.of(roles));
  }

  private PlatformClient session(String handle) throws IOException {
    Session session = sessions.get(handle);
    if (session == null) {
      throw new IOException("nobody in the story is called " + handle);
    }
    return session.platform();
  }

  private void signIn(String handle, String own, List<String> scopes)
      throws IOException, InterruptedException {
    PlatformClient.Token token =
        anonymous.signIn(
            handle, own, "telling of the samples", scopes, clock.instant().plus(LONGEST));
    sessions.put(handle, new Session(anonymous.with(token.token()), token.id()));
  }

  private void takeLeave(Story story) throws IOException, InterruptedException {
    for (Person person : story.people()) {
      if (sessions.containsKey(person.handle())) {
        session(ADMIN).put("/api/accounts/" + person.handle() + "/roles", roles("developer"));
      }
    }
    for (Session session : new ArrayList<>(sessions.values())) {
      session.platform().delete("/api/tokens/" + session.tokenId());
    }
    sessions.clear();
  }

  private String passwordOf(String handle) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] own =
          mac.doFinal(("person of the samples: " + handle).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(own);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
