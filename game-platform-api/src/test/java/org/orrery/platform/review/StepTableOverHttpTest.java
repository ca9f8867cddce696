package org.orrery.platform.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.account.Scope;
import org.orrery.assetdb.review.Part;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.Step;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.PlatformInThisJvm;
import org.slf4j.LoggerFactory;

/**
 * Every request about a submission, in every state of it, by everybody: each has the status that
 * {@link #TABLE} gives, which was written by hand, and which is what {@link Step} says, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepTableOverHttpTest {

  /** Everybody who may come, in the order of the table's columns. */
  enum Who {
    VISITOR(Part.STRANGER),
    STRANGER(Role.DEVELOPER, Part.STRANGER),
    RESEARCHER(Role.RESEARCHER, Part.STRANGER),
    DEPOSITOR(Role.DEVELOPER, Part.DEPOSITOR),
    CO_DEPOSITOR(Role.DEVELOPER, Part.DEPOSITOR),
    CURATOR(Role.CURATOR, Part.JUDGE),
    CONTRIBUTOR(Role.CURATOR, Part.BARRED_CURATOR),
    OF_THE_HOUSE(Role.CURATOR, Part.BARRED_CURATOR),
    RECUSED(Role.CURATOR, Part.BARRED_CURATOR),
    JUDGED_BEFORE_THE_APPEAL(Role.CURATOR, Part.BARRED_CURATOR),
    ADMINISTRATOR(Role.ADMIN, Part.JUDGE),
    DEPOSITOR_READING_ONLY(Role.DEVELOPER, Part.DEPOSITOR),
    CURATOR_READING_ONLY(Role.CURATOR, Part.STRANGER),
    DEPOSITOR_AFTER_AN_APPEAL(Role.DEVELOPER, Part.DEPOSITOR);

    private final Optional<Role> role;
    private final Part part;

    Who(Part part) {
      this.role = Optional.empty();
      this.part = part;
    }

    Who(Role role, Part part) {
      this.role = Optional.of(role);
      this.part = part;
    }

    Set<Role> roles() {
      return role.map(Set::of).orElseGet(Set::of);
    }

    boolean comesAfterAnAppeal() {
      return this == JUDGED_BEFORE_THE_APPEAL || this == DEPOSITOR_AFTER_AN_APPEAL;
    }

    boolean readsOnly() {
      return this == DEPOSITOR_READING_ONLY || this == CURATOR_READING_ONLY;
    }
  }

  /** The requests, each a step. */
  enum Asked {
    SUBMIT(Step.SUBMIT, 201),
    READ(Step.READ, 200),
    WITHDRAW(Step.WITHDRAW, 200),
    REVIEW(Step.REVIEW, 200),
    RECUSE(Step.RECUSE, 201),
    SAY(Step.SAY, 201),
    ATTACH(Step.SAY, 201),
    DECIDE(Step.DECIDE, 200),
    APPEAL(Step.APPEAL, 200);

    private final Step step;
    private final int done;

    Asked(Step step, int done) {
      this.step = step;
      this.done = done;
    }
  }

  private static final String TABLE =
      """
      asked    state                                         vis str res dep co  cur con hou rec bef adm d-r c-r aft
      SUBMIT   OPEN                                          401 403 403 409 409 403 403 403 403 403 403 403 403 409
      SUBMIT   CHANGES_REQUESTED,ACCEPTED,DECLINED,WITHDRAWN 401 403 403 201 201 403 403 403 403 403 403 403 403 201
      READ     OPEN,CHANGES_REQUESTED                        401 404 404 200 200 200 200 200 200 200 200 200 404 200
      READ     ACCEPTED,DECLINED,WITHDRAWN                   401 404 404 200 200 200 200 200 200 200 200 200 404 200
      WITHDRAW OPEN,CHANGES_REQUESTED                        401 404 404 200 200 403 403 403 403 403 403 403 403 200
      WITHDRAW ACCEPTED,DECLINED,WITHDRAWN                   401 404 404 409 409 403 403 403 403 403 403 403 403 409
      REVIEW   OPEN                                          401 403 403 403 403 200 403 403 403 403 200 403 403 403
      REVIEW   CHANGES_REQUESTED,ACCEPTED,DECLINED,WITHDRAWN 401 403 403 403 403 409 403 403 403 403 409 403 403 403
      RECUSE   OPEN                                          401 403 403 403 403 201 201 201 409 201 201 403 403 403
      RECUSE   CHANGES_REQUESTED,ACCEPTED,DECLINED,WITHDRAWN 401 403 403 403 403 409 409 409 409 409 409 403 403 403
      SAY      OPEN,CHANGES_REQUESTED                        401 404 404 201 201 201 403 403 403 403 201 403 403 201
      SAY      ACCEPTED,DECLINED,WITHDRAWN                   401 404 404 409 409 409 403 403 403 403 409 403 403 409
      ATTACH   OPEN,CHANGES_REQUESTED                        401 404 404 201 201 201 403 403 403 403 201 403 403 201
      ATTACH   ACCEPTED,DECLINED,WITHDRAWN                   401 404 404 409 409 409 403 403 403 403 409 403 403 409
      DECIDE   OPEN                                          401 403 403 403 403 200 403 403 403 403 200 403 403 403
      DECIDE   CHANGES_REQUESTED,ACCEPTED,DECLINED,WITHDRAWN 401 403 403 403 403 409 403 403 403 403 409 403 403 403
      APPEAL   CHANGES_REQUESTED,DECLINED                    401 404 404 200 200 403 403 403 403 403 403 403 403 409
      APPEAL   OPEN,ACCEPTED,WITHDRAWN                       401 404 404 409 409 403 403 403 403 403 403 403 403 409
      """;

  private final Map<Who, Caller> callers = new EnumMap<>(Who.class);
  private final Map<State, Stage.Scene> shared = new EnumMap<>(State.class);
  private final Map<State, Stage.Scene> sharedAfterAppeal = new EnumMap<>(State.class);
  private PlatformInThisJvm platform;
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path home) {
    platform =
        PlatformInThisJvm.start(home, Map.of("orrery.requests-per-minute", 1_000_000))
            .keepingItsFolder();
    stage = new Stage(platform);
    for (var curator : List.of("uno", "due", "tre", "quattro", "vera", "hedy", "anna", "rosa")) {
      callers.put(seat(curator), platform.somebody(curator, "curator"));
    }
    callers.put(Who.STRANGER, platform.somebody("linus", "developer"));
    callers.put(Who.RESEARCHER, platform.somebody("emmy", "researcher"));
    callers.put(Who.DEPOSITOR, platform.somebody("grace", "developer"));
    callers.put(Who.DEPOSITOR_AFTER_AN_APPEAL, caller(Who.DEPOSITOR));
    callers.put(Who.CO_DEPOSITOR, platform.somebody("lise", "developer"));
    callers.put(Who.ADMINISTRATOR, platform.admin());
    callers.put(Who.VISITOR, platform.visitor());
    callers.put(Who.DEPOSITOR_READING_ONLY, reader("grace"));
    callers.put(Who.CURATOR_READING_ONLY, reader("vera"));
    caller(Who.OF_THE_HOUSE)
        .patch("/api/me", Map.of("affiliation", "Observatory of Turku"), "If-Match", "*")
        .expect(200);
  }

  private static Who seat(String curator) {
    return switch (curator) {
      case "hedy" -> Who.CONTRIBUTOR;
      case "anna" -> Who.OF_THE_HOUSE;
      case "rosa" -> Who.RECUSED;
      case "uno" -> Who.JUDGED_BEFORE_THE_APPEAL;
      default -> Who.CURATOR;
    };
  }

  private Caller reader(String handle) {
    var made =
        platform
            .visitor()
            .withPassword(handle, PlatformInThisJvm.PASSWORD)
            .post("/api/tokens", Map.of("name", "to read", "scopes", List.of("read")));
    return platform.visitor().withToken(made.expect(201).text("token"));
  }

  @AfterAll
  void close() {
    platform.close();
  }

  static Stream<Arguments> cells() {
    var cells = TABLE.lines().skip(1).flatMap(StepTableOverHttpTest::row).toList();
    LoggerFactory.getLogger(StepTableOverHttpTest.class).info("cells tried={}", cells.size());
    return cells.stream();
  }

  private static Stream<Arguments> row(String line) {
    var words = line.strip().split(" +", -1);
    return Arrays.stream(words[1].split(",", -1))
        .flatMap(state -> columns(Asked.valueOf(words[0]), State.valueOf(state), words));
  }

  private static Stream<Arguments> columns(Asked asked, State state, String[] words) {
    var everybody = List.of(Who.values());
    return IntStream.range(0, everybody.size())
        .mapToObj(
            column ->
                Arguments.of(
                    asked, state, everybody.get(column), Integer.valueOf(words[2 + column])));
  }

  @Test
  void the_table_has_every_cell() {
    assertThat(cells())
        .hasSize(Asked.values().length * State.values().length * Who.values().length);
    assertThat(Arrays.stream(Asked.values()).map(asked -> asked.step))
        .containsAll(EnumSet.allOf(Step.class));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_request_has_the_status_of_the_table(Asked asked, State state, Who who, int status)
      throws IOException {
    var leavesATrace = status < 300 && asked != Asked.READ;
    var scene = leavesATrace ? scene(state, who) : sharedScene(state, who);

    assertThat(send(asked, caller(who), scene)).isEqualTo(status);
  }

  private Caller caller(Who who) {
    return Objects.requireNonNull(callers.get(who));
  }

  private Stage.Scene scene(State state, Who who) throws IOException {
    return who.comesAfterAnAppeal()
        ? stage.sceneAfterAppeal("grace", "lise", state)
        : stage.scene("grace", "lise", state, List.of("rosa"));
  }

  /** What changes nothing can be asked of the same submission again and again. */
  private Stage.Scene sharedScene(State state, Who who) throws IOException {
    var scenes = who.comesAfterAnAppeal() ? sharedAfterAppeal : shared;
    if (!scenes.containsKey(state)) {
      scenes.put(state, scene(state, who));
    }
    return Objects.requireNonNull(scenes.get(state));
  }

  private static int send(Asked asked, Caller caller, Stage.Scene scene) {
    var at = "/api/submissions/" + scene.submission();
    var answer =
        switch (asked) {
          case SUBMIT ->
              caller.post("/api/games/" + scene.game() + "/submissions", Map.of("release", 2));
          case READ -> caller.get(at);
          case WITHDRAW -> caller.post(at + "/withdrawal", Map.of());
          case REVIEW -> caller.put(at + "/reviews/me", Stage.aReview(2));
          case RECUSE -> caller.post(at + "/recusals", Map.of("reason", "I know them."));
          case SAY -> caller.post(at + "/messages", Map.of("text", "Hello."));
          case ATTACH ->
              caller.send("PUT", at + "/attachments/a.txt", BodyPublishers.ofString("hello"));
          case DECIDE ->
              caller.post(at + "/decision", Map.of("outcome", "declined", "rationale", "No."));
          case APPEAL -> caller.post(at + "/appeal", Map.of("reason", "It was unjust."));
        };
    return answer.status();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void the_table_is_what_the_policy_says(Asked asked, State state, Who who, int status) {
    assertThat(policy(asked, state, who)).isEqualTo(status);
  }

  /** The status that follows from {@link Step} and {@link Act}. */
  private static int policy(Asked asked, State state, Who who) {
    var step = asked.step;
    var parts = EnumSet.of(who.part);
    if (who == Who.VISITOR) {
      return 401;
    }
    if (!holds(who, step.act())) {
      return 403;
    }
    if (step != Step.SUBMIT && !Step.READ.isFor(parts)) {
      return 404;
    }
    if (!step.isFor(parts)) {
      return 403;
    }
    var isSecondTime =
        step == Step.RECUSE && who == Who.RECUSED
            || step == Step.APPEAL && who == Who.DEPOSITOR_AFTER_AN_APPEAL;
    return step.isPossibleIn(state) && !isSecondTime ? asked.done : 409;
  }

  private static boolean holds(Who who, Act act) {
    return act.least().orElseThrow().isHeldBy(who.roles())
        && (!who.readsOnly() || act.scope() == Scope.READ);
  }
}
