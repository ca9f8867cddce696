package org.orrery.indexer.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Recipes;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.fixture.MediaFiles;
import org.orrery.indexer.worker.Installation;
import org.orrery.indexer.worker.WorkerPool;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipesTest implements OnH2 {

  @TempDir private static Path folder;
  private WorkerPool pool;

  @BeforeAll
  void open() {
    pool = Installation.pool(folder.resolve("workers"));
  }

  @AfterAll
  void close() {
    pool.close();
  }

  private Work made(String name, byte[] bytes) throws Exception {
    return made(name, TestFiles.type(name), bytes);
  }

  private Work made(String name, String type, byte[] bytes) throws Exception {
    var file = Files.write(Files.createTempFile(folder, "file", ""), bytes);
    var recipes = Recipes.of(type, name);
    assertThat(recipes).as(name).isNotEmpty();
    try {
      return new ForkedWorkshop(pool, database().get(Deriving.class))
          .make(recipes.getFirst().name(), new Source(file, name, type));
    } finally {
      Files.delete(file);
    }
  }

  private Work.Made sound(String name, byte[] bytes) throws Exception {
    var work = made(name, bytes);
    assertThat(work).as(name).isInstanceOf(Work.Made.class);
    return (Work.Made) work;
  }

  private NoPreview refusal(String name, byte[] bytes) throws Exception {
    var work = made(name, bytes);
    assertThat(work).as(name).isInstanceOf(Work.Failed.class);
    return ((Work.Failed) work).reason();
  }

  private BufferedImage picture(Work.Made made, int size) throws IOException {
    var product =
        made.products().stream()
            .filter(some -> some.role().equals("picture"))
            .filter(some -> Integer.valueOf(size).equals(some.details().get("size")))
            .findFirst()
            .orElseThrow();
    try (var bytes =
        database()
            .get(BlobStore.class)
            .open(product.blob().digest(), ByteRange.all(product.blob().size()))) {
      return ImageIO.read(bytes);
    }
  }

  private static Color colour(BufferedImage picture, double x, double y) {
    return new Color(
        picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())), true);
  }

  private static void assertNear(Color seen, Color wanted) {
    assertThat(Math.abs(seen.getRed() - wanted.getRed())).as("red of " + seen).isLessThan(40);
    assertThat(Math.abs(seen.getGreen() - wanted.getGreen())).as("green of " + seen).isLessThan(40);
    assertThat(Math.abs(seen.getBlue() - wanted.getBlue())).as("blue of " + seen).isLessThan(40);
  }

  @Test
  void every_format_has_a_picture_in_its_sizes() throws Exception {
    for (var file : TestFiles.sound().entrySet()) {
      var made = sound(file.getKey(), file.getValue());

      assertThat(made.measures()).as(file.getKey()).isNotEmpty();
      assertThat(picture(made, 64).getWidth()).as(file.getKey()).isBetween(40, 64);
      assertThat(made.products())
          .filteredOn(product -> product.role().equals("picture"))
          .as(file.getKey())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void colours_are_what_they_were() throws Exception {
    for (var file : TestFiles.sound().entrySet()) {
      if (file.getKey().matches("(rgb|alpha|indexed|shapes)\\..*")) {
        assertNear(
            colour(picture(sound(file.getKey(), file.getValue()), 256), 0.2, 0.5), Color.RED);
      }
    }
    var ink = colour(picture(sound("cmyk.jpg", TestFiles.named("cmyk.jpg")), 256), 0.2, 0.5);
    assertThat(ink.getRed()).isLessThan(40);
    assertThat(ink.getGreen()).isGreaterThan(140);
    assertThat(ink.getBlue()).isGreaterThan(180);
  }

  @Test
  void what_can_be_seen_through_stays_so() throws Exception {
    var picture = picture(sound("alpha.png", TestFiles.named("alpha.png")), 256);

    assertThat(colour(picture, 0.8, 0.5).getAlpha()).isBetween(120, 136);
    assertThat(colour(picture, 0.2, 0.5).getAlpha()).isEqualTo(255);
  }

  @Test
  void a_picture_stands_upright_and_tells_its_sides_so() throws Exception {
    var made = sound("turned.jpg", TestFiles.named("turned.jpg"));

    assertThat(made.measures()).containsEntry("width", 200).containsEntry("height", 300);
    assertThat(picture(made, 256).getHeight()).isEqualTo(256);
    // Turned to the right, what was left is up.
    assertNear(colour(picture(made, 256), 0.5, 0.2), Color.RED);
  }

  @Test
  void a_document_shows_its_first_pages() throws Exception {
    var made = sound("five.pdf", TestFiles.pdf(5, ""));

    assertThat(made.measures()).containsEntry("pages", 5);
    assertThat(made.products())
        .extracting(Deriving.Stored::role)
        .contains("picture", "page-1", "page-2", "page-3")
        .doesNotContain("page-4");
  }

  @Test
  void a_sound_tells_its_length_and_has_a_waveform() throws Exception {
    for (var file : TestFiles.sound().entrySet()) {
      if (file.getKey().startsWith("tone")) {
        var made = sound(file.getKey(), file.getValue());

        double seconds = ((Number) measure(made, "seconds")).doubleValue();
        assertThat(seconds).as(file.getKey()).isBetween(0.95, 1.7);
        assertThat(made.products()).extracting(Deriving.Stored::role).contains("waveform", "peaks");
        if (!file.getKey().matches(".*(flac|ogg|mp3)")) {
          assertThat(((Number) measure(made, "peak")).doubleValue())
              .as(file.getKey())
              .isCloseTo(0.5, within(0.02));
          assertThat(((Number) measure(made, "loudness")).doubleValue())
              .as(file.getKey())
              .isCloseTo(-9, within(0.5));
        }
      }
    }
  }

  private static Object measure(Work.Made made, String name) {
    return java.util.Objects.requireNonNull(made.measures().get(name), name);
  }

  @Test
  void a_film_says_why_it_is_not_shown_and_how_long_it_is() throws Exception {
    assertThat(made("film.mp4", TestFiles.resource("film.mp4")))
        .isInstanceOfSatisfying(
            Work.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo(NoPreview.VIDEO);
              assertThat(failed.measures()).containsEntry("width", 300);
            });
  }

  @Test
  void what_cannot_be_shown_says_why() throws Exception {
    assertThat(refusal("a.png", MediaFiles.enormousPngHeader()))
        .isEqualTo(NoPreview.TOO_MANY_PIXELS);
    assertThat(refusal("a.pdf", TestFiles.pdf(1, "secret"))).isEqualTo(NoPreview.ENCRYPTED);
    assertThat(refusal("a.opus", TestFiles.resource("tone.opus"))).isEqualTo(NoPreview.UNSUPPORTED);
    assertThat(refusal("a.wav", new byte[0])).isEqualTo(NoPreview.EMPTY);
    assertThat(refusal("a.png", TestFiles.latin("no picture"))).isEqualTo(NoPreview.UNSUPPORTED);
    assertThat(refusal("a.svg", TestFiles.latin("<svg"))).isIn((Object[]) NoPreview.values());
  }

  @Test
  void a_small_file_that_declares_a_vast_picture_is_not_decoded() throws Exception {
    var png = MediaFiles.enormousPngHeader();
    var padded = Arrays.copyOf(png, 2_600_000);
    ByteBuffer.wrap(padded).putInt(16, 65_535).putInt(20, 65_535);

    var began = System.nanoTime();

    assertThat(refusal("vast.png", padded)).isIn(NoPreview.TOO_MANY_PIXELS, NoPreview.MALFORMED);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void a_drawing_reads_no_other_file() throws Exception {
    var secret =
        Files.write(
            folder.resolve("secret.png"),
            TestFiles.written(TestFiles.picture(300, 200, BufferedImage.TYPE_INT_RGB), "png"));
    var svg =
        "<!DOCTYPE svg [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri())
            + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='300' height='200'><image width='300' height='200' xlink:href='%s'/></svg>"
                .formatted(secret.toUri());

    var work = made("curious.svg", svg.getBytes(StandardCharsets.UTF_8));

    if (work instanceof Work.Made made) {
      assertThat(colour(picture(made, 256), 0.2, 0.5).getAlpha()).isZero();
    }
  }

  /** Each is a preview or a reason, and the worker goes on. */
  @Test
  void two_hundred_damaged_files_are_borne() throws Exception {
    long seed = 20_261_122;
    System.out.println("damaged files are made with the seed " + seed);
    var random = new Random(seed);
    var outcomes = new ArrayList<String>();
    var began = System.nanoTime();

    for (var file : TestFiles.sound().entrySet()) {
      for (var damaged : damaged(file.getValue(), random)) {
        outcomes.add(outcome(made(file.getKey(), damaged)));
      }
      // As if it were another.
      outcomes.add(outcome(made("renamed.png", file.getValue())));
      outcomes.add(outcome(made("renamed.pdf", file.getValue())));
      outcomes.add(outcome(made("renamed.wav", file.getValue())));
    }

    assertThat(outcomes).hasSizeGreaterThan(200);
    Map<String, Long> counts =
        outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    System.out.println("of damaged files came " + counts);
    assertThat(counts).containsKeys("made", "malformed");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(3));
  }

  private static String outcome(Work work) {
    return switch (work) {
      case Work.Made made -> "made";
      case Work.Failed failed -> failed.reason().code();
    };
  }

  private static List<byte[]> damaged(byte[] whole, Random random) {
    var files = new ArrayList<byte[]>();
    files.add(Arrays.copyOf(whole, whole.length / 2));
    files.add(Arrays.copyOf(whole, Math.min(whole.length, 40)));
    for (int time = 0; time < 3; time++) {
      var flipped = whole.clone();
      for (int flip = 0; flip < 1 + flipped.length / 500; flip++) {
        flipped[random.nextInt(Math.min(flipped.length, time == 0 ? 100 : flipped.length))] =
            (byte) random.nextInt(256);
      }
      files.add(flipped);
    }
    return files;
  }
}
