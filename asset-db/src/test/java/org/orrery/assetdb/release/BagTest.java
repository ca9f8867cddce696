package org.orrery.assetdb.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.blob.ByteRange;

/** A bag is judged by the Library of Congress' own reader. */
class BagTest implements OnH2 {

  private final Reading reading = database().get(Reading.class);

  private Release release() {
    return aMaterial()
        .with(aScan())
        .with(new TestFile("图/two of 星.png", "picture"))
        .with(new TestFile("manifest.json", "theirs"))
        .with(new TestFile("empty", ""))
        .releasedIn(database());
  }

  private static Path unpacked(Archive archive, Path folder) throws IOException {
    try (InputStream bytes = archive.open(ByteRange.all(archive.size()));
        var zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        var place = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          Files.copy(zip, place);
        }
      }
    }
    return folder.resolve(archive.name().replace(".zip", ""));
  }

  private static void verify(Path folder) throws Exception {
    Bag bag = new BagReader().read(folder);
    try (var verifier = new BagVerifier()) {
      assertThat(BagVerifier.canQuickVerify(bag)).isTrue();
      BagVerifier.quicklyVerify(bag);
      verifier.isComplete(bag, false);
      verifier.isValid(bag, false);
    }
  }

  @Test
  void a_bag_is_valid_for_an_independent_reader(@TempDir Path folder) throws Exception {
    var release = release();

    var root = unpacked(reading.bag(release), folder);

    verify(root);
    assertThat(root.resolve("data/图/two of 星.png")).hasContent("picture");
    assertThat(root.resolve("data/manifest.json")).hasContent("theirs");
    assertThat(root.resolve("CREDITS.md")).content().contains("Crab Nebula");
    assertThat(root.resolve("LICENSES/CC-BY-4.0.txt")).exists();
    assertThat(root.resolve("bag-info.txt"))
        .content()
        .contains("Payload-Oxum: " + release.bytes() + ".4\n", release.digest().toString());
  }

  @Test
  void a_changed_byte_is_found_out(@TempDir Path folder) throws Exception {
    var root = unpacked(reading.bag(release()), folder);
    Files.writeString(root.resolve("CREDITS.md"), "nobody");

    assertThatThrownBy(() -> verify(root)).isInstanceOf(CorruptChecksumException.class);
  }

  /** RFC 8493 section 2.1.3 wants it so, though the reader above does not undo it. */
  @Test
  void a_percent_sign_in_a_name_is_escaped_in_the_manifest(@TempDir Path folder)
      throws IOException {
    var release = aMaterial().with(new TestFile("100% 25.txt", "all")).releasedIn(database());

    var root = unpacked(reading.bag(release), folder);

    assertThat(root.resolve("manifest-sha256.txt"))
        .hasContent(release.files().getFirst().digest().hex() + "  data/100%25 25.txt");
    assertThat(root.resolve("data/100% 25.txt")).hasContent("all");
  }

  @Test
  void a_bag_has_the_same_bytes_every_time() throws IOException {
    var release = release();

    var first = reading.bag(release);
    database().clock().pass(java.time.Duration.ofDays(400));
    var second = reading.bag(reading.release(release.type(), release.asset(), Optional.of(1)));

    assertThat(second.layout()).isEqualTo(first.layout());
    assertThat(second.name()).isEqualTo(release.asset() + "-1-bag.zip");
    assertThat(first.layout()).isNotEqualTo(reading.archive(release).layout());
    try (var one = first.open(ByteRange.all(first.size()));
        var other = second.open(ByteRange.all(second.size()))) {
      assertThat(one.readAllBytes())
          .isEqualTo(Objects.requireNonNull(other.readAllBytes()))
          .hasSize((int) first.size());
    }
  }
}
