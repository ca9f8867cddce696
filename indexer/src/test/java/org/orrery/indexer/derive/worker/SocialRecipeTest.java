package org.orrery.indexer.derive.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocialRecipeTest {

  private static final Color NIGHT = new Color(0x10182f);

  @TempDir private Path folder;

  private BufferedImage made(BufferedImage picture) throws IOException, CannotPreview {
    var made = new Trying(folder).make(new SocialRecipe(), png(picture));
    assertThat(made.outputs()).hasSize(1);
    var file = Trying.output(made, "social");
    assertThat(file.toFile().length()).isLessThan(300_000);
    var social = ImageIO.read(file.toFile());
    assertThat(social.getWidth()).isEqualTo(1200);
    assertThat(social.getHeight()).isEqualTo(630);
    return social;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage filled(int width, int height, Color colour) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return picture;
  }

  private static void assertNear(BufferedImage picture, int x, int y, Color wanted) {
    var seen = new Color(picture.getRGB(x, y));
    assertThat(Math.abs(seen.getRed() - wanted.getRed())).as(seen + " at " + x).isLessThan(12);
    assertThat(Math.abs(seen.getBlue() - wanted.getBlue())).as(seen + " at " + x).isLessThan(12);
  }

  @Test
  void a_wide_picture_fills_the_width_and_night_the_rest() throws Exception {
    var social = made(filled(1024, 256, Color.RED));

    assertNear(social, 5, 315, Color.RED);
    assertNear(social, 1195, 315, Color.RED);
    assertNear(social, 600, 100, NIGHT);
  }

  @Test
  void a_high_picture_fills_the_height() throws Exception {
    var social = made(filled(512, 1024, Color.RED));

    assertNear(social, 600, 5, Color.RED);
    assertNear(social, 600, 625, Color.RED);
    assertNear(social, 100, 315, NIGHT);
  }

  @Test
  void a_small_picture_is_not_blown_up() throws Exception {
    var social = made(filled(64, 64, Color.RED));

    assertNear(social, 600, 315, Color.RED);
    assertNear(social, 600, 200, NIGHT);
  }

  @Test
  void a_dark_drawing_that_one_sees_through_lies_on_paper() throws Exception {
    var drawing = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    var graphics = drawing.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(80, 80, 40, 40);
    graphics.dispose();

    var social = made(drawing);

    assertNear(social, 600, 315, Color.BLACK);
    assertNear(social, 450, 200, new Color(0xf7f4ec));
  }

  @Test
  void what_is_no_thumbnail_is_refused() throws Exception {
    var trying = new Trying(folder);

    assertThat(trying.reason(new SocialRecipe(), "no picture")).isEqualTo(NoPreview.UNSUPPORTED);
    assertThat(trying.reason(new SocialRecipe(), png(filled(1025, 4, Color.RED))))
        .isEqualTo(NoPreview.TOO_MANY_PIXELS);
  }
}
