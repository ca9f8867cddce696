package org.orrery.assetdb.derivative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.release.Release;

interface DerivativesContract extends OnADatabase {

  Digest SCAN = Digest.of(aScan().bytes());
  Digest OTHER = Digest.of("other".getBytes(StandardCharsets.UTF_8));

  private Deriving deriving() {
    return database().get(Deriving.class);
  }

  private Derivatives derivatives() {
    return database().get(Derivatives.class);
  }

  private Release scan() {
    return aMaterial().with(aScan()).releasedIn(database());
  }

  private Deriving.Stored picture(String text) throws IOException {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return deriving()
        .store(
            new Deriving.Product(
                "picture", "image/png", Map.of("width", 256, "height", 144, "size", 256), bytes));
  }

  @Test
  default void what_was_made_is_found_by_its_parent() throws IOException {
    scan();
    deriving().made(SCAN, "model/1", List.of(picture("seen")), Map.of("triangles", 12));

    var found = deriving().of(List.of(SCAN, OTHER));

    assertThat(found).containsOnlyKeys(SCAN);
    var derivative = deriving().of(SCAN).getFirst();
    assertThat(derivative.isMade()).isTrue();
    assertThat(derivative.recipe()).isEqualTo("model/1");
    assertThat(derivative.measures()).containsEntry("triangles", 12);
    assertThat(derivative.madeAt()).isEqualTo(database().clock().instant());
    assertThat(derivative.outputs())
        .containsExactly(
            new Derivative.Output(
                "picture",
                Digest.of("seen".getBytes(StandardCharsets.UTF_8)),
                4,
                "image/png",
                Map.of("width", 256, "height", 144, "size", 256)));
  }

  @Test
  default void outputs_keep_their_order_and_their_bytes() throws IOException {
    scan();
    deriving().made(SCAN, "model/1", List.of(picture("b"), picture("a"), picture("c")), Map.of());

    var outputs = deriving().of(SCAN).getFirst().outputs();

    assertThat(outputs).hasSize(3);
    try (var bytes = deriving().open(outputs.get(1), ByteRange.all(1))) {
      assertThat(bytes.readAllBytes()).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  default void a_failure_keeps_its_reason_and_what_was_measured() {
    deriving().failed(SCAN, "model/1", "too-large", Map.of("triangles", 5_000_000));

    var derivative = deriving().of(SCAN).getFirst();

    assertThat(derivative.isMade()).isFalse();
    assertThat(derivative.reason()).contains("too-large");
    assertThat(derivative.measures()).containsEntry("triangles", 5_000_000);
  }

  @Test
  default void who_comes_second_changes_nothing() throws IOException {
    scan();
    var picture = picture("first");
    var first =
        new Derivative(
            SCAN, "model/1", Optional.empty(), Map.of(), List.of(), database().clock().instant());
    assertThat(database().inTransaction(() -> derivatives().add(first))).isTrue();

    deriving().made(SCAN, "model/1", List.of(picture), Map.of("triangles", 1));

    assertThat(deriving().of(SCAN)).containsExactly(first);
  }

  @Test
  default void a_new_version_takes_the_place_of_the_old_one_and_of_no_other() throws IOException {
    scan();
    deriving().made(SCAN, "model/1", List.of(picture("old")), Map.of());
    deriving().made(SCAN, "text/1", List.of(), Map.of());

    deriving().made(SCAN, "model/2", List.of(picture("new")), Map.of());

    assertThat(deriving().of(SCAN))
        .extracting(Derivative::recipe)
        .containsExactly("model/2", "text/1");
    assertThat(database().rows("derivative_outputs")).isEqualTo(1);
  }

  @Test
  default void an_output_is_given_out_with_the_release_that_it_was_made_for() throws IOException {
    var release = scan();
    var stranger = aMaterial().with(aPicture("other.png")).releasedIn(database());
    deriving().made(SCAN, "model/1", List.of(picture("seen")), Map.of());
    var digest = Digest.of("seen".getBytes(StandardCharsets.UTF_8));

    assertThat(deriving().output(release, digest).mediaType()).isEqualTo("image/png");
    assertThatThrownBy(() -> deriving().output(stranger, digest))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> deriving().output(release, SCAN)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void what_was_made_out_of_bytes_that_are_gone_is_forgotten() throws IOException {
    scan();
    deriving().made(SCAN, "model/1", List.of(picture("stays")), Map.of());
    deriving().made(OTHER, "model/1", List.of(picture("goes")), Map.of());

    assertThat(deriving().letGo()).isEqualTo(1);

    assertThat(deriving().of(List.of(SCAN, OTHER))).containsOnlyKeys(SCAN);
    assertThat(database().rows("derivative_outputs")).isEqualTo(1);
    assertThat(deriving().letGo()).isZero();
  }
}
