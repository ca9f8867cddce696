package org.orrery.samples.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.Deposit.DepositFile;

class SourcesTest {

  @TempDir private Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Found read(String path) throws IOException {
    return Sources.read(folder.resolve(path));
  }

  private static List<String> paths(Deposit deposit) {
    return deposit.files().stream().map(DepositFile::path).toList();
  }

  @Test
  void a_folder_with_a_description_sends_all_that_is_in_it() throws IOException {
    write("moon/asset.yml", "kind: image\ntitle: {en: The Moon}\nlicense: CC0-1.0\n");
    write("moon/near side.txt", "grey");
    write("moon/far/side.txt", "grey too");
    write("moon/.hidden", "no");

    Found found = read("moon");

    assertThat(found.faults()).isEmpty();
    Deposit moon = found.deposits().getFirst();
    assertThat(moon.shelf()).isEqualTo(Shelf.MATERIALS);
    assertThat(moon.description()).containsEntry("kind", "image").doesNotContainKey("files");
    assertThat(paths(moon)).containsExactly("far/side.txt", "near side.txt");
  }

  @Test
  void a_list_of_files_is_sent_with_what_it_says_of_them_and_nothing_else() throws IOException {
    write(
        "moon/asset.json",
        """
        {"type": "material", "kind": "image", "title": {"en": "The Moon"},
         "files": [{"path": "a.txt", "license": "MIT", "size": 4}, {"path": "../b.txt"}]}
        """);
    write("moon/a.txt", "grey");
    write("b.txt", "not its own");

    Found found = read("moon");

    assertThat(found.deposits().getFirst().files())
        .singleElement()
        .satisfies(file -> assertThat(file.details()).isEqualTo(Map.of("license", "MIT")));
    assertThat(found.faults()).singleElement().asString().contains("../b.txt");
  }

  @Test
  void a_folder_of_folders_names_those_that_are_nothing() throws IOException {
    write("all/moon/asset.yml", "kind: image\ntitle: {en: The Moon}\n");
    write("all/stray/a.txt", "text");

    Found found = read("all");

    assertThat(found.deposits()).hasSize(1);
    assertThat(found.faults()).singleElement().extracting(Found.Fault::where).isEqualTo("stray");
  }

  @Test
  void a_bag_is_verified_before_it_is_believed() throws IOException {
    write("bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    write(
        "bag/bag-info.txt",
        "Title: Moon rocks\nExternal-Description: Some of\n  the rocks.\nContact-Name: Ada\nLicense: CC0-1.0\n");
    write("bag/data/a.txt", "grey");
    write("bag/data/b.txt", "changed");
    write("bag/data/c.txt", "unlisted");
    write(
        "bag/manifest-sha256.txt",
        Digests.sha256(folder.resolve("bag/data/a.txt"))
            + "  data/a.txt\n"
            + "0".repeat(64)
            + "  data/b.txt\n"
            + "0".repeat(64)
            + "  data/gone.txt\n");

    Found found = read("bag");

    assertThat(found.faults())
        .extracting(Found.Fault::what)
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("data/b.txt", "sha256"),
            fault -> assertThat(fault).contains("data/gone.txt", "not there"),
            fault -> assertThat(fault).contains("data/c.txt", "no manifest"));
    assertThat(found.deposits().getFirst().description())
        .containsEntry("title", Map.of("en", "Moon rocks"))
        .containsEntry("description", Map.of("en", "Some of the rocks."))
        .containsEntry("license", "CC0-1.0");
  }

  @Test
  void a_crate_tells_what_it_is_in_its_own_words() throws IOException {
    write(
        "crate/ro-crate-metadata.json",
        """
        {"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": [
          {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": {"@id": "./"}},
          {"@id": "./", "@type": "Dataset", "name": "Moon rocks", "alternateName": "月岩", "description": "Rocks.",
           "additionalType": "ImageObject", "dateCreated": "1969-07", "license": {"@id": "https://spdx.org/licenses/CC-BY-4.0"},
           "author": {"@id": "https://orcid.org/0000-0002-1825-0097"}, "keywords": ["rock", "moon"],
           "hasPart": [{"@id": "near%20side.txt"}, {"@id": "far/"}, {"@id": "https://example.org/x"}, {"@id": "gone.txt"}]},
          {"@id": "near%20side.txt", "@type": "File", "description": "Seen"},
          {"@id": "far/", "@type": "Dataset", "hasPart": {"@id": "far/side.txt"}},
          {"@id": "https://orcid.org/0000-0002-1825-0097", "@type": "Person", "name": "Ada", "affiliation": "A museum"}]}
        """);
    write("crate/near side.txt", "grey");
    write("crate/far/side.txt", "grey");

    Found found = read("crate");

    Deposit rocks = found.deposits().getFirst();
    assertThat(rocks.description())
        .containsEntry("kind", "image")
        .containsEntry("title", Map.of("en", "Moon rocks", "zh", "月岩"))
        .containsEntry("license", "CC-BY-4.0")
        .containsEntry("year", 1969)
        .containsEntry("keywords", List.of("rock", "moon"))
        .containsEntry(
            "contributors",
            List.of(
                Map.of(
                    "name", "Ada",
                    "orcid", "0000-0002-1825-0097",
                    "affiliation", "A museum",
                    "roles", List.of("creator"))));
    assertThat(paths(rocks)).containsExactly("near side.txt", "far/side.txt");
    assertThat(found.faults()).singleElement().asString().contains("gone.txt");
  }

  @Test
  void a_table_has_an_asset_on_each_row_and_all_its_faults_are_told() throws IOException {
    write("scans/a.txt", "grey");
    write(
        "table.csv",
        """
        \ufeffkey,kind,title.en,title.zh,license,subjects,year,contributors,file
        moon,image,"The ""Moon"", near",月球,CC0-1.0,astronomy.moons; physics,1969,"Ada | creator, editor | 0000-0002-1825-0097; NASA",scans/a.txt
        rock,image,Rock,,CC0-1.0,,old,,scans
        moon,image,Again,,CC0-1.0,,,,gone.txt
        short,image
        """);

    Found found = read("table.csv");

    Deposit moon = found.deposits().getFirst();
    assertThat(moon.description())
        .containsEntry("title", Map.of("en", "The \"Moon\", near", "zh", "月球"))
        .containsEntry("subjects", List.of("astronomy.moons", "physics"))
        .containsEntry("year", 1969)
        .containsEntry(
            "contributors",
            List.of(
                Map.of(
                    "name", "Ada",
                    "roles", List.of("creator", "editor"),
                    "orcid", "0000-0002-1825-0097"),
                Map.of("name", "NASA")));
    assertThat(paths(found.deposits().get(1))).containsExactly("a.txt");
    assertThat(found.faults())
        .extracting(Found.Fault::where)
        .containsExactlyInAnyOrder("row 3", "row 4", "row 4", "row 5");
  }

  @Test
  void an_unknown_column_is_a_fault() throws IOException {
    write("table.csv", "kind,titel.en\nimage,Moon\n");

    assertThat(read("table.csv").faults()).singleElement().asString().contains("titel.en");
  }
}
