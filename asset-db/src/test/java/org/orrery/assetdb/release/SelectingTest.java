package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPicture;
import static org.orrery.assetdb.Fixtures.aScan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.license.LicenseExpression;

class SelectingTest implements OnH2 {

  private final Selecting selecting = database().get(Selecting.class);

  private List<Selected> selected(Object... items) {
    var fields = Fields.of(Map.of("items", List.of(items)));
    var selected = selecting.selected(fields);
    fields.refuse("Not so.");
    return selected;
  }

  private static Release with(Release release, String path, String license) {
    var files =
        release.files().stream()
            .map(
                file ->
                    file.path().value().equals(path)
                        ? new AssetFile(
                            file.path(),
                            file.digest(),
                            file.size(),
                            file.mediaType(),
                            Optional.of(license),
                            file.role(),
                            file.description())
                        : file)
            .toList();
    return new Release(
        release.asset(),
        release.number(),
        release.version(),
        release.notes(),
        release.digest(),
        release.releasedBy(),
        release.releasedAt(),
        release.description(),
        files);
  }

  private static List<String> told(List<Clearing.Item> items) {
    return items.stream()
        .map(
            item ->
                item.path().map(AssetPath::value).orElse("*")
                    + " "
                    + item.license().map(LicenseExpression::canonical).orElse("none"))
        .toList();
  }

  @Test
  void the_newest_release_is_meant_where_no_number_is_given() {
    var release = aMaterial().with(aScan()).releasedIn(database());
    var id = release.asset().value();

    assertThat(selected(Map.of("asset", id))).containsExactly(new Selected(release, List.of()));
    assertThat(selected(Map.of("asset", id, "release", 1, "files", List.of("scans/crab.glb"))))
        .containsExactly(new Selected(release, release.files()));
  }

  @Test
  void files_without_a_licence_of_their_own_are_cleared_as_one() {
    var plain = aMaterial().with(aScan()).with(aPicture("p.png")).releasedIn(database());
    var mixed = with(plain, "p.png", "MIT");
    var own = with(mixed, "scans/crab.glb", "CC0-1.0");

    assertThat(told(new Selected(plain, List.of()).items())).containsExactly("* CC-BY-4.0");
    assertThat(told(new Selected(mixed, List.of()).items()))
        .containsExactly("* CC-BY-4.0", "p.png MIT");
    assertThat(told(new Selected(own, List.of()).items()))
        .containsExactly("p.png MIT", "scans/crab.glb CC0-1.0");
    assertThat(told(new Selected(mixed, mixed.files()).items()))
        .containsExactly("p.png MIT", "scans/crab.glb CC-BY-4.0");
  }

  @Test
  void every_fault_is_told_at_once() {
    var id = aMaterial().with(aScan()).releasedIn(database()).asset().value();

    assertThatThrownBy(
            () ->
                selected(
                    Map.of("asset", "mistyped"),
                    Map.of("asset", id, "release", 2),
                    Map.of("asset", id, "files", List.of("scans/crab.glb", "no.glb")),
                    Map.of("asset", id, "path", "x")))
        .isInstanceOf(Refusal.Invalid.class)
        .extracting("violations", list(Violation.class))
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/items/0/asset", "/items/1/release", "/items/2/files/1", "/items/3/path");
    assertThatThrownBy(this::selected).isInstanceOf(Refusal.Invalid.class);
  }
}
