package org.orrery.assetdb.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.play.Build.Kind;
import org.orrery.assetdb.release.AssetFile;

class RecognisingTest {

  private static AssetFile file(String path, Optional<String> role) {
    return new AssetFile(
        new AssetPath(path),
        Digest.of(path.getBytes(StandardCharsets.UTF_8)),
        10,
        "application/octet-stream",
        Optional.empty(),
        role,
        Optional.empty());
  }

  private static List<Build> builds(String... paths) {
    return Recognising.builds(
        Arrays.stream(paths).map(path -> file(path, Optional.empty())).toList());
  }

  @Test
  void a_folder_with_a_page_is_played_in_a_browser() {
    var build = builds("notes.txt", "web/index.html", "web/game.js", "web/img/a.png").getFirst();

    assertThat(build.target()).isEqualTo(Target.WEB);
    assertThat(build.kind()).isEqualTo(Kind.PAGE);
    assertThat(build.path()).isEqualTo("web");
    assertThat(build.entry()).contains(new AssetPath("web/index.html"));
    assertThat(build.files()).isEqualTo(3);
    assertThat(build.bytes()).isEqualTo(30);
    assertThat(build.engine()).isEmpty();
  }

  @Test
  void engines_are_told_by_what_they_write() {
    assertThat(builds("w/index.html", "w/index.js", "w/index.wasm", "w/index.pck"))
        .first()
        .extracting(Build::engine)
        .isEqualTo(Optional.of(Engine.GODOT));
    assertThat(builds("index.html", "Build/x.loader.js", "Build/x.data.br", "Build/x.wasm.br"))
        .first()
        .extracting(Build::engine)
        .isEqualTo(Optional.of(Engine.UNITY));
    assertThat(builds("win/Game.exe", "win/Game.pck"))
        .first()
        .extracting(Build::engine)
        .isEqualTo(Optional.of(Engine.GODOT));
  }

  @ParameterizedTest
  @CsvSource({
    "game-win64.zip, WINDOWS, ARCHIVE",
    "Setup.exe, WINDOWS, PROGRAM",
    "builds/windows/game.zip, WINDOWS, ARCHIVE",
    "Star Hopper.dmg, MACOS, PROGRAM",
    "Star Hopper.app.zip, MACOS, ARCHIVE",
    "hopper_osx.zip, MACOS, ARCHIVE",
    "hopper-linux.tar.gz, LINUX, ARCHIVE",
    "Hopper.AppImage, LINUX, PROGRAM",
    "hopper.x86_64, LINUX, PROGRAM",
    "跳星星.apk, ANDROID, PROGRAM",
  })
  void a_program_is_told_by_its_name(String path, Target target, Kind kind) {
    var build = builds("web/index.html", path).getLast();

    assertThat(build.target()).isEqualTo(target);
    assertThat(build.kind()).isEqualTo(kind);
    assertThat(build.path()).isEqualTo(path);
    assertThat(build.digest()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"pictures.zip", "darwin.csv", "web-build.zip", "windows.png", "notes.txt"})
  void other_files_are_no_builds(String path) {
    assertThat(builds(path)).isEmpty();
  }

  @Test
  void a_program_with_its_files_is_a_folder() {
    var builds =
        builds(
            "windows/Hopper.exe",
            "windows/Hopper_Data/level0",
            "windows/UnityCrashHandler64.exe",
            "windows/UnityPlayer.dll");

    assertThat(builds).hasSize(1);
    assertThat(builds.getFirst().kind()).isEqualTo(Kind.FOLDER);
    assertThat(builds.getFirst().path()).isEqualTo("windows");
    assertThat(builds.getFirst().entry()).contains(new AssetPath("windows/Hopper.exe"));
    assertThat(builds.getFirst().files()).isEqualTo(4);
  }

  @Test
  void an_unpacked_app_is_one_build() {
    var builds =
        builds("mac/Hopper.app/Contents/Info.plist", "mac/Hopper.app/Contents/MacOS/Hopper");

    assertThat(builds)
        .singleElement()
        .satisfies(
            build -> {
              assertThat(build.target()).isEqualTo(Target.MACOS);
              assertThat(build.path()).isEqualTo("mac/Hopper.app");
              assertThat(build.files()).isEqualTo(2);
            });
  }

  @Test
  void a_role_says_more_than_a_name() {
    var builds =
        Recognising.builds(
            List.of(
                file("download.bin", Optional.of("linux")),
                file("manual-windows.zip", Optional.of("documentation")),
                file("hopper-mac.zip", Optional.of("build"))));

    assertThat(builds).extracting(Build::path).containsExactly("hopper-mac.zip", "download.bin");
  }

  @Test
  void what_lies_in_the_folder_of_a_page_belongs_to_it() {
    assertThat(builds("web/index.html", "web/assets/win.zip"))
        .extracting(Build::target)
        .containsExactly(Target.WEB);
  }

  @Test
  void a_program_beside_a_page_at_the_top_is_none_of_its_files() {
    var builds = builds("index.html", "game.js", "hopper-linux.zip");

    assertThat(builds).extracting(Build::target).containsExactly(Target.WEB, Target.LINUX);
    assertThat(builds.getFirst().files()).isEqualTo(2);
  }
}
