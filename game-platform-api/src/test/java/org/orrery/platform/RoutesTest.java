package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.Samples;
import org.yaml.snakeyaml.Yaml;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoutesTest {

  /** What the contract promises of this stage. */
  private static final List<String> PROMISED =
      List.of(
          "POST /api/accounts",
          "GET /api/me",
          "PATCH /api/me",
          "POST /api/tokens",
          "GET /api/tokens",
          "DELETE /api/tokens/{id}",
          "PUT /api/accounts/{handle}/roles",
          "GET /api/audit",
          "POST /api/{assets}",
          "GET /api/{assets}/{id}/draft",
          "PUT /api/{assets}/{id}/draft",
          "PATCH /api/{assets}/{id}/draft",
          "DELETE /api/{assets}/{id}/draft",
          "PUT /api/{assets}/{id}/draft/files/{path}",
          "PATCH /api/{assets}/{id}/draft/files/{path}",
          "DELETE /api/{assets}/{id}/draft/files/{path}",
          "POST /api/{assets}/{id}/draft/release",
          "GET /api/{assets}/{id}",
          "GET /api/{assets}/{id}/releases",
          "GET /api/{assets}/{id}/files/{path}",
          "GET /api/{assets}/{id}/archive",
          "GET /api/{assets}/{id}/manifest.txt",
          "GET /api/{assets}/{id}/processing",
          "GET /api/{assets}/{id}/thumbnail",
          "GET /api/{assets}/{id}/previews",
          "GET /api/{assets}/{id}/usage",
          "GET /api/me/usage",
          "GET /api/{assets}/{id}/similar",
          "POST /api/{assets}/{id}/withdrawal",
          "DELETE /api/{assets}/{id}/withdrawal",
          "GET /api/{assets}/{id}/releases/{release}/changes",
          "POST /api/{assets}/{id}/transfer",
          "POST /api/{assets}/{id}/transfer/acceptance",
          "DELETE /api/{assets}/{id}/transfer",
          "GET /api/{assets}/{id}/depositors",
          "PUT /api/{assets}/{id}/depositors/{handle}",
          "DELETE /api/{assets}/{id}/depositors/{handle}",
          "GET /api/me/notices",
          "GET /api/me/sessions",
          "GET /api/search",
          "GET /api/licenses",
          "GET /api/subjects",
          "POST /api/rights/check",
          "POST /api/games/{id}/submissions",
          "GET /api/submissions",
          "GET /api/submissions/{id}",
          "PUT /api/submissions/{id}/reviews/me",
          "POST /api/submissions/{id}/recusals",
          "POST /api/submissions/{id}/messages",
          "POST /api/submissions/{id}/decision",
          "POST /api/submissions/{id}/appeal",
          "POST /api/games/{id}/inquiries",
          "GET /api/inquiries",
          "GET /api/inquiries/{id}",
          "POST /api/inquiries/{id}/messages",
          "POST /api/inquiries/{id}/outcome",
          "POST /api/packs",
          "GET /api/packs/{id}/archive",
          "GET /api/games/{id}/credits");

  private final PlatformInThisJvm platform;

  RoutesTest() throws IOException {
    platform = PlatformInThisJvm.start(Files.createTempDirectory("orrery-routes"), Map.of());
  }

  @AfterAll
  void close() {
    platform.close();
  }

  private List<UriRouteInfo<?, ?>> routes() {
    return platform.context().getBean(Router.class).uriRoutes().collect(Collectors.toList());
  }

  private static String template(UriRouteInfo<?, ?> route) {
    return route.getUriMatchTemplate().toString().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
  }

  private Set<String> routesOfTheApi() {
    return routes().stream()
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .map(route -> route.getHttpMethodName() + " " + template(route))
        .filter(route -> route.contains(" /api/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> described() {
    Map<String, Map<String, Map<String, ?>>> document =
        new Yaml().load(platform.visitor().get("/openapi.yaml").expect(200).content());
    return Objects.requireNonNull(document.get("paths")).entrySet().stream()
        .flatMap(
            path ->
                path.getValue().keySet().stream()
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_description_names_every_route() {
    assertThat(described()).containsAll(routesOfTheApi());
  }

  @Test
  void the_description_names_everything_that_the_contract_promises() {
    assertThat(described()).containsAll(PROMISED);
  }

  @Test
  void head_works_wherever_get_does() {
    var admin = platform.admin();
    var game = admin.begins("games", Samples.game("Routed", "路由"));
    admin.puts(game, "index.html", Samples.utf8("<p>routed")).expect(201);
    admin.releases(game);
    admin.awaitsProcessing(game);
    var id = game.substring("/api/games/".length());

    assertSoftly(
        softly ->
            routes().stream()
                .filter(route -> route.getHttpMethodName().equals("GET"))
                .map(route -> address(route, id))
                .forEach(path -> headIsAsGet(softly, callerOf(path, admin), path)));
  }

  private static String address(UriRouteInfo<?, ?> route, String game) {
    return template(route)
        .replace("{assets}", "games")
        .replace("{id}", game)
        .replace("{release}", "1")
        .replace("{selector}", "liveness")
        .replace("{name}", "not-found")
        .replace("{path}", "index.html")
        .replaceAll("\\{[?&][^}]*}", "")
        .replaceAll("\\{/\\w+}", "")
        .replaceAll("\\{\\w+}", "unknown");
  }

  private Caller callerOf(String path, Caller admin) {
    return path.startsWith("/played/") ? admin.at(platform.playOrigin()) : admin;
  }

  private static void headIsAsGet(SoftAssertions softly, Caller caller, String path) {
    var get = caller.get(path);
    var head = caller.head(path);

    softly.assertThat(path).doesNotContain("{");
    softly.assertThat(get.status()).as("GET " + path).isLessThan(500);
    softly.assertThat(head.status()).as("HEAD " + path).isEqualTo(get.status());
    softly.assertThat(head.body()).as("HEAD " + path).isEmpty();
  }
}
