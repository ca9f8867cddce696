package org.orrery.platform.harvest.datacite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.platform.harvest.datacite.DataciteRegistry.Outcome;

class DataciteRegistryTest {

  private static final Doi DOI = new Doi("10.5072/k7d2m-x8q41.2");
  private static final String PATH = "/dois/" + DOI.name();

  private final LoopbackRegistry there = new LoopbackRegistry();
  private final DataciteRegistry registry = registry(LoopbackRegistry.PASSWORD);

  DataciteRegistryTest() throws IOException {}

  @AfterEach
  void close() {
    there.close();
  }

  private DataciteRegistry registry(String password) {
    return new DataciteRegistry(
        new DataciteSettings(there.url() + "/", LoopbackRegistry.REPOSITORY, password));
  }

  private Outcome published(String title) throws InterruptedException {
    return registry.publish(DOI, Map.of("titles", title));
  }

  @Test
  void a_new_doi_is_published() throws InterruptedException {
    assertThat(published("Stars")).isEqualTo(new Outcome.Done());

    assertThat(there.attributes(DOI.name()).orElseThrow())
        .containsEntry("event", "publish")
        .containsEntry("titles", "Stars");
    assertThat(there.requests()).containsExactly("POST /dois");
  }

  @Test
  void one_that_is_there_already_is_changed() throws InterruptedException {
    published("Stars");

    assertThat(published("More stars")).isEqualTo(new Outcome.Done());

    assertThat(there.attributes(DOI.name()).orElseThrow()).containsEntry("titles", "More stars");
    assertThat(there.requests()).containsExactly("POST /dois", "POST /dois", "PUT " + PATH);
  }

  @Test
  void one_that_is_withdrawn_leads_on_and_is_hidden() throws InterruptedException {
    published("Stars");

    assertThat(registry.hide(DOI, Map.of())).isEqualTo(new Outcome.Done());

    assertThat(there.attributes(DOI.name()).orElseThrow()).containsEntry("event", "hide");
  }

  @Test
  void one_that_is_withdrawn_before_it_was_known_is_never_found() throws InterruptedException {
    assertThat(registry.hide(DOI, Map.of())).isEqualTo(new Outcome.Done());

    assertThat(there.attributes(DOI.name()).orElseThrow()).containsEntry("event", "register");
  }

  @Test
  void wrong_credentials_are_a_persons_business() throws InterruptedException {
    var outcome = registry("forgotten").publish(DOI, Map.of());

    assertThat(outcome).isEqualTo(new Outcome.Refused("401 Bad credentials."));
  }

  @Test
  void metadata_that_is_refused_is_a_persons_business_and_says_why() throws InterruptedException {
    there.answerNext(422, LoopbackRegistry.error("422", "Can't be blank"));

    assertThat(published("")).isEqualTo(new Outcome.Refused("422 Can't be blank"));
    assertThat(there.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void a_registry_in_trouble_is_asked_again_later(int status) throws InterruptedException {
    there.answerNext(status, "<html>Out to lunch</html>");

    assertThat(published("Stars"))
        .isEqualTo(new Outcome.Later(status + " <html>Out to lunch</html>"));
  }

  @Test
  void a_registry_that_cannot_be_reached_is_asked_again_later() throws InterruptedException {
    there.close();

    assertThat(published("Stars")).isInstanceOf(Outcome.Later.class);
  }

  @Test
  void a_password_goes_nowhere_unprotected_and_is_never_shown() {
    assertThatThrownBy(() -> new DataciteSettings("http://registry.example", "me", "secret"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new DataciteSettings("https://registry.example", "me", "secret").toString())
        .doesNotContain("secret");
  }
}
