package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.json.DescriptionGenerators;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.release.Changes.FileChange;
import org.orrery.assetdb.release.Changes.State;

class ChangesTest {

  private static AssetFile file(String path, String bytes) {
    return file(path, bytes, Optional.empty());
  }

  private static AssetFile file(String path, String bytes, Optional<String> license) {
    return new AssetFile(
        new AssetPath(path),
        Digest.of(bytes.getBytes(StandardCharsets.UTF_8)),
        bytes.length(),
        "text/plain",
        license,
        Optional.empty(),
        Optional.empty());
  }

  private static State of(AssetFile... files) {
    return new State(Map.of(), List.of(files));
  }

  /** Few paths and few contents, so that files meet. */
  @Provide
  Arbitrary<State> states() {
    var files =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "d", "e/f"),
                Arbitraries.of("one", "two", "three"),
                Arbitraries.of("MIT", "CC0-1.0").optional())
            .as(ChangesTest::file)
            .list()
            .ofMaxSize(5)
            .uniqueElements(AssetFile::path);
    var descriptions = DescriptionGenerators.descriptions().map(new Descriptions()::write);
    return Combinators.combine(descriptions, files).as(State::new);
  }

  @Property(tries = 200)
  void applied_to_the_one_they_give_the_other(
      @ForAll("states") State before, @ForAll("states") State after) {
    var changes = Changes.between(before, after);

    assertThat(changes.applied(before)).isEqualTo(after);
    assertThat(Changes.between(after, before).applied(after)).isEqualTo(before);
    assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
  }

  @Property(tries = 100)
  void nothing_differs_from_itself(@ForAll("states") State state) {
    assertThat(Changes.between(state, state)).isEqualTo(new Changes(List.of(), List.of()));
  }

  @Property(tries = 300)
  void each_path_is_told_of_once_and_no_bytes_are_both_gone_and_new(
      @ForAll("states") State before, @ForAll("states") State after) {
    var changes = Changes.between(before, after).files();

    assertThat(changes).extracting(FileChange::path).isSorted();
    assertThat(
            changes.stream()
                .filter(change -> !(change instanceof FileChange.Removed))
                .map(FileChange::path))
        .doesNotHaveDuplicates();
    var added =
        changes.stream()
            .filter(FileChange.Added.class::isInstance)
            .map(change -> ((FileChange.Added) change).file().digest())
            .toList();
    var removed =
        changes.stream()
            .filter(FileChange.Removed.class::isInstance)
            .map(change -> ((FileChange.Removed) change).file().digest())
            .toList();
    assertThat(Collections.disjoint(added, removed)).isTrue();
  }

  @Test
  void files_are_added_removed_changed_and_renamed() {
    var before = of(file("changed", "old"), file("gone", "gone"), file("old name", "same"));
    var after = of(file("changed", "new"), file("fresh", "fresh"), file("new name", "same"));

    assertThat(Changes.between(before, after).files())
        .containsExactly(
            new FileChange.Changed(file("changed", "old"), file("changed", "new")),
            new FileChange.Added(file("fresh", "fresh")),
            new FileChange.Removed(file("gone", "gone")),
            new FileChange.Renamed(file("old name", "same"), file("new name", "same")));
  }

  @Test
  void a_copy_is_added_and_not_renamed() {
    assertThat(
            Changes.between(of(file("a", "same")), of(file("a", "same"), file("b", "same")))
                .files())
        .containsExactly(new FileChange.Added(file("b", "same")));
  }

  @Test
  void fields_are_told_before_and_after() {
    var before = new State(Map.of("license", "MIT", "year", 2025), List.of());
    var after = new State(Map.of("license", "CC0-1.0", "source", "https://a.example/"), List.of());

    assertThat(Changes.between(before, after).fields())
        .containsExactlyInAnyOrder(
            new Changes.FieldChange("license", Optional.of("MIT"), Optional.of("CC0-1.0")),
            new Changes.FieldChange("year", Optional.of(2025), Optional.empty()),
            new Changes.FieldChange("source", Optional.empty(), Optional.of("https://a.example/")));
  }

  @Test
  void licenses_of_the_asset_and_of_its_files_are_told_apart() {
    var before =
        new State(
            Map.of("license", "MIT"), List.of(file("a", "a"), file("b", "b", Optional.of("MIT"))));
    var after =
        new State(
            Map.of("license", "CC0-1.0"),
            List.of(file("a", "other"), file("c", "b", Optional.of("CC-BY-4.0"))));

    assertThat(Changes.between(before, after).licenses())
        .containsExactly(
            new Changes.LicenseChange(Optional.empty(), Optional.of("MIT"), Optional.of("CC0-1.0")),
            new Changes.LicenseChange(
                Optional.of(new AssetPath("c")), Optional.of("MIT"), Optional.of("CC-BY-4.0")));
  }
}
